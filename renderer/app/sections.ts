import type { ArticleFilter } from '../storage/repositories/articles';
import type { Role } from '../domain/people/profile';
import { articleStates, type ArticleState } from '../domain/workflow/states';
import { ownKey, stateKey } from '../storage/repositories/counters';

/**
 * The desk's sections, in the order of the sidebar: `waiting` for the approval of the person at work, `returned` to them.
 * The directory lists no articles.
 */
export const sections = ['waiting', 'returned', 'drafts', 'inReview', 'approved', 'queue', 'published', 'archive', 'bin', 'directory'] as const;
export type Section = (typeof sections)[number];

const statesOf: Record<Section, readonly ArticleState[]> = {
  waiting: ['inReview', 'secondReview'],
  returned: ['changesRequested'],
  drafts: ['draft', 'changesRequested'],
  inReview: ['inReview', 'secondReview'],
  approved: ['approved'],
  queue: ['queued', 'publishing'],
  published: ['published', 'publishedDiffers', 'correction', 'withdrawing', 'withdrawn'],
  archive: articleStates.filter((state) => state !== 'bin'),
  bin: ['bin'],
  directory: [],
};
const ownOnly: readonly Section[] = ['returned', 'drafts', 'bin'];
/** Lists of what somebody waits for: nothing in them may grow old unseen. */
const oldestFirst: readonly Section[] = ['waiting', 'returned'];

/** Which articles a section lists for a person. */
export const filterOf = (section: Section, profileId: string): ArticleFilter =>
  ownOnly.includes(section) ? { states: statesOf[section], authorId: profileId } : { states: statesOf[section] };

/** The sections that somebody of this role has. */
export const sectionsFor = (role: Role): readonly Section[] => sections.filter((section) => section !== 'waiting' || role !== 'reporter');

export const isOldestFirst = (section: Section): boolean => oldestFirst.includes(section);

/** The number beside a section, from the counters; null where they do not know it, and for sections whose size says nothing about work to do. */
export function sectionCount(section: Section, profileId: string, counters: ReadonlyMap<string, number>): number | null {
  if (section === 'waiting' || section === 'archive' || section === 'bin' || section === 'directory') return null;
  const key = (state: ArticleState): string => (ownOnly.includes(section) ? ownKey(profileId, state) : stateKey(state));
  return statesOf[section].reduce((sum, state) => sum + (counters.get(key(state)) ?? 0), 0);
}

/** The section in which a person finds an article of this state. */
export const sectionOf = (state: ArticleState): Section =>
  sections.find((section) => !isOldestFirst(section) && section !== 'archive' && statesOf[section].includes(state)) ?? 'archive';

/** How many articles of the desk are in a state, from the counters. */
export const stateCount = (state: ArticleState, counters: ReadonlyMap<string, number>): number => counters.get(stateKey(state)) ?? 0;
