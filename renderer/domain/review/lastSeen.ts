import type { RevisionSummary } from '../article/article';

type Kept = Pick<RevisionSummary, 'id' | 'by' | 'milestone'>;

/** Where a comparison begins: at what this person saw last, at an earlier submission, or nowhere. */
export interface Baseline {
  readonly revisionId: string | null;
  readonly because: 'seen' | 'firstTime' | 'nothing';
}

/** How many revisions that somebody saw are remembered; the newest ones are what counts. */
export const seenMost = 12;

/** The list of seen revisions, newest first, with one more. */
export const withSeen = (seen: readonly string[], revisionId: string): string[] =>
  seen[0] === revisionId ? [...seen] : [revisionId, ...seen.filter((id) => id !== revisionId)].slice(0, seenMost);

/**
 * What `me` saw last before others went on: the newest revision of the person's own, or seen by them, that is older than
 * the newest one of somebody else. Somebody who comes to the article for the first time gets the submission before the
 * last, or the last.
 * @param revisions of one article, newest first
 * @param seen ids of revisions that `me` has had on the screen
 */
export function baselineOf(revisions: readonly Kept[], me: string, seen: readonly string[]): Baseline {
  const foreign = revisions.findIndex(({ by }) => by !== me);
  const last = foreign === -1 ? undefined : revisions.slice(foreign + 1).find(({ id, by }) => by === me || seen.includes(id));
  if (last) return { revisionId: last.id, because: 'seen' };
  const submitted = revisions.filter(({ milestone }) => milestone === 'submit');
  const start = submitted[1] ?? submitted[0];
  return start ? { revisionId: start.id, because: 'firstTime' } : { revisionId: null, because: 'nothing' };
}
