import type { Article } from '../../domain/article/article';
import { articleStateFor, endStates, type OutboxItem } from '../../domain/publishing/outbox';
import type { OutboxStore } from '../../domain/publishing/repositories';
import type { Watch } from '../../domain/watch';
import type { DeskDatabase, OutboxRow } from '../db';
import { watching } from '../watching';
import { countMove } from './counters';

export const outboxRow = (item: OutboxItem): OutboxRow => ({ ...item, open: endStates.includes(item.state) ? 0 : 1 });

/**
 * The durable outbox. `parse` reads a stored row back (null when it is not an item); it is passed in because the
 * rows' schema belongs to the queue.
 */
export function outboxRepository(db: DeskDatabase, parse: (row: unknown) => OutboxItem | null, now: () => string, onUnreadable: (row: unknown) => void) {
  const parsed = (rows: readonly OutboxRow[]): OutboxItem[] =>
    rows.flatMap((row) => {
      const item = parse(row);
      if (!item) onUnreadable(row);
      return item ? [item] : [];
    });

  /** Brings the article's state in step with its items, inside the caller's transaction. */
  async function settleArticle(articleId: string): Promise<void> {
    const article = await db.articles.get(articleId);
    if (!article || !['queued', 'published', 'publishedDiffers'].includes(article.state)) return;
    const items = await db.outbox.where('articleId').equals(articleId).toArray();
    const allCancelled = items.every((item) => item.state === 'cancelled');
    const state: Article['state'] = allCancelled ? 'approved' : articleStateFor(items);
    if (state === article.state) return;
    const at = now();
    await db.articles.update(articleId, { state, updatedAt: at });
    if (state !== 'queued' && state !== 'approved') await db.events.add({ articleId, at, by: null, action: state });
    await countMove(db, article, article.state, state);
  }

  const store: OutboxStore = {
    open: async () => parsed(await db.outbox.where('open').equals(1).sortBy('createdAt')),
    get: async (id) => parsed([await db.outbox.get(id)].filter((row) => row !== undefined))[0],
    update: (read, changes) =>
      db.transaction('rw', [db.outbox, db.articles, db.events, db.counters], async () => {
        const row = await db.outbox.get(read.id);
        if (!row || row.updatedAt !== read.updatedAt) return null;
        // Two writes within a millisecond must differ, `updatedAt` is what tells readers apart.
        const at = now();
        const after: OutboxItem = { ...read, ...changes, updatedAt: at > row.updatedAt ? at : nextInstant(row.updatedAt) };
        await db.outbox.put(outboxRow(after));
        if (after.state !== row.state) await settleArticle(after.articleId);
        return after;
      }),
    target: (id) => db.targets.get(id),
    pauseTarget: async (id, problem) => void (await db.targets.update(id, { paused: problem })),
  };

  return {
    store,
    watchAll: (limit: number): Watch<OutboxItem[]> =>
      watching(async () => parsed(await db.outbox.orderBy('updatedAt').reverse().limit(limit).toArray())),
    watchOf: (articleId: string): Watch<OutboxItem[]> =>
      watching(async () => parsed(await db.outbox.where('articleId').equals(articleId).toArray())),
  };
}
export type OutboxRepository = ReturnType<typeof outboxRepository>;

const nextInstant = (iso: string): string => new Date(Date.parse(iso) + 1).toISOString();
