import { DexieYProvider } from 'y-dexie';
import * as Y from 'yjs';
import type { DeskDatabase } from '../db';

/** Whether everything typed so far is on disk. */
export type SaveState = 'saved' | 'saving' | 'notSaved';

export interface OpenDocument {
  readonly doc: Y.Doc;
  saveState(): SaveState;
  /** Tells of every change of the save state until the returned function is called. */
  onSaveState(listen: (state: SaveState) => void): () => void;
  /** Tells of every change made in this window, not of what was loaded, until the returned function is called. */
  onEdit(listen: () => void): () => void;
  /** Resolves when everything typed so far is on disk, rejects when it could not be written. */
  flush(): Promise<void>;
  /** Gives the document back as soon as all of it is on disk; it may be opened again at any time. */
  close(): void;
}

const updatesTable = '$documents.content_updates';
/** How long to wait before what could not be written is tried again. */
const retryAfterMs = 5_000;

export function documentRepository(db: DeskDatabase) {
  const open = new Set<OpenDocument>();
  return {
    /** Whether something typed is not on disk, in a document that is open or was closed before it got there. */
    hasUnsaved: (): boolean => [...open].some((document) => document.saveState() !== 'saved'),
    /** Resolves when nothing is on its way any more, written or not. */
    settle: async (): Promise<void> => void (await Promise.allSettled([...open].map((document) => document.flush()))),

    /**
     * Opens the Yjs document of an article; every change is written as it happens.
     * @throws Error when there is no such document or it cannot be read.
     */
    async open(id: string): Promise<OpenDocument> {
      const row = await db.documents.get(id);
      if (!row) throw new Error(`no document ${id}`);
      const doc = row.content;
      doc.gc = false;
      const provider = DexieYProvider.load(doc);
      await provider.whenLoaded;
      const document = trackSaving(db, doc, provider, id, () => open.delete(document));
      open.add(document);
      return document;
    },
  };
}
export type DocumentRepository = ReturnType<typeof documentRepository>;

/**
 * A read that is begun after a write on the same table waits for it (IndexedDB 3.0, 2.7.2), so a finished read proves
 * that the changes before it are on disk: the database is opened with strict durability.
 */
function trackSaving(db: DeskDatabase, doc: Y.Doc, provider: DexieYProvider, id: string, onClose: () => void): OpenDocument {
  let state: SaveState = 'saved';
  let changes = 0;
  let failure: unknown = null;
  let running: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(state: SaveState) => void>();
  const afterEach = new Set<() => void>();
  const say = (next: SaveState): void => {
    if (next === state) return;
    state = next;
    listeners.forEach((listen) => listen(next));
  };

  /** Changes build on the ones before them: where one is missing on disk, only the whole document makes up for it. */
  const writeWhole = async (): Promise<void> => {
    const written = changes;
    await db.table(updatesTable).add({ k: id, u: Y.encodeStateAsUpdateV2(doc), f: 1 });
    if (written === changes) failure = null;
  };
  const proveWritten = async (): Promise<void> => {
    if (failure) await writeWhole();
    await db.table(updatesTable).where('k').equals(id).limit(1).primaryKeys();
  };
  const tryAgainLater = (): void => {
    retry ??= setTimeout(() => {
      retry = undefined;
      prove();
    }, retryAfterMs);
  };
  const prove = (): void => {
    if (running) return;
    const seen = changes;
    running = proveWritten()
      .catch((error: unknown) => {
        failure = error;
      })
      .then(() => {
        running = null;
        if (failure) {
          say('notSaved');
          tryAgainLater();
        } else if (seen === changes) say('saved');
        else prove();
        afterEach.forEach((run) => run());
      });
  };
  const follow = (): void => {
    changes += 1;
    say('saving');
    prove();
  };
  const onFailure = (error: unknown): void => {
    failure = error;
    say('notSaved');
    tryAgainLater();
  };
  doc.on('updateV2', follow);
  provider.on('error', onFailure);
  /** What is not on disk yet keeps its document; it is given back when it is. */
  const releaseOnceSaved = (): void => {
    if (running || failure) return void afterEach.add(releaseOnceSaved);
    afterEach.clear();
    clearTimeout(retry);
    onClose();
    DexieYProvider.release(doc);
  };

  return {
    doc,
    saveState: () => state,
    onSaveState(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    onEdit(listen) {
      const onUpdate = (_update: Uint8Array, origin: unknown): void => {
        if (origin !== provider) listen();
      };
      doc.on('updateV2', onUpdate);
      return () => doc.off('updateV2', onUpdate);
    },
    async flush() {
      while (running) await running;
      if (failure) throw failure;
    },
    close() {
      doc.off('updateV2', follow);
      listeners.clear();
      releaseOnceSaved();
    },
  };
}
