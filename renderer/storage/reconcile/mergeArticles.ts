import type * as Y from 'yjs';
import type { Article, Revision, RevisionSummary } from '../../domain/article/article';
import { withAllFacts, type ArticleContent } from '../../domain/article/content';
import type { ArticleEvent } from '../../domain/article/event';
import { foldEvents, inOrder, type FoldedArticle } from '../../domain/article/foldEvents';
import type { JournalContent, JournalEntry, JournalRecord } from '../../domain/journal/journal';
import { mergeRecords, recordKey } from '../../domain/journal/mergeRecords';
import type { DeskDatabase } from '../db';
import { addDocument, storedUpdates } from '../documents/storedUpdates';
import { articleRecords, isSound, putRecords, wholeRevisions } from '../journal/durableRows';
import { countChanges } from '../repositories/counters';
import { mergeDocument, type MergedDocument } from './mergeDocument';

/** Everything that is known of an article when its row is made. */
export interface ArticleFacts {
  readonly id: string;
  readonly folded: FoldedArticle;
  readonly lastEventAt: string;
  readonly doc: Y.Doc | null;
  /** Content of the latest revision, for an article without a document. */
  readonly revision: ArticleContent | null;
  /** The row as it was, if there was one. */
  readonly row: Article | null;
  /** When the journal was last written. */
  readonly journaledAt: string | null;
}

export interface MergeNeeds {
  readonly db: DeskDatabase;
  /** Whether a document is open in this window: whoever opened it compares it and writes it, here it is only read. */
  readonly isOpen: (id: string) => boolean;
  readonly prepare: (doc: Y.Doc) => void;
  /** The row that lists show. */
  readonly project: (facts: ArticleFacts) => Article;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** Keys (`recordKey`) of rows that were removed here, also while the journals are read. */
export type RemovedRows = Pick<ReadonlySet<string>, 'has'>;

/** What the journal of an article lacks; empty when both agree. */
export type Lacking = ReadonlyMap<string, readonly JournalEntry[]>;

/**
 * Brings both copies of some articles together in one transaction: what the journals have is written here, with the rows that
 * follow from it.
 * @returns what the journals lack, to be appended
 */
export async function mergeArticles(needs: MergeNeeds, contents: readonly JournalContent[], removed: RemovedRows): Promise<Lacking> {
  const { db } = needs;
  const ids = contents.map(({ id }) => id);
  const tables = [
    db.articles, db.counters, db.stale, db.documents, db.updates, db.articleEvents, db.revisions, db.revisionContents, db.outbox, db.damaged, db.outdated, db.purged,
  ];
  return db.transaction('rw', tables, async () => {
    const records = await articleRecords(db, ids);
    const updates = await storedUpdates(db, ids);
    const rows = await db.articles.bulkGet(ids);
    const purged = await db.purged.bulkGet(ids);
    const documents = new Set(await db.documents.where(':id').anyOf(ids).primaryKeys());
    const open = new Set(ids.filter(needs.isOpen));
    const lacking = new Map<string, JournalEntry[]>();
    const changes: { before: Article | null; after: Article }[] = [];
    for (const [index, content] of contents.entries()) {
      const { id } = content;
      // Removed for good since its journal was read.
      if (purged[index]) continue;
      const theirs = content.records.filter((record) => isSound(record, id));
      if (theirs.length < content.records.length) needs.report(`records of ${id} are not what they should be`, content.records.find((record) => !isSound(record, id)));
      const missing = mergeRecords(records.get(id) ?? [], theirs, removed);
      const merged = await mergeDocument(db, id, updates.get(id) ?? [], content.update, needs.prepare, needs.now().toISOString());
      const document: MergedDocument = open.has(id) ? { doc: merged.doc, forDatabase: null, forJournal: null } : merged;
      const known = new Map([...(records.get(id) ?? []), ...missing.forDatabase].map((record) => [recordKey(record), record]));
      const before = rows[index] ?? null;
      const latest = await latestContent(db, [...known.values()]);
      const found = foundEvent(id, [...known.values()], document.doc !== null, needs.now().toISOString());
      const events = eventsIn(found ? [...known.values(), found] : [...known.values()]);
      const folded = foldEvents(events);

      await putRecords(db, found ? [...missing.forDatabase, found] : missing.forDatabase);
      if (document.forDatabase) {
        if (documents.has(id)) await db.updates.add({ k: id, u: document.forDatabase, f: 1 });
        else await addDocument(db, id, document.forDatabase);
      }
      if (document.doc && !open.has(id)) await db.outdated.delete(id);
      if (folded) {
        const lastEventAt = events.map(({ at }) => at).toSorted().at(-1)!;
        const after = needs.project({ id, folded, lastEventAt, doc: document.doc, revision: latest, row: before, journaledAt: content.lastAt });
        changes.push({ before, after });
      }
      document.doc?.destroy();
      const entries: JournalEntry[] = document.forJournal ? [{ kind: 'update', update: document.forJournal }] : [];
      const forJournal = await wholeRevisions(db, found ? [...missing.forJournal, found] : missing.forJournal);
      if (forJournal.length > 0) entries.push({ kind: 'records', records: forJournal });
      if (entries.length > 0) lacking.set(id, entries);
    }
    await db.articles.bulkPut(changes.map(({ after }) => after));
    await countChanges(db, changes);
    // Somebody may be writing in an open one, whose row follows later.
    await db.stale.bulkDelete(ids.filter((id) => !open.has(id)));
    return lacking;
  });
}

const eventsIn = (records: readonly JournalRecord[]): ArticleEvent[] =>
  records.filter(({ table, value }) => table === 'events' && value !== null).map(({ value }) => value as ArticleEvent);

/** The content of the latest revision, from the record that brings it or from the database. */
async function latestContent(db: DeskDatabase, records: readonly JournalRecord[]): Promise<ArticleContent | null> {
  const revisions = records.filter(({ table, value }) => table === 'revisions' && value !== null).map(({ value }) => value as RevisionSummary | Revision);
  const latest = revisions.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (!latest) return null;
  const content = 'content' in latest ? latest.content : (await db.revisionContents.get(latest.id))?.content;
  return content ? withAllFacts(content) : null;
}

/** Where the beginning of an article was lost with a damaged file, what is left of it is brought in under a new one. */
function foundEvent(articleId: string, records: readonly JournalRecord[], hasDocument: boolean, at: string): JournalRecord | null {
  const events = eventsIn(records);
  const revisions = records.filter(({ table, value }) => table === 'revisions' && value !== null).map(({ value }) => value as RevisionSummary);
  if (foldEvents(events) || (events.length === 0 && revisions.length === 0 && !hasDocument)) return null;
  const last = inOrder(events).at(-1);
  const authorId = revisions[0]?.by ?? events.find(({ by }) => by !== null)?.by ?? '';
  const event: ArticleEvent = {
    id: crypto.randomUUID(), articleId, seq: (last?.seq ?? 0) + 1, at, by: null, action: 'import', to: last?.to ?? 'draft', origin: { templateId: '', authorId },
  };
  return { table: 'events', key: event.id, value: event };
}
