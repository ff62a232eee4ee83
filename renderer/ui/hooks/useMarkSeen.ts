import { useEffect } from 'react';
import type { Article } from '../../domain/article/article';
import { useDesk } from './useDesk';
import { useWatch } from './useWatch';
import { useWorkspace } from './workspace';

/** Remembers which revision of an article in review its reviewer has on the screen, so that the next visit can show what changed since. */
export function useMarkSeen(article: Article | null): void {
  const desk = useDesk();
  const { profile } = useWorkspace();
  const id = article?.state === 'inReview' && article.authorId !== profile.id && desk.access !== 'readOnly' ? article.id : null;
  const newest = useWatch(() => (id ? desk.history.watch(id) : null), [desk, id])?.[0]?.id;
  useEffect(() => {
    if (id && newest) desk.seen.mark(id).catch((error: unknown) => desk.report('what was seen could not be kept', error));
  }, [desk, id, newest, profile.id]);
}
