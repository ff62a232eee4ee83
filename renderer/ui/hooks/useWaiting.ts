import { useMemo } from 'react';
import { filterOf } from '../../app/sections';
import type { Article } from '../../domain/article/article';
import type { Profile } from '../../domain/people/profile';
import { oldestFirst, waitsFor } from '../../domain/review/waiting';
import { useDesk } from './useDesk';
import { usePolicy } from './usePolicy';
import { useWatch } from './useWatch';

/** More than a desk ever has in review at once. */
const mostInReview = 500;

/** What waits for the approval of the person at work, the longest waiting first; undefined until it is known. */
export function useWaiting(profile: Profile): readonly Article[] | undefined {
  const desk = useDesk();
  const policy = usePolicy();
  const inReview = useWatch(
    () => (profile.role === 'reporter' ? null : desk.articles.watchList(filterOf('waiting', profile.id), mostInReview)), [desk, profile.id, profile.role],
  );
  return useMemo(() => inReview && oldestFirst(inReview.filter((article) => waitsFor(article, profile, policy))), [inReview, profile, policy]);
}
