import { useMemo } from 'react';
import type { Article } from '../../domain/article/article';
import { onlineOf, reachOf, type Ability } from '../../domain/publishing/afterwards';
import type { OutboxItem } from '../../domain/publishing/outbox';
import { useDesk } from './useDesk';
import { useTargets } from './useTargets';
import { useWatch } from './useWatch';

/** The items that brought an article online, one a target; nothing while there is no article. */
export function usePublications(articleId: string | null): readonly OutboxItem[] {
  const desk = useDesk();
  const items = useWatch(() => (articleId === null ? null : desk.queue.watchOf(articleId)), [desk, articleId]);
  return useMemo(() => onlineOf((items ?? []).toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))), [items]);
}

/** What every target of a published article can do with it now. */
export function usePublishedReach(article: Article | null): readonly Ability[] {
  const desk = useDesk();
  const targets = useTargets();
  const isPublished = article?.state === 'published' || article?.state === 'publishedDiffers';
  const online = usePublications(isPublished ? article.id : null);
  return reachOf(online, (id) => desk.targets.abilities(targets.find((target) => target.id === id)));
}
