import Dexie from 'dexie';
import * as Y from 'yjs';
import type { Article, Revision } from '../../domain/article/article';
import type { ArticleEvent, NewEvent } from '../../domain/article/event';
import { foldEvents, standingAfter } from '../../domain/article/foldEvents';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { Happened } from '../../domain/review/notices';
import type { Watch } from '../../domain/watch';
import type { ArticleState } from '../../domain/workflow/states';
import type { DeskDatabase } from '../db';
import { outboxRecord } from '../journal/durableRows';
import type { Recorder } from '../journal/recorder';
import { watching } from '../watching';
import { countMove } from './counters';
import { addEvent, newestEvents } from './events';
import { outboxRow } from './outbox';

/** What a list shows: articles in these states, of one author or of everybody. */
export interface ArticleFilter {
  readonly states: readonly ArticleState[];
  readonly authorId?: string;
}

/** What one step of the workflow writes, decided by the caller on the row as it really is. */
export interface Transition {
  /** State and approval of the article follow from it. */
  readonly event: NewEvent;
  readonly revision?: Revision;
  /** Each sends what its revision holds. */
  readonly outbox?: readonly Omit<OutboxItem, 'content'>[];
}

/** More than anybody is told of at once. */
const mostInReview = 200;
const mostOwn = 50;

export function articleRepository(db: DeskDatabase, recorder: Recorder) {
  /** Newest first, at most `limit`; reads each state through its index and merges, so the cost follows the limit. */
  async function list(filter: ArticleFilter, limit: number): Promise<Article[]> {
    const parts = await Promise.all(
      filter.states.map((state) =>
        (filter.authorId === undefined
          ? db.articles.where('[state+updatedAt]').between([state, Dexie.minKey], [state, Dexie.maxKey])
          : db.articles.where('[authorId+state+updatedAt]').between([filter.authorId, state, Dexie.minKey], [filter.authorId, state, Dexie.maxKey])
        ).reverse().limit(limit).toArray(),
      ),
    );
    return parts.flat().sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, limit);
  }

  return {
    list,
    watchList: (filter: ArticleFilter, limit: number): Watch<Article[]> => watching(() => list(filter, limit)),
    watch: (id: string): Watch<Article | undefined> => watching(() => db.articles.get(id)),
    watchCounters: (): Watch<ReadonlyMap<string, number>> =>
      watching(async () => new Map((await db.counters.toArray()).map(({ key, n }) => [key, n]))),
    /** Newest first. */
    listEvents: (id: string): Promise<ArticleEvent[]> => newestEvents(db, id),
    watchEvents: (id: string): Watch<ArticleEvent[]> => watching(() => newestEvents(db, id)),
    /** What may concern a person, with its history: articles in review, and their own that came back or were approved. */
    watchConcerning: (profileId: string): Watch<Happened[]> =>
      watching(async () => {
        const parts = await Promise.all([
          list({ states: ['inReview', 'secondReview'] }, mostInReview),
          list({ states: ['changesRequested', 'approved', 'queued', 'published'], authorId: profileId }, mostOwn),
        ]);
        const articles = new Map(parts.flat().map((article) => [article.id, article]));
        return Promise.all([...articles.values()].map(async (article) => ({ article, events: await newestEvents(db, article.id) })));
      }),
    get: (id: string): Promise<Article | undefined> => db.articles.get(id),
    /** Articles in the bin that were put there before an instant. */
    inBinSince: (before: string): Promise<string[]> =>
      db.articles.where('[state+updatedAt]').between(['bin', Dexie.minKey], ['bin', before]).primaryKeys(),

    /** Adds an article with its document and its history so far; state, approval and beginning follow from the events. */
    async create(article: Omit<Article, 'state' | 'approval' | 'createdAt'>, content: Y.Doc, history: readonly NewEvent[]): Promise<Article> {
      const events = history.map((event, index): ArticleEvent => ({ ...event, id: crypto.randomUUID(), seq: index + 1 }));
      const folded = foldEvents(events);
      if (!folded) throw new RangeError(`article ${article.id} has no beginning`);
      const row: Article = { ...article, ...folded };
      await recorder.record(article.id, [db.articles, db.documents, db.updates, db.articleEvents, db.counters], async (batch) => {
        await db.articles.add(row);
        await db.documents.add({ id: article.id, content } as never); // y-dexie takes the document here, Dexie's insert type leaves it out
        batch.text(Y.encodeStateAsUpdateV2(content));
        await batch.put(...events.map((event) => ({ table: 'events' as const, key: event.id, value: event })));
        await countMove(db, row, null, row.state);
      });
      return row;
    },

    /** Notes that the words of an article are newer than its row. */
    markStale: async (id: string): Promise<void> => void (await db.stale.put({ id })),
    /** Articles whose words are newer than their rows. */
    listStale: (): Promise<string[]> => db.stale.toCollection().primaryKeys(),

    /** Refreshes the projection's derived fields; state, author and approval are not touched. */
    async project(id: string, derived: Partial<Omit<Article, 'id' | 'state' | 'authorId' | 'approval'>>): Promise<void> {
      await db.transaction('rw', db.articles, db.stale, async () => {
        await db.articles.update(id, derived);
        await db.stale.delete(id);
      });
    },

    /**
     * Carries out one step of the workflow in one transaction: `decide` sees the row as it really is, with the article's
     * outbox items so far (oldest first, without their contents), and returns what to write, or throws to write nothing.
     * @returns the article afterwards.
     */
    transition(id: string, decide: (article: Article, earlier: readonly Omit<OutboxItem, 'content'>[]) => Transition): Promise<Article> {
      const tables = [db.articles, db.articleEvents, db.counters, db.revisions, db.revisionContents, db.outbox, db.purged];
      return recorder.record(id, tables, async (batch) => {
        const article = await db.articles.get(id);
        // One that is being removed for good would be restored only to go at the next start.
        if (!article || (await db.purged.get(id))) throw new Error(`no article ${id}`);
        const earlier = await db.outbox.where('articleId').equals(id).sortBy('createdAt');
        const { event, revision, outbox = [] } = decide(article, earlier);
        // Never back: by this instant the bin is emptied, and a clock may be years behind.
        const updatedAt = event.at > article.updatedAt ? event.at : article.updatedAt;
        const { correcting: _before, ...row } = article;
        const after: Article = { ...row, ...standingAfter(article, event), updatedAt };
        await db.articles.put(after);
        await addEvent(db, batch, event);
        if (revision) await batch.put({ table: 'revisions', key: revision.id, value: revision });
        const rows = outbox.map((item) => outboxRow(item, 1));
        await db.outbox.bulkAdd(rows);
        await batch.put(...rows.map(outboxRecord));
        await countMove(db, article, article.state, after.state);
        return after;
      });
    },
  };
}
export type ArticleRepository = ReturnType<typeof articleRepository>;
