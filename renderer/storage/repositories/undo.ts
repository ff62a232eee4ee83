import type { DeskDatabase } from '../db';

const storeAfterMs = 1_500;

/** What can be undone in an article, and by whom: nobody takes back another person's words. */
export interface UndoRow {
  readonly id: string;
  readonly by: string;
  readonly steps: unknown;
}

/**
 * The undo histories of articles. Of no worth without their documents: kept in the database alone, a moment after the last
 * change, and gone without harm.
 */
export function undoRepository(db: DeskDatabase, report: (message: string, error: unknown) => void) {
  const waiting = new Map<string, { readonly by: string; readonly steps: () => unknown }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function store(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const rows = [...waiting].map(([id, { by, steps }]): UndoRow => ({ id, by, steps: steps() }));
    waiting.clear();
    if (rows.length > 0) writing = writing.then(() => db.undo.bulkPut(rows)).then(() => undefined, (error: unknown) => report('what can be undone could not be stored', error));
    return writing;
  }

  return {
    /** The steps that this person could undo, or null. What they hold is as it was stored; whoever uses it checks it. */
    async read(id: string, by: string): Promise<unknown> {
      await store();
      const row = await db.undo.get(id);
      return row?.by === by ? row.steps : null;
    },
    /** Stores the steps of an article in a moment. */
    keep(id: string, by: string, steps: () => unknown): void {
      waiting.set(id, { by, steps });
      timer ??= setTimeout(() => void store(), storeAfterMs);
    },
    isWaiting: (): boolean => waiting.size > 0,
    /** Stores now what waits. */
    store,
  };
}
export type UndoRepository = ReturnType<typeof undoRepository>;
