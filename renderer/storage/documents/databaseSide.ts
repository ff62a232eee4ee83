import type { DexieYProvider } from 'y-dexie';
import * as Y from 'yjs';
import type { DeskDatabase } from '../db';

/** How long to wait before what could not be written is tried again. */
const retryAfterMs = 5_000;

export type DatabaseState = 'written' | 'writing' | 'failed';

/**
 * Follows how y-dexie writes a document. A read that is begun after a write on the same table waits for it (IndexedDB 3.0,
 * 2.7.2), so a finished read proves that the changes before it are on disk: the database is opened with strict durability.
 * @param onChange told of every change of the state
 */
export function databaseSide(db: DeskDatabase, id: string, doc: Y.Doc, provider: DexieYProvider, onChange: (state: DatabaseState) => void) {
  let state: DatabaseState = 'written';
  let changes = 0;
  let failure: unknown = null;
  let running: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const say = (next: DatabaseState): void => {
    if (next === state) return;
    state = next;
    onChange(next);
  };

  /** Changes build on the ones before them: where one is missing on disk, only the whole document makes up for it. */
  const writeWhole = async (): Promise<void> => {
    const written = changes;
    await db.updates.add({ k: id, u: Y.encodeStateAsUpdateV2(doc), f: 1 });
    if (written === changes) failure = null;
  };
  const proveWritten = async (): Promise<void> => {
    if (failure) await writeWhole();
    await db.updates.where('k').equals(id).limit(1).primaryKeys();
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
          say('failed');
          tryAgainLater();
        } else if (seen === changes) say('written');
        else prove();
      });
  };
  const onFailure = (error: unknown): void => {
    failure = error;
    say('failed');
    tryAgainLater();
  };
  provider.on('error', onFailure);

  return {
    state: () => state,
    /** The document has changed. */
    follow(): void {
      changes += 1;
      say('writing');
      prove();
    },
    /** Resolves when nothing is being written any more, written or not. */
    async settled(): Promise<void> {
      while (running) await running;
    },
    stop(): void {
      clearTimeout(retry);
      provider.off('error', onFailure);
    },
  };
}
export type DatabaseSide = ReturnType<typeof databaseSide>;
