import { describe, expect, it } from 'vitest';
import { deskJournalId } from '../../../../renderer/domain/journal/journal';
import type { Person } from '../../../../renderer/domain/directory/entry';
import { minute } from '../database';
import { durableRows, storageOf, type Storage } from '../storage';

const person = (id: string, name = 'Hạ Vy'): Person => ({ id, kind: 'person', name, posts: [{ title: 'Bí thư Đảng ủy', from: '2025-07-01', to: '' }], source: 'typed', updatedAt: minute(0) });
const many = (count: number): Person[] => Array.from({ length: count }, (_none, index) => person(`p${String(index).padStart(6, '0')}`));

async function rowsOf({ directory }: Pick<Storage, 'directory'>): Promise<Person[]> {
  const rows: unknown[] = [];
  for await (const page of directory.pages()) rows.push(...page);
  return rows as Person[];
}

/** The same desk after its database was thrown away. */
async function rebuilt({ journal }: Storage): Promise<Storage> {
  const other = storageOf({ journal });
  await other.reconciler.merge(await other.reconciler.differences());
  await other.settle();
  return other;
}

describe('the directory', () => {
  it('keeps entries, changes and removals, also when the database is lost', async () => {
    const storage = storageOf();
    await storage.reconciler.differences();
    await storage.directory.put([person('a'), person('b')]);
    await storage.directory.put([person('a', 'Hạ Vi')]);
    await storage.directory.remove(['b']);
    await storage.settle();
    expect(await rowsOf(storage)).toEqual([person('a', 'Hạ Vi')]);
    expect((await storage.db.directory.get('a'))?.version).toBe(2);
    const other = await rebuilt(storage);
    expect(await durableRows(other)).toEqual(await durableRows(storage));
  });

  it('takes twelve thousand rows in entries that the journal accepts, and brings them back', async () => {
    const storage = storageOf();
    await storage.reconciler.differences();
    await storage.directory.put(many(12_000));
    await storage.settle();
    const sizes = storage.journal.entries(deskJournalId).map((entry) => (entry.kind === 'records' ? entry.records.length : 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
    expect((await rowsOf(await rebuilt(storage))).length).toBe(12_000);
  }, 60_000);

  it('fills a lost journal again in entries that it accepts', async () => {
    const storage = storageOf();
    await storage.reconciler.differences();
    await storage.directory.put(many(12_000));
    await storage.settle();
    storage.journal.lose(deskJournalId);
    await storage.reconciler.merge(await storage.reconciler.differences());
    await storage.settle();
    const entries = storage.journal.entries(deskJournalId);
    expect(entries.every((entry) => entry.kind === 'records' && entry.records.length <= 10_000)).toBe(true);
    expect(entries.flatMap((entry) => (entry.kind === 'records' ? entry.records : [])).length).toBe(12_000);
  }, 60_000);

  it('takes no record from the journal that can be no entry', async () => {
    const storage = storageOf();
    await storage.journal.append(deskJournalId, [{ kind: 'records', records: [
      { table: 'directory', key: 'a', value: { id: 'a', kind: 'spell' } },
      { table: 'directory', key: 'b', value: { ...person('c'), version: 1 } },
      { table: 'templates', key: 't', value: { id: 't', template: null } },
      { table: 'directory', key: 'd', value: { ...person('d'), version: 1 } },
    ] }]);
    await storage.reconciler.merge(await storage.reconciler.differences());
    expect(await rowsOf(storage)).toEqual([person('d')]);
    expect(await storage.templates.list()).toEqual([]);
  });
});
