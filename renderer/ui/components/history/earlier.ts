import type { RevisionSummary } from '../../../domain/article/article';

/**
 * Which revision each one is measured against, by id: a milestone against the milestone before it, for what lies between
 * is folded away; one kept while somebody wrote against the one just before. The first has none.
 * @param revisions of one article, newest first
 */
export function earlierOf(revisions: readonly RevisionSummary[]): ReadonlyMap<string, RevisionSummary> {
  const earlier = new Map<string, RevisionSummary>();
  let last: RevisionSummary | undefined;
  let lastMilestone: RevisionSummary | undefined;
  for (const revision of revisions.toReversed()) {
    const isMilestone = revision.milestone !== 'interval';
    const before = isMilestone ? (lastMilestone ?? last) : last;
    if (before) earlier.set(revision.id, before);
    last = revision;
    if (isMilestone) lastMilestone = revision;
  }
  return earlier;
}
