import type { JournalHead } from '../../domain/journal/journal';
import { recordKey } from '../../domain/journal/mergeRecords';
import type { DeskDatabase } from '../db';
import { journaledUpdates } from '../journal/heads';

/** What may stand in only one of the two copies. */
export interface Differences {
  /** Journals to compare, the desk's own among them. */
  readonly ids: readonly string[];
  /** Rows that were noted as not journaled yet, by journal. */
  readonly unjournaled: ReadonlyMap<string, readonly number[]>;
  /** Keys (`recordKey`) of rows that were removed here. */
  readonly removed: ReadonlySet<string>;
}

/** Finds out which journals to compare, without reading any: the cost follows what was written since both agreed. */
export async function findDifferences(db: DeskDatabase, heads: readonly JournalHead[]): Promise<Differences> {
  const ids = new Set<string>(await db.stale.toCollection().primaryKeys());
  const stored = new Map((await db.heads.toArray()).map(({ id, bytes }) => [id, bytes]));
  for (const { id, bytes } of heads) {
    if (stored.get(id) !== bytes) ids.add(id);
    stored.delete(id);
  }
  for (const id of stored.keys()) ids.add(id);

  const unjournaled = new Map<string, number[]>();
  const removed = new Set<string>();
  for (const row of await db.unjournaled.toArray()) {
    ids.add(row.journal);
    unjournaled.set(row.journal, [...(unjournaled.get(row.journal) ?? []), row.n!]);
    row.removed.forEach((record) => removed.add(recordKey(record)));
  }

  const mark = (await db.marks.get(journaledUpdates))?.value;
  if (mark === undefined) for (const id of await db.updates.orderBy('k').uniqueKeys()) ids.add(String(id));
  else await db.updates.where(':id').above(mark).each(({ k }) => void ids.add(k));
  return { ids: [...ids], unjournaled, removed };
}
