import type { RevisionSummary } from '../article/article';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long after a revision the next one at an interval may follow. */
export const intervalMs = 10 * minute;

/**
 * Milliseconds until a revision at an interval may be kept: never more than one interval, also where the last one was kept
 * by a clock that was ahead.
 * @param since ISO instant of the last revision, or of the article's beginning when there is none.
 */
export const untilNextInterval = (since: string, now: Date): number =>
  Math.min(intervalMs, Math.max(0, Date.parse(since) + intervalMs - now.getTime()));

/**
 * The revisions at intervals that may go: what is older than a day is kept once an hour, older than a week once a day, each
 * time the last of it. Milestones always stay.
 */
export function thinnedOut(revisions: readonly Pick<RevisionSummary, 'id' | 'at' | 'milestone'>[], now: Date): string[] {
  const kept = new Set<string>();
  const gone: string[] = [];
  const newestFirst = revisions.filter(({ milestone }) => milestone === 'interval').toSorted((a, b) => b.at.localeCompare(a.at));
  for (const { id, at } of newestFirst) {
    const age = now.getTime() - Date.parse(at);
    if (age <= day) continue;
    const span = age > 7 * day ? day : hour;
    const place = `${span}:${Math.floor(Date.parse(at) / span)}`;
    if (kept.has(place)) gone.push(id);
    else kept.add(place);
  }
  return gone;
}
