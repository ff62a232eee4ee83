import Dexie, { type EntityTable } from 'dexie';
import yDexie from 'y-dexie';
import type * as Y from 'yjs';
import type { Article, Revision } from '../domain/article/article';
import type { ArticleEvent } from '../domain/article/event';
import type { Profile } from '../domain/people/profile';
import type { OutboxItem } from '../domain/publishing/outbox';
import type { Target } from '../domain/publishing/target';
import { firstDesk } from './migrations/001-first-desk';

/** An outbox row carries `open` (1 or 0) so that the runner's question is an index look-up. */
export type OutboxRow = OutboxItem & { open: 0 | 1 };

/** Called with options, y-dexie answers with an addon; its type says "perhaps". */
const withoutGc = yDexie({ gc: false }) as (db: Dexie) => void;

/** The desk's database in IndexedDB; the only module that declares tables. */
export class DeskDatabase extends Dexie {
  desk!: EntityTable<{ key: string; value: unknown }, 'key'>;
  profiles!: EntityTable<Profile, 'id'>;
  articles!: EntityTable<Article, 'id'>;
  documents!: EntityTable<{ id: string; content: Y.Doc }, 'id'>;
  stale!: EntityTable<{ id: string }, 'id'>;
  revisions!: EntityTable<Revision, 'id'>;
  events!: EntityTable<ArticleEvent, 'seq'>;
  counters!: EntityTable<{ key: string; n: number }, 'key'>;
  targets!: EntityTable<Target, 'id'>;
  outbox!: EntityTable<OutboxRow, 'id'>;

  constructor(name = 'desk') {
    // No clean-up of its own: what was deleted is still needed to restore and to undo.
    // Strict: "saved" must mean on disk, Chromium's default does not. No cache: approving reads what really is there.
    super(name, { addons: [withoutGc], chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const { version, stores } of [firstDesk]) this.version(version).stores(stores);
  }
}
