import type { JournalHead } from '../../domain/journal/journal';
import type { DeskDatabase } from '../db';
import type { JournalWriter } from './journalWriter';

const storeAfterMs = 1_000;
/** Key of the mark below which every stored change of a document is in the journal, too. */
export const journaledUpdates = 'journaledUpdates';

/**
 * Stores how long a journal was when both copies agreed. A moment later than the write itself, many at once: a head that is
 * behind only makes the next start compare once more, one that is ahead would hide a difference.
 */
export function journalHeads(db: DeskDatabase, writer: JournalWriter, report: (message: string, error: unknown) => void) {
  const latest = new Map<string, number>();
  const settled = new Set<number>();
  const held = new Map<string, number>();
  let holds = 0;
  let started = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function store(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!started) return;
    const heads = [...latest].filter(([id]) => !held.has(id) && !writer.isPending(id)).map(([id, bytes]) => ({ id, bytes }));
    const written = [...settled];
    const before = holds;
    const isQuiet = (): boolean => held.size === 0 && holds === before && writer.state().pending.length === 0;
    await db.transaction('rw', [db.heads, db.unjournaled, db.marks, db.updates], async () => {
      await db.heads.bulkPut(heads);
      await db.unjournaled.bulkDelete(written);
      if (!isQuiet()) return;
      const [last] = await db.updates.orderBy(':id').reverse().limit(1).primaryKeys();
      if (isQuiet() && last !== undefined) await db.marks.put({ key: journaledUpdates, value: last });
    });
    for (const { id, bytes } of heads) if (latest.get(id) === bytes) latest.delete(id);
    for (const n of written) settled.delete(n);
  }

  const storeLater = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (db.isOpen()) store().catch((error: unknown) => report('the length of a journal could not be stored', error));
    }, storeAfterMs);
  };

  return {
    /** From now on heads are stored: what differs from an earlier run is known and held. */
    start(): void {
      started = true;
      storeLater();
    },
    /** A journal has grown to this length; `unjournaled` is the row that may go because of it. */
    written({ id, bytes }: JournalHead, unjournaled?: number): void {
      latest.set(id, bytes);
      if (unjournaled !== undefined) settled.add(unjournaled);
      storeLater();
    },
    /** Something of this article is on its way into the database: its head says nothing until `release`. */
    hold(id: string): void {
      holds += 1;
      held.set(id, (held.get(id) ?? 0) + 1);
    },
    release(id: string): void {
      const left = (held.get(id) ?? 1) - 1;
      if (left > 0) held.set(id, left);
      else held.delete(id);
      storeLater();
    },
    /** Stores now what is known. */
    store,
  };
}
export type JournalHeads = ReturnType<typeof journalHeads>;
