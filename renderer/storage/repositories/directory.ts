import type { DirectoryEntry } from '../../domain/directory/entry';
import { deskJournalId, type JournalRecord } from '../../domain/journal/journal';
import type { DeskDatabase } from '../db';
import type { Recorder } from '../journal/recorder';

/** Rows in one transaction and one journal entry: many enough to be quick, few enough that the window goes on drawing. */
const batchSize = 2_000;
/** Rows read at once. */
const pageSize = 5_000;

/** The desk's directories. They may hold tens of thousands of rows, so that everything goes in batches. */
export function directoryRepository(db: DeskDatabase, recorder: Recorder) {
  /** One transaction for each batch; rows that are there already are counted one version on. */
  async function inBatches<T>(items: readonly T[], write: (some: readonly T[]) => Promise<void>): Promise<void> {
    for (let start = 0; start < items.length; start += batchSize) await write(items.slice(start, start + batchSize));
  }

  return {
    /** All rows as they lie in the database, page by page, in the order of their ids; whoever reads them checks them. */
    async *pages(): AsyncGenerator<readonly unknown[]> {
      for (let last = ''; ;) {
        const rows = await db.directory.where(':id').above(last).limit(pageSize).toArray();
        if (rows.length > 0) yield rows.map(({ version: _version, ...entry }) => entry);
        if (rows.length < pageSize) return;
        last = rows.at(-1)!.id;
      }
    },

    /** Writes entries, new or changed. Each batch is written whole or not at all. */
    put: (entries: readonly DirectoryEntry[]): Promise<void> =>
      inBatches(entries, (some) =>
        recorder.record(deskJournalId, [db.directory], async (batch) => {
          const before = await db.directory.bulkGet(some.map(({ id }) => id));
          await batch.put(...some.map((entry, index): JournalRecord => ({ table: 'directory', key: entry.id, value: { ...entry, version: (before[index]?.version ?? 0) + 1 } })));
        })),

    /** Removes entries; one that came back under the same id could be taken for removed, so that it gets a new one. */
    remove: (ids: readonly string[]): Promise<void> =>
      inBatches(ids, (some) =>
        recorder.record(deskJournalId, [db.directory], (batch) => batch.remove('directory', ...some))),
  };
}
export type DirectoryRepository = ReturnType<typeof directoryRepository>;
