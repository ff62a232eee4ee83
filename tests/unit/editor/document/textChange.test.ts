import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retyped, smallestChange } from '../../../../renderer/editor/document/textChange';

const words = fc.string({ unit: fc.constantFrom('a', 'ă', 'e\u0301', 'ệ', ' ', '👩‍🌾', '🌾', 'đ', '\u0323'), maxLength: 12 });
/** Without a mark that stands alone: put behind another letter it would become part of it. */
const whole = fc.string({ unit: fc.constantFrom('a', 'ă', 'e\u0301', 'ệ', ' ', '👩‍🌾', '🌾', 'đ'), maxLength: 12 });
const applied = (text: string, { index, remove, insert }: ReturnType<typeof smallestChange>): string =>
  text.slice(0, index) + insert + text.slice(index + remove);

describe('the smallest change of a text', () => {
  it('leads from any text to any other', () => {
    fc.assert(fc.property(words, words, (before, after) => {
      expect(applied(before, smallestChange(before, after))).toBe(after);
    }));
  });

  it('touches nothing but the word that is new', () => {
    expect(smallestChange('Xã bàn giữ rừng', 'Xã họp bàn giữ rừng')).toEqual({ index: 3, remove: 0, insert: 'họp ' });
  });

  it('tears no emoji and no letter with its marks apart', () => {
    expect(smallestChange('👩‍🌾', '👩‍🏫')).toEqual({ index: 0, remove: 5, insert: '👩‍🏫' });
    expect(smallestChange('xe\u0301', 'xe\u0323')).toEqual({ index: 1, remove: 2, insert: 'e\u0323' });
  });
});

describe('typing into a text that changed meanwhile', () => {
  it('is plain typing where nothing changed, and changes nothing where nothing was typed', () => {
    fc.assert(fc.property(words, words, (one, other) => {
      expect(retyped(one, other, one)).toBe(other);
      expect(retyped(one, one, other)).toBe(other);
    }));
  });

  it('keeps what came from elsewhere, wherever it came and whatever is typed', () => {
    fc.assert(fc.property(whole, whole, whole, fc.nat(20), fc.nat(20), (text, mine, theirs, at, from) => {
      const letters = [...new Intl.Segmenter('vi').segment(text)].map(({ segment }) => segment);
      const put = (place: number, what: string): string => letters.toSpliced(place % (letters.length + 1), 0, what).join('');
      const result = retyped(text, put(at, `‹${mine}›`), put(from, `«${theirs}»`));
      expect(result).toContain(`‹${mine}›`);
      expect(result.replace(`‹${mine}›`, '')).toBe(put(from, `«${theirs}»`));
    }));
  });

  it('deletes what is deleted, beside what came from elsewhere', () => {
    expect(retyped('Xã bàn giữ rừng', 'bàn giữ rừng', 'Xã bàn giữ rừng đầu nguồn')).toBe('bàn giữ rừng đầu nguồn');
    expect(retyped('Xã bàn giữ rừng', 'Xã họp giữ rừng', 'Sáng nay, Xã bàn rừng')).toBe('Sáng nay, Xã họp rừng');
  });
});
