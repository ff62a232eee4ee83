import * as Y from 'yjs';
import type { Article, Revision } from '../../domain/article/article';
import { joinedEvents } from '../../domain/article/acceptEvents';
import type { ArticleEvent } from '../../domain/article/event';
import { foldEvents } from '../../domain/article/foldEvents';
import type { DeskDatabase } from '../db';
import { addDocument, NoDocument } from '../documents/storedUpdates';
import type { Recorder } from '../journal/recorder';
import type { ArticleFacts } from '../reconcile/mergeArticles';
import { countChanges } from './counters';
import type { DocumentRepository } from './documents';

/** A report of another desk, found sound: its document as one update, its history, its revisions. */
export interface IncomingArticle {
  readonly id: string;
  readonly update: Uint8Array;
  /** Of `verifiedEvents`. */
  readonly events: readonly ArticleEvent[];
  readonly revisions: readonly Revision[];
}

interface Needs {
  readonly db: DeskDatabase;
  readonly recorder: Recorder;
  readonly documents: Pick<DocumentRepository, 'open'>;
  readonly prepare: (doc: Y.Doc) => void;
  readonly project: (facts: ArticleFacts) => Article;
  readonly now: () => Date;
}

/** Articles of other desks on their way into this one; what is here already is joined with theirs. */
export function incomingRepository({ db, recorder, documents, prepare, project, now }: Needs) {
  const tables = [db.articles, db.counters, db.documents, db.updates, db.articleEvents, db.revisions, db.revisionContents, db.stale, db.purged];

  /**
   * Writes history, revisions and the row that follows, in one transaction with a new document.
   * @param isFresh the article is not here yet: its document is written, too
   * @returns whether anything was written
   */
  const write = (incoming: IncomingArticle, doc: Y.Doc, isFresh: boolean, wordsChanged: boolean): Promise<boolean> =>
    recorder.record(incoming.id, tables, async (batch) => {
      const { id } = incoming;
      if (await db.purged.get(id)) throw new RangeError(`${id} was removed here for good`);
      const before = (await db.articles.get(id)) ?? null;
      const own = await db.articleEvents.where('articleId').equals(id).toArray();
      const events = joinedEvents(own, incoming.events);
      const kept = new Set<ArticleEvent>(own);
      const added = events.filter((event) => !kept.has(event));
      const known = new Set(await db.revisions.where('articleId').equals(id).primaryKeys());
      const revisions = incoming.revisions.filter((revision) => !known.has(revision.id));
      if (before && !wordsChanged && added.length === 0 && revisions.length === 0) return false;

      const folded = foldEvents(events);
      if (!folded) throw new RangeError(`article ${id} has no beginning`);
      if (isFresh) {
        const update = Y.encodeStateAsUpdateV2(doc);
        await addDocument(db, id, update);
        batch.text(update);
      }
      await batch.put(
        ...added.map((value) => ({ table: 'events' as const, key: value.id, value })),
        ...revisions.map((value) => ({ table: 'revisions' as const, key: value.id, value })),
      );
      const at = now().toISOString();
      const after: Article = { ...project({ id, folded, lastEventAt: events.at(-1)!.at, doc, revision: null, row: before, journaledAt: at }), updatedAt: at };
      await db.articles.put(after);
      await countChanges(db, [{ before, after }]);
      await db.stale.delete(id);
      return true;
    });

  return {
    /** Whether an article was removed here for good: it never comes back. */
    isPurged: async (id: string): Promise<boolean> => (await db.purged.get(id)) !== undefined,

    /**
     * Takes an article in. Both sides' words are in its document afterwards, also while it is open; events and revisions
     * that are here already stay.
     * @param keepPresent told before words that are here are joined with others, with the document as it stands
     * @returns whether anything changed; the same bundle a second time changes nothing
     * @throws RangeError for one that was removed here for good, or without a beginning; nothing is written then
     */
    async take(incoming: IncomingArticle, keepPresent: (doc: Y.Doc) => Promise<void>): Promise<boolean> {
      const { id, update } = incoming;
      const document = (await db.articles.get(id)) ? await documents.open(id).catch(nullWithoutDocument) : null;
      if (!document) {
        const doc = new Y.Doc({ gc: false });
        try {
          Y.applyUpdateV2(doc, update);
          prepare(doc);
          return await write(incoming, doc, true, true);
        } finally {
          doc.destroy();
        }
      }
      try {
        const wordsChanged = bringsSomething(document.doc, update);
        if (wordsChanged) {
          await keepPresent(document.doc);
          Y.applyUpdateV2(document.doc, update, 'bundle');
          prepare(document.doc);
          await document.flush();
        }
        return await write(incoming, document.doc, false, wordsChanged);
      } finally {
        document.close();
      }
    },
  };
}

function bringsSomething(doc: Y.Doc, update: Uint8Array): boolean {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  const before = Y.snapshot(copy);
  Y.applyUpdateV2(copy, update);
  const isNew = !Y.equalSnapshots(before, Y.snapshot(copy));
  copy.destroy();
  return isNew;
}

/** An article of the archive gets the document that was handed over. */
function nullWithoutDocument(error: unknown): null {
  if (error instanceof NoDocument) return null;
  throw error;
}
export type IncomingRepository = ReturnType<typeof incomingRepository>;
