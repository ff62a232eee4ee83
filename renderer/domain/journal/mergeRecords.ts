import { canonicalText } from '../article/content';
import type { JournalRecord } from './journal';

/** What either copy lacks of the other. */
export interface MissingRecords {
  readonly forDatabase: readonly JournalRecord[];
  readonly forJournal: readonly JournalRecord[];
}

export const recordKey = ({ table, key }: Pick<JournalRecord, 'table' | 'key'>): string => `${table} ${key}`;

/**
 * Compares the rows of the database with the records of the journal. Of a row that differs the later one wins; a revision
 * never changes, so that it is the same wherever it is.
 * @param removed keys (`recordKey`) of rows that were removed here, of which the journal may not know yet
 */
export function mergeRecords(database: readonly JournalRecord[], journal: readonly JournalRecord[], removed: Pick<ReadonlySet<string>, 'has'>): MissingRecords {
  const mine = new Map(database.map((record) => [recordKey(record), record]));
  const theirs = new Set(journal.map(recordKey));
  const forDatabase: JournalRecord[] = [];
  const forJournal: JournalRecord[] = database.filter((record) => !theirs.has(recordKey(record)));
  for (const record of journal) {
    const own = mine.get(recordKey(record));
    if (!own) {
      if (record.value === null) continue;
      if (removed.has(recordKey(record))) forJournal.push({ ...record, value: null });
      else forDatabase.push(record);
    } else if (record.value === null) forDatabase.push(record);
    else if (record.table !== 'revisions' && canonicalText(own.value) !== canonicalText(record.value)) {
      if (isLater(own.value, record.value)) forJournal.push(own);
      else forDatabase.push(record);
    }
  }
  return { forDatabase, forJournal };
}

/** Whether `one` was written after `other`; of two that look alike the journal's is taken, which is surely on the disk. */
function isLater(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other] as [Stamped, Stamped];
  if ((a.version ?? 0) !== (b.version ?? 0)) return (a.version ?? 0) > (b.version ?? 0);
  return (a.updatedAt ?? a.at ?? '') > (b.updatedAt ?? b.at ?? '');
}

interface Stamped {
  readonly version?: number;
  readonly updatedAt?: string;
  readonly at?: string;
}
