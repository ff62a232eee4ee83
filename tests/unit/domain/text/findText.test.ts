import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparedText, findAll, type FindOptions, type TextRange } from '../../../../renderer/domain/text/findText';

const folding: FindOptions = { diacritics: false, letterCase: false, wholeWords: false };
const found = (text: string, asked: string, options: Partial<FindOptions> = {}): string[] => {
  const all = { ...folding, ...options };
  return findAll(comparedText(text, all), asked, all).map(({ from, to }) => text.slice(from, to));
};

test.each([
  ['uy ban', 'Ủy ban và uỷ ban, UỶ BAN', ['Ủy ban', 'uỷ ban', 'UỶ BAN']],
  ['duong', 'Đường Đuống, đương', ['Đường', 'Đuống', 'đương']],
  ['ĐƯỜNG', 'đường duong', ['đường', 'duong']],
  ['"Xanh"', 'phong trào “Xanh”', ['“Xanh”']],
  ['long bien', 'Long\u00a0Biên', ['Long\u00a0Biên']],
  ['a.b', 'axb a.b', ['a.b']],
  ['aa', 'aaaaa', ['aa', 'aa']],
  ['', 'gì cũng được', []],
  ['\u0301', 'hóa', []],
])('%j is found in %j', (asked, text, places) => {
  expect(found(text, asked)).toEqual(places);
  expect(found(text.normalize('NFD'), asked.normalize('NFD')).map((place) => place.normalize('NFC'))).toEqual(places);
});

describe('what a person may demand', () => {
  it('diacritics as asked for, composed or not', () => {
    expect(found('Ủy ban, uỷ ban, uy ban', 'ủy ban', { diacritics: true })).toEqual(['Ủy ban']);
    expect(found('ủy ban'.normalize('NFD'), 'ủy ban', { diacritics: true })).toHaveLength(1);
    expect(found('đi di', 'di', { diacritics: true })).toEqual(['di']);
    expect(found('“a” "a"', '"a"', { diacritics: true })).toEqual(['"a"']);
  });
  it('letter case as asked for', () => {
    expect(found('Đảng, đảng', 'đảng', { letterCase: true })).toEqual(['đảng']);
    expect(found('Đảng, đảng', 'Dang', { letterCase: true })).toEqual(['Đảng']);
  });
  it('whole words: no letter or number goes on beyond them', () => {
    expect(found('an, ban, án, an2, an-toàn', 'an', { wholeWords: true })).toEqual(['an', 'án', 'an']);
    expect(found('họp. họp', '. h', { wholeWords: true })).toEqual([]);
    expect(found('(họp)', '(họp)', { wholeWords: true })).toEqual(['(họp)']);
    expect(found('𝐀an an', 'an', { wholeWords: true })).toEqual(['an']);
  });
});

/** The same by comparing every stretch of letters in turn. */
function naive(text: string, asked: string, options: FindOptions): TextRange[] {
  const letters = [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map((match) => match[0]);
  const form = (part: string): string => comparedText(part, options).compared;
  const wanted = form(asked);
  const places: TextRange[] = [];
  const offset = (count: number): number => letters.slice(0, count).join('').length;
  const isWord = (letter: string | undefined): boolean => letter !== undefined && /^[\p{L}\p{N}]/u.test(letter);
  for (let start = 0; wanted !== '' && start < letters.length; start += 1) {
    for (let end = start + 1; end <= letters.length; end += 1) {
      if (form(letters.slice(start, end).join('')) !== wanted) continue;
      // The longest stretch: marks without a letter compare as nothing and belong to what they follow.
      let last = end;
      while (last < letters.length && form(letters[last]!) === '') last += 1;
      const first = letters.slice(start).findIndex((letter) => form(letter) !== '') + start;
      const isCut = (isWord(letters[first - 1]) && isWord(letters[first])) || (isWord(letters[last - 1]) && isWord(letters[last]));
      if (options.wholeWords && isCut) break;
      places.push({ from: offset(first), to: offset(last) });
      start = last - 1;
      break;
    }
  }
  return places;
}

test('finds what a naive search finds, in any text and with any options', () => {
  const unit = fc.constantFrom('a', 'A', 'á', 'ạ', 'â', 'ấ', 'd', 'đ', 'Đ', 'u', 'ủ', 'y', 'ỷ', ' ', '\u00a0', '.', '"', '“', '\u0301', '\u0323', '1', '𝐀', '한');
  const text = fc.array(unit, { maxLength: 24 }).map((units) => units.join(''));
  const asked = fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
  const options = fc.record({ diacritics: fc.boolean(), letterCase: fc.boolean(), wholeWords: fc.boolean() });
  fc.assert(fc.property(text, asked, options, (anyText, anyAsked, any) => {
    expect(findAll(comparedText(anyText, any), anyAsked, any)).toEqual(naive(anyText, anyAsked, any));
  }), { numRuns: 2_000 });
});

test('every place is made of whole letters, in order and apart', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (text, asked) => {
    let free = 0;
    for (const { from, to } of findAll(comparedText(text, folding), asked, folding)) {
      expect(from).toBeGreaterThanOrEqual(free);
      expect(to).toBeGreaterThan(from);
      expect(comparedText(text.slice(from, to), folding).compared).toBe(comparedText(asked, folding).compared);
      free = to;
    }
  }));
});
