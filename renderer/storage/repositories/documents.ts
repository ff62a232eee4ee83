import * as Y from 'yjs';
import type { SaveState } from '../documents/journalSide';
import { loadDocument, type DocumentNeeds, type SharedDocument } from '../documents/sharedDocument';
import { addDocument } from '../documents/storedUpdates';
import { readJournal } from '../journal/readJournal';

export interface OpenDocument {
  readonly doc: Y.Doc;
  /** Whether everything typed so far is in the journal. */
  saveState(): SaveState;
  /** Tells of every change of the save state until the returned function is called. */
  onSaveState(listen: (state: SaveState) => void): () => void;
  /** Tells of every change made in this window, not of what was loaded, until the returned function is called. */
  onEdit(listen: () => void): () => void;
  /** Resolves when everything typed so far is on disk. @throws JournalRefused when it could not be written */
  flush(): Promise<void>;
  /** Gives the document back as soon as all of it is written; it may be opened again at any time. */
  close(): void;
}

interface Held {
  readonly document: Promise<SharedDocument>;
  users: number;
}

/** The documents of the desk. One that is opened twice is the same document. */
export function documentRepository(needs: DocumentNeeds) {
  const held = new Map<string, Held>();
  const loaded = new Map<string, SharedDocument>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());

  /** What the database does not have yet keeps its document; it is given back when it does. */
  function giveBack(id: string, shared: SharedDocument): void {
    if (held.get(id)?.users !== 0 || loaded.get(id) !== shared) return;
    if (shared.inDatabase.state() !== 'written') return;
    held.delete(id);
    loaded.delete(id);
    shared.release();
    tell();
  }

  function load(id: string): Held {
    const entry: Held = {
      users: 0,
      document: loadDocument(needs, id).then(
        (shared) => {
          loaded.set(id, shared);
          shared.onChange(() => {
            giveBack(id, shared);
            tell();
          });
          return shared;
        },
        (error: unknown) => {
          held.delete(id);
          throw error;
        },
      ),
    };
    held.set(id, entry);
    return entry;
  }

  return {
    /** Whether a document is open in this window. */
    isOpen: (id: string): boolean => held.has(id),
    /** Documents with something that the journal does not have, and whether it was refused. */
    unsaved: (): { id: string; state: SaveState }[] =>
      [...loaded].map(([id, shared]) => ({ id, state: shared.state() })).filter(({ state }) => state !== 'saved'),
    /** Compares a document with its journal, if it is open. */
    compare: async (id: string): Promise<void> => loaded.get(id)?.compare(),
    /** Whether the database is being written to. */
    isWriting: (): boolean => [...loaded.values()].some(({ inDatabase }) => inDatabase.state() === 'writing'),
    /** Whether the database has refused something of an open document. */
    databaseFailed: (): boolean => [...loaded.values()].some(({ inDatabase }) => inDatabase.state() === 'failed'),
    /** Tells whenever something is written, or fails to be, until the returned function is called. */
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /** Resolves when nothing is on its way any more, written or not. */
    settle: async (): Promise<void> => void (await Promise.allSettled([...loaded.values()].map((shared) => shared.flush()))),

    /**
     * Makes the document of an article that has none. Where there is one, made meanwhile or in the journal, that one stays:
     * together with it every word would be there twice.
     * @throws JournalRefused when it cannot be known whether the journal has one
     */
    async create(id: string, content: Y.Doc): Promise<void> {
      const { db, journal, recorder } = needs;
      if ((await readJournal(journal, id)).update) return;
      const update = Y.encodeStateAsUpdateV2(content);
      await recorder.record(id, [db.documents, db.updates], async (batch) => {
        if ((await db.documents.where(':id').equals(id).count()) > 0) return;
        await addDocument(db, id, update);
        batch.text(update);
      });
    },

    /** Documents that are still of an older format, and that one is no more. */
    outdated: (): Promise<string[]> => needs.db.outdated.toCollection().primaryKeys(),
    isUpToDate: (id: string): Promise<void> => needs.db.outdated.delete(id),

    /**
     * Opens the document of an article with what both copies have of it; every change is written as it happens.
     * @throws NoDocument when neither copy has one
     * @throws DamagedDocument when it cannot be read and the journal cannot make up for it
     */
    async open(id: string): Promise<OpenDocument> {
      const entry = held.get(id) ?? load(id);
      entry.users += 1;
      return handleOf(await entry.document, () => {
        entry.users -= 1;
        giveBack(id, loaded.get(id)!);
      });
    },
  };
}
export type DocumentRepository = ReturnType<typeof documentRepository>;

/** What one user of a document gets of it. */
function handleOf(shared: SharedDocument, onClose: () => void): OpenDocument {
  const ends = new Set<() => void>();
  const until = (end: () => void) => (): void => {
    ends.delete(end);
    end();
  };
  let isClosed = false;
  return {
    doc: shared.doc,
    saveState: shared.state,
    onSaveState(listen) {
      let state = shared.state();
      const end = shared.onChange(() => {
        const next = shared.state();
        if (next === state) return;
        state = next;
        listen(next);
      });
      ends.add(end);
      return until(end);
    },
    onEdit(listen) {
      const onUpdate = (_update: Uint8Array, origin: unknown): void => {
        if (shared.isMadeHere(origin)) listen();
      };
      shared.doc.on('updateV2', onUpdate);
      const end = (): void => shared.doc.off('updateV2', onUpdate);
      ends.add(end);
      return until(end);
    },
    flush: shared.flush,
    close() {
      if (isClosed) return;
      isClosed = true;
      ends.forEach((end) => end());
      onClose();
    },
  };
}
