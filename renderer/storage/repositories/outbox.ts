import type { Article } from '../../domain/article/article';
import type { QueueAction } from '../../domain/article/event';
import { standingAfter } from '../../domain/article/foldEvents';
import { deskJournalId } from '../../domain/journal/journal';
import { stateWhileWithdrawing } from '../../domain/publishing/afterwards';
import { articleStateFor, inLine, standingOf, type OutboxFilter, type OutboxItem } from '../../domain/publishing/outbox';
import type { OutboxStore } from '../../domain/publishing/repositories';
import type { Target } from '../../domain/publishing/target';
import type { Watch } from '../../domain/watch';
import type { DeskDatabase, OutboxRow } from '../db';
import { outboxRecord } from '../journal/durableRows';
import type { Batch, Recorder } from '../journal/recorder';
import { watching } from '../watching';
import { countMove } from './counters';
import { addEvent } from './events';

/** The desk's own row that says whether a person has paused the whole queue. */
const heldKey = 'queueHeld';

/** What is stored of an item: all but the content, which its revision holds. */
export function outboxRow(item: Omit<OutboxItem, 'content'>, version: number): OutboxRow {
  const { content: _content, ...row } = item as Partial<OutboxItem> & typeof item;
  return { ...row, version, open: standingOf(item) };
}

/** What the queue has done with an article that it brings into a state. */
const actions: Readonly<Partial<Record<Article['state'], QueueAction>>> = {
  approved: 'cancelled', queued: 'requeued', published: 'published', publishedDiffers: 'publishedDiffers', withdrawn: 'withdrawn',
};

/**
 * The durable outbox. `parse` reads a stored item back (null when it is none); it is passed in because the schema of the
 * items belongs to the queue.
 */
export function outboxRepository(
  db: DeskDatabase, recorder: Recorder, parse: (row: unknown) => OutboxItem | null, now: () => string, onUnreadable: (row: unknown) => void,
) {
  /** Items with their contents, each content read once. */
  async function parsed(rows: readonly OutboxRow[]): Promise<OutboxItem[]> {
    const ids = [...new Set(rows.map((row) => row.revisionId))];
    const contents = new Map((await db.revisionContents.bulkGet(ids)).map((row, index) => [ids[index], row?.content] as const));
    return rows.flatMap((row) => {
      const { version: _version, open: _open, ...stored } = row;
      const item = parse({ ...stored, content: contents.get(row.revisionId) });
      if (!item) onUnreadable(row);
      return item ? [item] : [];
    });
  }

  /** Brings the article's state in step with its items, inside the caller's transaction. */
  async function settleArticle(articleId: string, batch: Batch): Promise<void> {
    const article = await db.articles.get(articleId);
    if (!article || !['queued', 'published', 'publishedDiffers', 'withdrawing'].includes(article.state)) return;
    const items = await db.outbox.where('articleId').equals(articleId).sortBy('createdAt');
    const isWithdrawing = article.state === 'withdrawing';
    const state: Article['state'] = isWithdrawing ? stateWhileWithdrawing(items) : articleStateFor(items);
    const action = isWithdrawing && state !== 'withdrawn' ? 'stayed' : actions[state];
    if (state === article.state || !action) return;
    const at = now();
    const event = { articleId, at, by: null, action, to: state };
    const { correcting: _before, ...row } = article;
    await db.articles.put({ ...row, ...standingAfter(article, event), updatedAt: at });
    await addEvent(db, batch, event);
    await countMove(db, article, article.state, state);
  }

  async function filtered(filter: OutboxFilter, limit: number): Promise<OutboxRow[]> {
    if (filter === 'all' || filter === 'ended') {
      const newest = db.outbox.orderBy('updatedAt').reverse();
      return (filter === 'all' ? newest : newest.filter((row) => row.open !== 1)).limit(limit).toArray();
    }
    const open = await db.outbox.where('open').equals(1).toArray();
    return inLine(open.filter((row) => (row.state === 'needsPerson') === (filter === 'needsPerson'))).slice(0, limit);
  }

  const changeTarget = (id: string, change: Partial<Target>): Promise<void> =>
    recorder.record(deskJournalId, [db.targets], async (batch) => {
      const row = await db.targets.get(id);
      if (row) await batch.put({ table: 'targets', key: id, value: { ...row, ...change, version: row.version + 1 } });
    });
  const queueHeld = async (): Promise<boolean> => (await db.desk.get(heldKey))?.value === true;

  const store: OutboxStore = {
    open: async () => parsed(await db.outbox.where('open').equals(1).sortBy('createdAt')),
    owing: async () => parsed(await db.outbox.where('open').equals(2).toArray()),
    get: async (id) => (await parsed([await db.outbox.get(id)].filter((row) => row !== undefined)))[0],
    async update(read, changes) {
      const stored = await recorder.record(read.articleId, [db.outbox, db.articles, db.articleEvents, db.counters], async (batch) => {
        const row = await db.outbox.get(read.id);
        if (!row || row.updatedAt !== read.updatedAt) return null;
        // Two writes within a millisecond must differ, `updatedAt` is what tells readers apart.
        const at = now();
        const after: OutboxItem = { ...read, ...changes, updatedAt: at > row.updatedAt ? at : nextInstant(row.updatedAt) };
        await batch.put(outboxRecord(outboxRow(after, row.version + 1)));
        if (after.state !== row.state) await settleArticle(after.articleId, batch);
        return after;
      });
      // What is sent must be known after a loss of the database, too: or it would be sent twice.
      if (stored) await recorder.written(read.articleId);
      return stored;
    },
    async target(id) {
      const row = await db.targets.get(id);
      if (!row) return undefined;
      const { version: _version, ...target } = row;
      return target;
    },
    pauseTarget: (id, problem) => changeTarget(id, { paused: problem }),
    restTarget: (id, rest) => changeTarget(id, { rest }),
    isHeld: async (itemId) => (await queueHeld()) || (itemId !== undefined && ((await db.outbox.get(itemId))?.held ?? false)),
    holdAll: (held) =>
      recorder.record(deskJournalId, [db.desk], async (batch) =>
        batch.put({ table: 'desk', key: heldKey, value: { value: held, version: ((await db.desk.get(heldKey))?.version ?? 0) + 1 } })),
  };

  return {
    store,
    /** So many items: those that have not ended in line, all others with what was touched last at the top. */
    watchAll: (limit: number, filter: OutboxFilter = 'all'): Watch<OutboxItem[]> => watching(async () => parsed(await filtered(filter, limit))),
    watchOpenCount: (): Watch<number> => watching(() => db.outbox.where('open').equals(1).count()),
    watchHeld: (): Watch<boolean> => watching(queueHeld),
    watchOf: (articleId: string): Watch<OutboxItem[]> =>
      watching(async () => parsed(await db.outbox.where('articleId').equals(articleId).toArray())),
  };
}
export type OutboxRepository = ReturnType<typeof outboxRepository>;

const nextInstant = (iso: string): string => new Date(Date.parse(iso) + 1).toISOString();
