import type * as Y from 'yjs';
import type { Article } from '../domain/article/article';
import type { Journal } from '../domain/journal/journal';
import type { OutboxItem } from '../domain/publishing/outbox';
import type { DeskDatabase } from './db';
import { journalHeads } from './journal/heads';
import { journalWriter } from './journal/journalWriter';
import { recorder } from './journal/recorder';
import { watchedJournal } from './journal/watchedJournal';
import type { ArticleFacts } from './reconcile/mergeArticles';
import { reconciler } from './reconcile/reconciler';
import { refills } from './reconcile/refills';
import { articleRepository } from './repositories/articles';
import { binRepository } from './repositories/bin';
import { deskRepository } from './repositories/desk';
import { directoryRepository } from './repositories/directory';
import { documentRepository } from './repositories/documents';
import { incomingRepository } from './repositories/incoming';
import { outboxRepository } from './repositories/outbox';
import { revisionRepository } from './repositories/revisions';
import { templateRepository } from './repositories/templates';
import { undoRepository } from './repositories/undo';

interface Needs {
  readonly db: DeskDatabase;
  readonly journal: Journal;
  /** False on a desk of which nothing may change: its database is thrown away with the window. */
  readonly journals: boolean;
  /** Brings a document up to the present format; runs before anybody sees it. */
  readonly prepare: (doc: Y.Doc) => void;
  /** The row that lists show of an article. */
  readonly project: (facts: ArticleFacts) => Article;
  /** Reads a stored outbox item back; null when it is none. */
  readonly parseOutboxItem: (row: unknown) => OutboxItem | null;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** The desk's storage: the database, the journal beside it, and what keeps the two together. */
export function deskStorage({ db, journal: main, journals, prepare, project, parseOutboxItem, now, report }: Needs) {
  const journal = watchedJournal(main, (id, damage) => refilling.found(id, damage));
  const writer = journalWriter(journal);
  const heads = journalHeads(db, writer, report);
  const records = recorder(db, writer, heads, journals);
  const documents = documentRepository({ db, journal, writer, heads, recorder: records, journals, prepare, now, report });
  const bin = binRepository(db, records, journal);
  // It tells of what it finds damaged by itself, and fills it.
  const reconciling = reconciler({ db, journal: main, writer, heads, bin, recorder: records, journals, isOpen: documents.isOpen, prepare, project, now, report });
  const refilling = refills({
    journal, heads, journals, report,
    refill: async (id) => {
      await reconciling.refill(id);
      await documents.compare(id);
      await writer.written(id);
    },
  });
  const undo = undoRepository(db, report);
  return {
    undo,
    articles: articleRepository(db, records),
    desk: deskRepository(db, records),
    directory: directoryRepository(db, records),
    templates: templateRepository(db, records),
    outbox: outboxRepository(db, records, parseOutboxItem, () => now().toISOString(), (row) => report('unreadable outbox row', JSON.stringify(row).slice(0, 2000))),
    revisions: revisionRepository(db, records),
    incoming: incomingRepository({ db, recorder: records, documents, prepare, project, now }),
    reconciler: reconciling,
    refills: refilling,
    documents,
    bin,
    writer,
    /** Resolves when nothing is on its way to either copy any more, written or not. */
    async settle(): Promise<void> {
      await undo.store();
      await refilling.settle();
      await documents.settle();
      await writer.settle();
      // Without it the next start compares once more: no reason to keep a window from closing.
      await heads.store().catch((error: unknown) => report('the length of a journal could not be stored', error));
    },
  };
}
export type DeskStorage = ReturnType<typeof deskStorage>;
