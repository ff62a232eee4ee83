import { describe, expect, it } from 'vitest';
import { filterOf, sectionCount, sectionOf, sections, stateCount } from '../../../renderer/app/sections';
import { articleStates } from '../../../renderer/domain/workflow/states';

const counters = new Map([
  ['state:draft', 9], ['own:vy:draft', 2], ['own:lam:draft', 7], ['own:vy:changesRequested', 1], ['state:changesRequested', 1],
  ['state:inReview', 4], ['state:approved', 3], ['state:queued', 2], ['state:published', 20], ['state:publishedDiffers', 1], ['state:bin', 5], ['own:vy:bin', 5],
]);

describe('the sections of the desk', () => {
  it('show every state somewhere, and nothing in two places but the archive', () => {
    const shown = sections.filter((section) => section !== 'archive').flatMap((section) => filterOf(section, 'vy').states);
    expect(shown.toSorted()).toEqual(articleStates.toSorted());
    expect(filterOf('archive', 'vy').states.toSorted()).toEqual(articleStates.filter((state) => state !== 'bin').toSorted());
  });

  it('show drafts and bin to their author only, everything else to everybody', () => {
    const own = sections.filter((section) => filterOf(section, 'vy').authorId === 'vy');
    expect(own).toEqual(['drafts', 'bin']);
    for (const section of sections) if (!own.includes(section)) expect(filterOf(section, 'vy')).not.toHaveProperty('authorId');
  });

  it('count what they list', () => {
    const counted = Object.fromEntries(sections.map((section) => [section, sectionCount(section, 'vy', counters)]));
    expect(counted).toEqual({ drafts: 3, inReview: 4, approved: 3, queue: 2, published: 21, archive: null, bin: null, directory: null });
    expect(sectionCount('drafts', 'lam', counters)).toBe(7);
    expect(sectionCount('drafts', 'nobody', counters)).toBe(0);
    expect(stateCount('inReview', counters)).toBe(4);
    expect(stateCount('inReview', new Map())).toBe(0);
  });

  it.each([
    ['draft', 'drafts'], ['changesRequested', 'drafts'], ['inReview', 'inReview'], ['approved', 'approved'],
    ['queued', 'queue'], ['published', 'published'], ['publishedDiffers', 'published'], ['bin', 'bin'],
  ] as const)('an article that is %s is found in %s', (state, section) => {
    expect(sectionOf(state)).toBe(section);
  });
});
