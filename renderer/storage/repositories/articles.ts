import Dexie from 'dexie';
import type * as Y from 'yjs';
import type { Article, Revision } from '../../domain/article/article';
import type { ArticleEvent } from '../../domain/article/event';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { Watch } from '../../domain/watch';
import type { ArticleState } from '../../domain/workflow/states';
import type { DeskDatabase } from '../db';
import { watching } from '../watching';
import { countMove } from './counters';
import { outboxRow } from './outbox';

/** What a list shows: articles in these states, of one author or of everybody. */
export interface ArticleFilter {
  readonly states: readonly ArticleState[];
  readonly authorId?: string;
}

/** What one step of the workflow writes, decided by the caller on the row as it really is. */
export interface Transition {
  readonly changes: Partial<Article>;
  readonly event: Omit<ArticleEvent, 'seq'>;
  readonly revision?: Revision;
  readonly outbox?: readonly OutboxItem[];
}

export function articleRepository(db: DeskDatabase) {
  const everything = [db.articles, db.documents, db.events, db.counters, db.revisions, db.outbox];

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
    watchEvents: (id: string): Watch<ArticleEvent[]> =>
      watching(() => db.events.where('[articleId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]).reverse().toArray()),
    get: (id: string): Promise<Article | undefined> => db.articles.get(id),

    /** Adds an article with its document and first event. */
    async create(article: Article, content: Y.Doc, event: Omit<ArticleEvent, 'seq'>): Promise<void> {
      await db.transaction('rw', [...everything, '$documents.content_updates'], async () => {
        await db.articles.add(article);
        await db.documents.add({ id: article.id, content } as never); // y-dexie takes the document here, Dexie's insert type leaves it out
        await db.events.add(event);
        await countMove(db, article, null, article.state);
      });
    },

    /** Adds a line to an article's history; for imports, whose history happened elsewhere. */
    async recordEvent(event: Omit<ArticleEvent, 'seq'>): Promise<void> {
      await db.events.add(event);
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
     * outbox items so far (oldest first), and returns what to write, or throws to write nothing.
     * @returns the article afterwards.
     */
    async transition(id: string, decide: (article: Article, earlier: readonly OutboxItem[]) => Transition): Promise<Article> {
      return db.transaction('rw', everything, async () => {
        const article = await db.articles.get(id);
        if (!article) throw new Error(`no article ${id}`);
        const earlier = await db.outbox.where('articleId').equals(id).sortBy('createdAt');
        const { changes, event, revision, outbox = [] } = decide(article, earlier);
        const after: Article = { ...article, ...changes };
        await db.articles.put(after);
        await db.events.add(event);
        if (revision) await db.revisions.add(revision);
        if (outbox.length > 0) await db.outbox.bulkAdd(outbox.map(outboxRow));
        await countMove(db, article, article.state, after.state);
        return after;
      });
    },
  };
}
export type ArticleRepository = ReturnType<typeof articleRepository>;
