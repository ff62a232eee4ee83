import { describe, expect, it } from 'vitest';
import { filterOf, isOldestFirst, sectionCount, sectionOf, sections, sectionsFor, stateCount } from '../../../renderer/app/sections';
import { articleStates } from '../../../renderer/domain/workflow/states';

const counters = new Map([
  ['state:draft', 9], ['own:vy:draft', 2], ['own:lam:draft', 7], ['own:vy:changesRequested', 1], ['state:changesRequested', 1],
  ['state:inReview', 4], ['state:approved', 3], ['state:queued', 2], ['state:published', 20], ['state:publishedDiffers', 1], ['state:bin', 5], ['own:vy:bin', 5],
]);

describe('the sections of the desk', () => {
  it('show every state somewhere, and nothing in two places but the archive and what waits for somebody', () => {
    const shown = sections.filter((section) => section !== 'archive' && !isOldestFirst(section)).flatMap((section) => filterOf(section, 'vy').states);
    expect([...shown, 'archived'].toSorted()).toEqual(articleStates.toSorted());
    expect(filterOf('archive', 'vy').states.toSorted()).toEqual(articleStates.filter((state) => state !== 'bin').toSorted());
  });

  it('show drafts, bin and what came back to their author only, everything else to everybody', () => {
    const own = sections.filter((section) => filterOf(section, 'vy').authorId === 'vy');
    expect(own).toEqual(['returned', 'drafts', 'bin']);
    for (const section of sections) if (!own.includes(section)) expect(filterOf(section, 'vy')).not.toHaveProperty('authorId');
  });

  it('have nothing that waits for a reporter to approve', () => {
    expect(sectionsFor('reporter')).toEqual(sections.filter((section) => section !== 'waiting'));
    for (const role of ['editor', 'managingEditor', 'administrator'] as const) expect(sectionsFor(role)).toEqual(sections);
  });

  it('count what they list', () => {
    const counted = Object.fromEntries(sections.map((section) => [section, sectionCount(section, 'vy', counters)]));
    expect(counted).toEqual({ waiting: null, returned: 1, drafts: 3, inReview: 4, approved: 3, queue: 2, published: 21, archive: null, bin: null, directory: null });
    expect(sectionCount('drafts', 'lam', counters)).toBe(7);
    expect(sectionCount('drafts', 'nobody', counters)).toBe(0);
    expect(stateCount('inReview', counters)).toBe(4);
    expect(stateCount('inReview', new Map())).toBe(0);
  });

  it.each([
    ['draft', 'drafts'], ['changesRequested', 'drafts'], ['inReview', 'inReview'], ['approved', 'approved'],
    ['queued', 'queue'], ['published', 'published'], ['publishedDiffers', 'published'], ['bin', 'bin'],
    ['secondReview', 'inReview'], ['correction', 'published'], ['withdrawn', 'published'], ['archived', 'archive'],
  ] as const)('an article that is %s is found in %s', (state, section) => {
    expect(sectionOf(state)).toBe(section);
  });
});
