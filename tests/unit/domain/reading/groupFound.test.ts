import { describe, expect, it } from 'vitest';
import { emptyFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { groupFound, isKnown, proposed, toggled } from '../../../../renderer/domain/reading/groupFound';
import type { Found, ReadField, Reading, Sureness } from '../../../../renderer/domain/reading/reading';

const found = (field: ReadField, value: unknown, sure: Sureness = 'sure'): Found => ({ field, value, text: String(value), where: { line: 0, from: 0, to: 1 }, sure });
const person = (name: string, sure?: Sureness): Found => found('attendees', { id: name, name, posts: '' }, sure);
const reading: Reading = {
  lines: ['…'], body: [],
  found: [
    found('place', 'Hội trường', 'likely'), person('Lã Thị Cúc'), found('headline', 'Tít mới'), found('holder', 'UBND xã', 'likely'),
    found('holder', 'Đảng ủy xã'), person('Bế Văn Đính', 'guess'), found('awards', 3), found('caption', {}),
  ],
};
const groups = groupFound(reading.found, ['holder', 'attendees', 'place']);
const page = { headline: '', category: '', byline: '' };
const nothingKnown = () => false;

describe('what was found, by fact', () => {
  it('comes in the order of paper and sheet, without what the sheet has no place for', () => {
    expect(groups.map(({ field, entries }) => [field, entries.map(({ at }) => at)])).toEqual([['headline', [2]], ['holder', [3, 4]], ['attendees', [1, 5]], ['place', [0]]]);
  });

  it('is proposed unless it is a guess, a single fact once and the surest', () => {
    expect([...proposed(reading, groups, nothingKnown)].toSorted()).toEqual([0, 1, 2, 4]);
  });

  it('is not proposed where the article says so already', () => {
    const facts = { ...emptyFacts, holder: 'Đảng ủy xã', attendees: [{ id: 'x', name: 'Lã Thị Cúc', posts: 'Bí thư' }] };
    const known = (one: Found) => isKnown(one, facts, { ...page, headline: 'Tít mới' });
    expect([...proposed(reading, groups, known)]).toEqual([0]);
    expect(isKnown(found('headline', 'Tít khác'), facts, { ...page, headline: 'Tít mới' })).toBe(false);
  });

  it('is ticked one by one, of a single fact one instead of the other', () => {
    expect([...toggled(reading, new Set([1, 4]), 3)]).toEqual([1, 3]);
    expect([...toggled(reading, new Set([1, 4]), 5)]).toEqual([1, 4, 5]);
    expect([...toggled(reading, new Set([1, 4]), 4)]).toEqual([1]);
  });
});
