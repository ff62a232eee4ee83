import Dexie, { type EntityTable, type Table } from 'dexie';
import yDexie from 'y-dexie';
import type * as Y from 'yjs';
import type { Article, RevisionSummary } from '../domain/article/article';
import type { ArticleContent } from '../domain/article/content';
import type { ArticleEvent } from '../domain/article/event';
import type { DirectoryEntry } from '../domain/directory/entry';
import type { JournalTable } from '../domain/journal/journal';
import type { Profile } from '../domain/people/profile';
import type { OutboxItem } from '../domain/publishing/outbox';
import type { Target } from '../domain/publishing/target';
import { firstDesk } from './migrations/001-first-desk';
import { eventsWithIdentity } from './migrations/002-events-with-identity';
import { contentsApart } from './migrations/003-contents-apart';
import { outboxByRevision } from './migrations/004-outbox-by-revision';
import { secondCopy } from './migrations/005-second-copy';
import { outdatedDocuments } from './migrations/006-outdated-documents';
import { directoryAndTemplates } from './migrations/007-directory-and-templates';
import { undoHistories } from './migrations/008-undo-histories';
import type { StoredTemplate } from './repositories/templates';
import type { UndoRow } from './repositories/undo';

/** A row that changes counts its changes, so that the later of two copies is known. */
export interface Versioned {
  readonly version: number;
}
/** An outbox row names the revision that it sends; `open` (see `standingOf`) makes the runner's question an index look-up. */
export type OutboxRow = Omit<OutboxItem, 'content'> & Versioned & { readonly open: 0 | 1 | 2 };
export type DeskRow = Versioned & { readonly key: string; readonly value: unknown };
/** Something written here that the journal may lack; `removed` names rows that went, which must not come back from there. */
export interface Unjournaled {
  readonly n?: number;
  readonly journal: string;
  readonly removed: readonly { readonly table: JournalTable; readonly key: string }[];
}
/** One change of a document as y-dexie stores it. */
export interface UpdateRow {
  readonly i?: number;
  readonly k: string;
  readonly u: Uint8Array;
  readonly f?: number;
}
export interface Purged {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
}

/** Every layout that a desk may have had, oldest first. */
export const migrations = [firstDesk, eventsWithIdentity, contentsApart, outboxByRevision, secondCopy, outdatedDocuments, directoryAndTemplates, undoHistories] as const;

/** Called with options, y-dexie answers with an addon; its type says "perhaps". */
const withoutGc = yDexie({ gc: false }) as (db: Dexie) => void;

/** The desk's database in IndexedDB; the only module that declares tables. */
export class DeskDatabase extends Dexie {
  desk!: EntityTable<DeskRow, 'key'>;
  profiles!: EntityTable<Profile & Versioned, 'id'>;
  articles!: EntityTable<Article, 'id'>;
  documents!: EntityTable<{ id: string; content: Y.Doc }, 'id'>;
  stale!: EntityTable<{ id: string }, 'id'>;
  articleEvents!: EntityTable<ArticleEvent, 'id'>;
  revisions!: EntityTable<RevisionSummary, 'id'>;
  revisionContents!: EntityTable<{ id: string; content: ArticleContent }, 'id'>;
  counters!: EntityTable<{ key: string; n: number }, 'key'>;
  targets!: EntityTable<Target & Versioned, 'id'>;
  directory!: EntityTable<DirectoryEntry & Versioned, 'id'>;
  templates!: EntityTable<StoredTemplate & Versioned, 'id'>;
  outbox!: EntityTable<OutboxRow, 'id'>;
  purged!: EntityTable<Purged, 'id'>;
  heads!: EntityTable<{ id: string; bytes: number }, 'id'>;
  unjournaled!: EntityTable<Unjournaled, 'n'>;
  marks!: EntityTable<{ key: string; value: number }, 'key'>;
  damaged!: EntityTable<{ n?: number; articleId: string; at: string; row: UpdateRow }, 'n'>;
  undo!: EntityTable<UndoRow, 'id'>;
  outdated!: EntityTable<{ id: string }, 'id'>;

  /** @param version the layout to open it in; an older one only to prove a migration */
  constructor(name: string, version: number = migrations.length) {
    // No clean-up of its own: what was deleted is still needed to restore and to undo.
    // Strict: "saved" must mean on disk, Chromium's default does not. No cache: approving reads what really is there.
    super(name, { addons: [withoutGc], chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const migration of migrations.slice(0, version)) {
      const layout = this.version(migration.version).stores(migration.stores);
      if ('upgrade' in migration) layout.upgrade(migration.upgrade);
    }
  }

  /** Changes of all documents, in the order in which they were written. */
  get updates(): Table<UpdateRow, number> {
    return this.table('$documents.content_updates');
  }
}
