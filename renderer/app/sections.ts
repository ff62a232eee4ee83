import type { ArticleFilter } from '../storage/repositories/articles';
import type { ArticleState } from '../domain/workflow/states';
import { ownKey, stateKey } from '../storage/repositories/counters';

/** The desk's sections, in the order of the sidebar. The directory lists no articles. */
export const sections = ['drafts', 'inReview', 'approved', 'queue', 'published', 'archive', 'bin', 'directory'] as const;
export type Section = (typeof sections)[number];

const statesOf: Record<Section, readonly ArticleState[]> = {
  drafts: ['draft', 'changesRequested'],
  inReview: ['inReview'],
  approved: ['approved'],
  queue: ['queued'],
  published: ['published', 'publishedDiffers'],
  archive: ['draft', 'changesRequested', 'inReview', 'approved', 'queued', 'published', 'publishedDiffers'],
  bin: ['bin'],
  directory: [],
};
const ownOnly: readonly Section[] = ['drafts', 'bin'];

/** Which articles a section lists for a person. */
export const filterOf = (section: Section, profileId: string): ArticleFilter =>
  ownOnly.includes(section) ? { states: statesOf[section], authorId: profileId } : { states: statesOf[section] };

/** The number beside a section, from the counters; null for sections whose size says nothing about work to do. */
export function sectionCount(section: Section, profileId: string, counters: ReadonlyMap<string, number>): number | null {
  if (section === 'archive' || section === 'bin' || section === 'directory') return null;
  const key = (state: ArticleState): string => (ownOnly.includes(section) ? ownKey(profileId, state) : stateKey(state));
  return statesOf[section].reduce((sum, state) => sum + (counters.get(key(state)) ?? 0), 0);
}

/** The section in which a person finds an article of this state. */
export const sectionOf = (state: ArticleState): Section =>
  sections.find((section) => section !== 'archive' && statesOf[section].includes(state)) ?? 'archive';

/** How many articles of the desk are in a state, from the counters. */
export const stateCount = (state: ArticleState, counters: ReadonlyMap<string, number>): number => counters.get(stateKey(state)) ?? 0;
