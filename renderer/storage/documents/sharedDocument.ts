import { DexieYProvider } from 'y-dexie';
import * as Y from 'yjs';
import type { Journal, JournalContent } from '../../domain/journal/journal';
import type { DeskDatabase } from '../db';
import type { JournalHeads } from '../journal/heads';
import { readJournal } from '../journal/readJournal';
import type { JournalWriter } from '../journal/journalWriter';
import type { Recorder } from '../journal/recorder';
import { assemble } from './assemble';
import { databaseSide } from './databaseSide';
import { fromJournal, journalSide, type SaveState } from './journalSide';
import { addDocument, DamagedDocument, joinUpdates, mendUpdates, NoDocument, storedUpdates } from './storedUpdates';

/** Beyond this a document is opened faster after its changes were joined. */
const mostRows = 200;

/** What documents need of the desk. */
export interface DocumentNeeds {
  readonly db: DeskDatabase;
  readonly journal: Journal;
  readonly writer: JournalWriter;
  readonly heads: JournalHeads;
  /** False on a desk of which nothing may change. */
  readonly journals: boolean;
  readonly recorder: Recorder;
  /** Brings a document up to the present format; runs before anybody sees it. */
  readonly prepare: (doc: Y.Doc) => void;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/**
 * Loads a document with what both copies have of it; every change goes to both from then on.
 * @throws NoDocument when neither copy has one
 * @throws DamagedDocument when it cannot be read and the journal cannot make up for it
 */
export async function loadDocument(needs: DocumentNeeds, id: string) {
  const { db, journal, writer, heads, journals, prepare } = needs;
  const content = await readJournal(journal, id).catch(() => null);
  await makeReadable(needs, id, content);
  const row = await db.documents.get(id);
  if (!row) throw new NoDocument(id);

  const doc = row.content;
  doc.gc = false;
  const provider = DexieYProvider.load(doc);
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());
  let isHeld = false;
  const inDatabase = databaseSide(db, id, doc, provider, (state) => {
    if (state === 'written' && isHeld) heads.release(id);
    else if (state !== 'written' && !isHeld) heads.hold(id);
    isHeld = state !== 'written';
    tell();
  });
  const inJournal = journalSide({ journal, writer, heads, id, doc, onChange: tell });
  const stopFollowing = writer.onChange(tell);
  const letGo = (): void => {
    stopFollowing();
    inDatabase.stop();
    inJournal.stop();
    if (isHeld) heads.release(id);
    listeners.clear();
    DexieYProvider.release(doc);
  };
  // Kept, the document would say of every later try what went wrong with this one.
  await provider.whenLoaded.catch((error: unknown) => {
    letGo();
    throw error;
  });
  const isMadeHere = (origin: unknown): boolean => origin !== provider && origin !== fromJournal;
  const follow = (update: Uint8Array, origin: unknown): void => {
    if (journals && isMadeHere(origin)) inJournal.follow(update);
    if (origin !== provider) inDatabase.follow();
  };
  doc.on('updateV2', follow);
  if (journals && content) inJournal.compareWith(content.update, content.bytes);
  else if (journals) inJournal.compareLater();
  prepare(doc);

  return {
    doc,
    isMadeHere,
    state: (): SaveState => inJournal.state(),
    inDatabase,
    compare: inJournal.compare,
    /** Resolves when both copies have everything typed so far. @throws JournalRefused when the journal does not take it */
    async flush(): Promise<void> {
      await inDatabase.settled();
      await inJournal.written();
    },
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    release(): void {
      // Opened again at once, y-dexie hands out the same document.
      doc.off('updateV2', follow);
      letGo();
    },
  };
}
export type SharedDocument = Awaited<ReturnType<typeof loadDocument>>;

/** Sees to it that y-dexie can load the document: one that it cannot read would never come. */
async function makeReadable({ db, now, report }: DocumentNeeds, id: string, content: JournalContent | null): Promise<void> {
  const isKnown = (await db.documents.where(':id').equals(id).count()) > 0;
  const update = content?.update ?? null;
  if (!isKnown) {
    if (!update) return;
    const { doc, damaged } = assemble([{ u: update }]);
    doc.destroy();
    if (damaged.length > 0) throw new DamagedDocument(id);
    await db.transaction('rw', [db.documents, db.updates], () => addDocument(db, id, update));
    return;
  }
  const rows = (await storedUpdates(db, [id])).get(id) ?? [];
  const stored = assemble(rows);
  if (stored.damaged.length === 0 && stored.complete && rows.length > mostRows) await joinUpdates(db, rows, stored.doc);
  stored.doc.destroy();
  if (stored.damaged.length === 0) return;
  const theirs = update && assemble([{ u: update }]);
  if (!update || !theirs || theirs.damaged.length > 0 || !theirs.complete) throw new DamagedDocument(id);
  await mendUpdates(db, id, rows, stored, update, now().toISOString());
  report(`${stored.damaged.length} damaged changes of ${id} were set aside, its document is back from the journal`, new DamagedDocument(id));
}
