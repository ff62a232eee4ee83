import { describe, expect, it } from 'vitest';
import { directoryService } from '../../../../renderer/app/services/directory';
import { knowledgeOver } from '../../../../renderer/app/services/knowledge';
import { templateOf } from '../../../../renderer/app/services/templates';
import { emptyFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { minute } from '../../storage/database';
import { storageOf, type Storage } from '../../storage/storage';

const lan = { kind: 'person', name: 'Lê Thu Lan', posts: [{ title: 'Bí thư Đảng ủy', from: '2024-06-01', to: '' }] } as const;

async function service(storage: Storage = storageOf()) {
  const directory = directoryService({ rows: storage.directory, now: () => new Date(minute(5)), report: () => undefined });
  await directory.load();
  return { storage, directory };
}
const names = ({ index }: { index: { findPeople(query: string, most: number): readonly { name: string }[] } }, query = 'lan') => index.findPeople(query, 9).map(({ name }) => name);

describe('the directory of a desk', () => {
  it('is live in what the desk knows, and there again at the next start', async () => {
    const { storage, directory } = await service();
    const knowledge = knowledgeOver(directory, { current: () => ({}), onChange: () => () => true }, templateOf);
    let told = 0;
    knowledge.onChange(() => (told += 1));
    await directory.save({ ...lan, name: ' Lê  Thu Lan '.normalize('NFD') });
    expect(knowledge.directory.peopleNamed('Lê Thu Lan')).toMatchObject([{ source: 'typed' }]);
    expect(told).toBe(1);
    const again = await service(storageOf({ name: storage.db.name, db: storage.db, journal: storage.journal }));
    expect(names(again.directory)).toEqual(['Lê Thu Lan']);
    await expect(directory.save({ ...lan, name: ' ' })).rejects.toThrow(RangeError);
  });

  it('gives back what was removed, and takes a merge apart', async () => {
    const { directory } = await service();
    const one = await directory.save(lan);
    const two = await directory.save({ ...lan, posts: [{ title: 'Bí thư Đảng ủy', from: '', to: '2026-01-31' }] });
    const merge = await directory.merge([one.id, two.id]);
    expect(directory.index.peopleNamed('Lê Thu Lan').map(({ posts }) => posts)).toEqual([[{ title: 'Bí thư Đảng ủy', from: '2024-06-01', to: '2026-01-31' }]]);
    await merge.undo();
    expect(names(directory)).toHaveLength(2);
    const removal = await directory.remove(directory.index.peopleNamed('Lê Thu Lan').map(({ id }) => id));
    expect(names(directory)).toEqual([]);
    await removal.undo();
    expect(names(directory)).toHaveLength(2);
  });

  it('keeps what an undo brought back, though the journal has only heard of the removal', async () => {
    const { storage, directory } = await service();
    await storage.reconciler.differences();
    const { id } = await directory.save(lan);
    const removal = await directory.remove([id]);
    await storage.settle();
    storage.journal.refuses = 'diskFull';
    await removal.undo();
    storage.journal.refuses = null;
    const killed = storageOf({ name: storage.db.name, db: storage.db, journal: storage.journal.copy() });
    await killed.reconciler.merge(await killed.reconciler.differences());
    expect(names((await service(killed)).directory)).toEqual(['Lê Thu Lan']);
  });

  it('takes an import in, tells what became of it, and takes it back', async () => {
    const { directory } = await service();
    const before = await directory.save({ ...lan, posts: [] });
    const done = await directory.importRows([lan, lan, { ...lan, name: 'Vũ An Lân', posts: [] }]);
    expect(done).toMatchObject({ added: 1, merged: 2 });
    expect(directory.index.peopleNamed('Lê Thu Lan')).toMatchObject([{ id: before.id, posts: lan.posts, source: 'typed' }]);
    await done.undo();
    expect(directory.index.entries.size).toBe(1);
    expect(directory.index.entries.get(before.id)).toEqual(before);
  });

  it('learns from published reports, two at once as well, and nothing twice', async () => {
    const { directory } = await service();
    const facts = { ...emptyFacts, chairs: [{ id: 'c', name: 'Lê Thu Lan', posts: 'Bí thư Đảng ủy' }] };
    await Promise.all([directory.learnFrom(facts), directory.learnFrom(facts)]);
    expect([...directory.index.entries.values()]).toMatchObject([{ name: 'Lê Thu Lan', source: 'learned', posts: [{ title: 'Bí thư Đảng ủy', from: '', to: '' }] }]);
  });
});
