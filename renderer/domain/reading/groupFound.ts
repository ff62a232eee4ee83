import type { MeetingFacts } from '../facts/meetingFacts';
import { isListField, mergeFound } from './mergeFound';
import type { Found, ReadField, Reading } from './reading';

/** What was found for one fact, with its places among all that was found. */
export interface FoundGroup {
  readonly field: ReadField;
  readonly entries: readonly { readonly at: number; readonly found: Found }[];
}

/** What an article says beside its facts, in the order of its paper. */
export const pageFields = ['headline', 'category', 'byline'] as const;
export type PageField = (typeof pageFields)[number];
export type PageWords = Readonly<Record<PageField, string>>;
export const isPageField = (field: ReadField): field is PageField => (pageFields as readonly string[]).includes(field);

/**
 * Groups what was found by fact: headline, category and byline, then the facts in the order of the sheet.
 * @param sheet the facts that the sheet has
 * @returns what the sheet has a place for; facts without one are left out
 */
export function groupFound(found: readonly Found[], sheet: readonly (keyof MeetingFacts)[]): FoundGroup[] {
  return [...pageFields, ...sheet].flatMap((field) => {
    const entries = found.flatMap((one, at) => (one.field === field ? [{ at, found: one }] : []));
    return entries.length === 0 ? [] : [{ field, entries }];
  });
}

/** Whether the article says already what was found. */
export const isKnown = (one: Found, facts: MeetingFacts, page: PageWords): boolean =>
  (isPageField(one.field) ? page[one.field] === one.value : Object.keys(mergeFound([one], facts)).length === 0);

/**
 * What is proposed for confirming: all that is sure or likely and not known yet, of a fact with one value the surest finding.
 * @returns places among all that was found
 */
export function proposed({ found }: Reading, groups: readonly FoundGroup[], known: (one: Found) => boolean): ReadonlySet<number> {
  return new Set(groups.flatMap(({ field, entries }) => {
    const good = entries.filter((entry) => entry.found.sure !== 'guess');
    if (isListField(field)) return good.filter(({ at }) => !known(found[at]!)).map(({ at }) => at);
    const best = good.find((entry) => entry.found.sure === 'sure') ?? good[0];
    return best && !known(best.found) ? [best.at] : [];
  }));
}

/** Ticks or unticks one finding; of a fact with one value at most one is ticked. */
export function toggled({ found }: Reading, ticked: ReadonlySet<number>, at: number): ReadonlySet<number> {
  const next = new Set(ticked);
  if (next.delete(at)) return next;
  const { field } = found[at]!;
  if (!isListField(field)) for (const other of ticked) if (found[other]!.field === field) next.delete(other);
  return next.add(at);
}
