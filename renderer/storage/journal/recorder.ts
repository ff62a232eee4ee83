import type { Table } from 'dexie';
import type { JournalEntry, JournalRecord, JournalTable } from '../../domain/journal/journal';
import { recordKey } from '../../domain/journal/mergeRecords';
import type { DeskDatabase } from '../db';
import { putRecords } from './durableRows';
import type { JournalHeads } from './heads';
import type { JournalWriter } from './journalWriter';

/** What one change writes, collected while its transaction runs. */
export interface Batch {
  /** Writes durable rows. */
  put(...records: readonly JournalRecord[]): Promise<void>;
  /** Removes durable rows of a table. */
  remove(table: JournalTable, ...keys: readonly string[]): Promise<void>;
  /** Sends the first state of a document along; the caller has stored it. */
  text(update: Uint8Array): void;
}

/** Where every durable row goes through: the database first, then the journal. */
export interface Recorder {
  /**
   * Runs `work` in one transaction over `tables`. What it has written stands in the journal as one entry a moment later: once
   * committed it is never taken back, and tried again until the journal takes it.
   * @throws whatever `work` throws; nothing is written then
   */
  record<T>(journalId: string, tables: readonly Table[], work: (batch: Batch) => Promise<T>): Promise<T>;
  /** Keys (`recordKey`) of rows removed in this run: a journal that was read before must not bring them back. */
  readonly removed: Pick<ReadonlySet<string>, 'has'>;
  /** Resolves when everything recorded for a journal is on its disk. @throws JournalRefused */
  written(journalId: string): Promise<void>;
}

/** @param journals false on a desk of which nothing may change: its database is thrown away with the window */
export function recorder(db: DeskDatabase, writer: JournalWriter, heads: JournalHeads, journals = true): Recorder {
  const gone = new Set<string>();
  return {
    removed: gone,
    async record(journalId, tables, work) {
      const records: JournalRecord[] = [];
      const entries: JournalEntry[] = [];
      let row: number | undefined;
      const batch: Batch = {
        async put(...changed) {
          await putRecords(db, changed);
          records.push(...changed);
        },
        async remove(table, ...keys) {
          const removals = keys.map((key): JournalRecord => ({ table, key, value: null }));
          await putRecords(db, removals);
          for (const removal of removals) gone.add(recordKey(removal));
          records.push(...removals);
        },
        text: (update) => void entries.push({ kind: 'update', update }),
      };
      const result = await db.transaction('rw', [...new Set([...tables, db.unjournaled])], async () => {
        const worked = await work(batch);
        const removed = records.filter(({ value }) => value === null).map(({ table, key }) => ({ table, key }));
        if (journals && records.length + entries.length > 0) row = await db.unjournaled.add({ journal: journalId, removed });
        return worked;
      });
      if (records.length > 0) entries.push({ kind: 'records', records });
      if (row !== undefined) writer.add(journalId, entries, (head) => heads.written(head, row));
      return result;
    },
    written: (journalId) => writer.written(journalId),
  };
}
