import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareContents } from '../../../renderer/compare/compareContents';
import { isSame, countsOf } from '../../../renderer/compare/counts';
import { canonicalText, type ArticleContent } from '../../../renderer/domain/article/content';
import { content, edited } from './arbitraries';
import { contentOn } from './sides';

const pair = fc.oneof(fc.tuple(content, content), edited);
/** Canonical text is NFC. Words without text are no part of it: entries are kept as they came. */
const read = (value: ArticleContent): unknown => JSON.parse(canonicalText(value));

describe('a comparison', () => {
  it('with its changes applied is the content after, with them ignored the content before', () => {
    fc.assert(fc.property(pair, ([before, after]) => {
      const comparison = compareContents(before, after);
      expect(read(contentOn('after', comparison))).toEqual(read(after));
      expect(read(contentOn('before', comparison))).toEqual(read(before));
    }), { numRuns: 400 });
  });

  it('of a content with itself, and with its decomposed self, says nothing', () => {
    fc.assert(fc.property(content, (one) => {
      const decomposed = JSON.parse(JSON.stringify(one, (_key, value: unknown) => (typeof value === 'string' ? value.normalize('NFD') : value))) as ArticleContent;
      for (const other of [one, decomposed]) {
        const comparison = compareContents(one, other);
        expect(isSame(comparison)).toBe(true);
        expect(comparison.body.every(({ op }) => op === 'same')).toBe(true);
      }
    }));
  });

  it('does not care in which order a store gives the keys back', () => {
    fc.assert(fc.property(content, (one) => {
      expect(isSame(compareContents(one, read(one) as ArticleContent))).toBe(true);
    }));
  });

  it('says something wherever two contents differ', () => {
    fc.assert(fc.property(pair, ([before, after]) => {
      // What stands behind the words is no difference to a reader: ids in the order of lists are, attributes of a block are not.
      if (canonicalText(before) !== canonicalText(after)) expect(isSame(compareContents(before, after))).toBe(false);
    }));
  });

  it('counts the same in both directions, added for removed', () => {
    fc.assert(fc.property(pair, ([before, after]) => {
      const there = countsOf(compareContents(before, after));
      const back = countsOf(compareContents(after, before));
      expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
    }), { numRuns: 300 });
  });
});
