import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { encodeHeader } from '../../../../../electron/services/journal/entry-format';
import { diskJournalFs } from '../../../../../electron/services/journal/journal-fs';
import { readJournalFile } from '../../../../../electron/services/journal/read-journal-file';
import { deskJournals, ID, record, textOf, typed, update } from './desk-journals';

/** A desk with one journal of three entries, and where the second lies. */
async function withJournal() {
  const desk = await deskJournals();
  const store = await desk.open();
  const first = await store.append(ID, [record('e1', 'một')]);
  const second = await store.append(ID, [record('e2', 'hai')]);
  await store.append(ID, [record('e3', 'ba')]);
  await store.close();
  return { desk, bytes: await desk.bytesOf(ID), second: { start: first.bytes, end: second.bytes } };
}

test('a flipped byte costs one entry; the damaged file is kept and told of once', async () => {
  const { desk, bytes, second } = await withJournal();
  bytes[second.end - 2] = (bytes[second.end - 2] as number) ^ 1;
  await desk.put(ID, bytes);
  const content = await desk.readOnce(ID);
  expect(content.records.map(({ key }) => key)).toEqual(['e1', 'e3']);
  expect(content.damage).toMatchObject({ entries: 1, bytes: second.end - second.start });
  expect(content.damage?.setAside).toMatch(new RegExp(`^${ID}-\\d{4}-\\d\\d-\\d\\dT.*\\.journal$`));
  expect(await readFile(path.join(desk.setAside, content.damage?.setAside ?? ''))).toEqual(bytes);
  expect(desk.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(await desk.readOnce(ID)).toMatchObject({ damage: null, records: [{ key: 'e1' }, { key: 'e3' }], bytes: content.bytes });
});

test('damage that a write found is told to the first who reads, and the write is not lost', async () => {
  const { desk, bytes, second } = await withJournal();
  await desk.put(ID, Buffer.concat([bytes.subarray(0, second.start), bytes.subarray(second.end - 5)]));
  const store = await desk.open();
  expect(await store.append(ID, [record('e4', 'bốn')])).toMatchObject({ damaged: true });
  const [content] = await store.read([ID]);
  expect(content?.records.map(({ key }) => key)).toEqual(['e1', 'e3', 'e4']);
  expect(content?.damage?.entries).toBe(1);
  expect((await store.read([ID]))[0]?.damage).toBeNull();
  expect(await store.append(ID, [record('e5', 'năm')])).toMatchObject({ damaged: false });
  await store.close();
});

const OTHER = 'd7c0a1f2-5d7e-4a53-9a6e-1f2e3d4c5b6a';

test('a check finds damage that left the length as it was, repairs it, and says so until somebody has read it', async () => {
  const { desk, bytes, second } = await withJournal();
  bytes[second.end - 3]! ^= 0x10;
  await desk.put(ID, bytes);
  await desk.put(OTHER, Buffer.from('no journal at all'));
  const store = await desk.open();
  await store.append('desk', [record('d1', 'sound', 'desk')]);
  expect(await store.check([ID, OTHER, 'desk', 'c0c0a1f2-5d7e-4a53-9a6e-1f2e3d4c5b6a'])).toEqual([ID, OTHER]);
  expect(await store.check([ID])).toEqual([ID]);
  const [content] = await store.read([ID]);
  expect(content?.damage?.entries).toBe(1);
  expect(await readFile(path.join(desk.setAside, content?.damage?.setAside ?? ''))).toEqual(bytes);
  expect(await store.check([ID])).toEqual([]);
  await store.close();
});

test('a torn end is cut off without a word to the person, and writing goes on there', async () => {
  const { desk, bytes, second } = await withJournal();
  for (let length = second.end; length < bytes.length; length += 1) {
    await desk.put(ID, bytes.subarray(0, length));
    const store = await desk.open();
    expect((await store.read([ID]))[0]).toMatchObject({ damage: null, bytes: second.end, records: [{ key: 'e1' }, { key: 'e2' }] });
    await store.append(ID, [record('e4', 'bốn')]);
    await store.close();
    expect((await desk.readOnce(ID)).records.map(({ key }) => key)).toEqual(['e1', 'e2', 'e4']);
  }
  await expect(readdir(desk.setAside)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what is no journal is moved aside, and an empty one begins', async () => {
  const desk = await deskJournals();
  const { bytes } = await withJournal();
  const outside = path.join(desk.root, 'outside.txt');
  await writeFile(outside, 'not ours');
  await mkdir(path.dirname(desk.fileOf('re-link')), { recursive: true }).catch(() => undefined);
  await symlink(outside, desk.fileOf('re-link'));
  await mkdir(desk.fileOf('re-folder'), { recursive: true });
  await desk.put('re-photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await desk.put('re-other', bytes);
  await desk.put('re-empty', Buffer.alloc(0));
  await mkdir(path.join(desk.folder, 'st'));
  await writeFile(path.join(desk.folder, 'st', 'strange name.txt'), '?');
  await writeFile(path.join(desk.folder, 'st', 'elsewhere.journal'), '?');
  const ids = ['re-link', 're-folder', 're-photo', 're-other', 're-empty'];
  const store = await desk.open();
  expect(JSON.stringify(desk.log.lines)).toContain('strange name.txt');
  expect((await store.list()).map(({ id }) => id).sort()).toEqual(['re-empty', 're-other', 're-photo']);
  for (const id of ids) await store.append(id, [record('e1', id)]);
  const contents = await store.read(ids);
  expect(contents.map(({ records }) => records[0]?.value)).toEqual(ids);
  expect(contents.map(({ damage }) => damage !== null)).toEqual([true, true, true, true, false]);
  expect(await readdir(desk.setAside)).toHaveLength(4);
  expect(await readFile(outside, 'utf8')).toBe('not ours');
  await store.close();
});

test('a link in the place of a shelf is moved aside: nothing is written outside', async () => {
  const desk = await deskJournals();
  const outside = path.join(desk.root, 'outside');
  await mkdir(outside);
  const store = await desk.open();
  await symlink(outside, path.dirname(desk.fileOf(ID)));
  await store.append(ID, [record('e1', 1)]);
  await store.close();
  expect(await readdir(outside)).toEqual([]);
  expect((await desk.readOnce(ID)).records).toHaveLength(1);
});

test('a journal of a newer format stays as it is, whatever is asked', async () => {
  const desk = await deskJournals();
  const newer = Buffer.concat([encodeHeader(ID, 0, 2), Buffer.from('what a later version wrote')]);
  await desk.put(ID, newer);
  const store = await desk.open();
  await expect(store.append(ID, [record('e1', 1)])).rejects.toMatchObject({ code: 'newer' });
  expect((await store.read([ID]))[0]).toMatchObject({ records: [], update: null, damage: { entries: 0, bytes: newer.length, setAside: '' } });
  await expect(store.append(ID, [record('e1', 1)])).rejects.toMatchObject({ code: 'newer' });
  await store.close();
  expect(await desk.bytesOf(ID)).toEqual(newer);
  await expect(readJournalFile(desk.fileOf(ID))).rejects.toMatchObject({ code: 'newer' });
});

test('damage that cannot be repaired is not copied again at every start', async () => {
  const { desk, bytes, second } = await withJournal();
  bytes[second.start + 1] = 0;
  await desk.put(ID, bytes);
  const rename = async () => { throw Object.assign(new Error('held open'), { code: 'EPERM' }); };
  for (let start = 0; start < 3; start += 1) {
    const store = await desk.open({ fs: { ...diskJournalFs, rename } });
    expect((await store.read([ID]))[0]?.damage).toMatchObject({ entries: 1, setAside: '' });
    await store.close();
  }
  expect(await readdir(desk.setAside)).toEqual([]);
  expect(await desk.bytesOf(ID)).toEqual(bytes);
});

test('but the copy stays when the journal was replaced and only that could not be made to last', async () => {
  const { desk, bytes, second } = await withJournal();
  bytes[second.start + 1] = 0;
  await desk.put(ID, bytes);
  const syncFolder = async (folder: string) => {
    if (folder !== desk.setAside) throw Object.assign(new Error('i/o error'), { code: 'EIO' });
  };
  const store = await desk.open({ fs: { ...diskJournalFs, syncFolder } });
  await store.read([ID]);
  await store.close();
  const [copy] = await readdir(desk.setAside);
  expect(await readFile(path.join(desk.setAside, copy ?? ''))).toEqual(bytes);
  expect(await desk.bytesOf(ID)).not.toEqual(bytes);
});

test('a journal that the disk does not give back keeps no other one from being read', async () => {
  const { desk } = await withJournal();
  const failing = Object.assign(new Error('i/o error'), { code: 'EIO' });
  const fs = { ...diskJournalFs, read: async (...place: Parameters<typeof diskJournalFs.read>) => {
    if (place[0] === desk.fileOf('broken') || place[0] === desk.fileOf('desk')) throw failing;
    return diskJournalFs.read(...place);
  } };
  await desk.put('broken', Buffer.from('nobody knows'));
  await desk.put('desk', Buffer.from('nobody knows'));
  const store = await desk.open({ fs });
  const contents = await store.read(['broken', ID]);
  expect(contents).toMatchObject([
    { id: 'broken', update: null, records: [], damage: { entries: 0, setAside: '' } },
    { id: ID, records: [{ key: 'e1' }, { key: 'e2' }, { key: 'e3' }], damage: null },
  ]);
  // Without what belongs to no article nothing can be told of the others: which were purged, whose they are.
  await expect(store.read([ID, 'desk'])).rejects.toMatchObject({ code: 'ioError' });
  await expect(store.append('broken', [record('e1', 1)])).rejects.toMatchObject({ code: 'ioError' });
  await store.close();
  expect(await desk.bytesOf('broken')).toEqual(Buffer.from('nobody knows'));
});

test('goes on behind damage that cannot be repaired for want of space', async () => {
  const { desk, bytes, second } = await withJournal();
  bytes[second.start + 1] = 0;
  await desk.put(ID, bytes);
  const store = await desk.open({ fs: { ...diskJournalFs, copy: async () => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }); } } });
  await store.append(ID, [record('e4', 4)]);
  const [content] = await store.read([ID]);
  expect(content?.records.map(({ key }) => key)).toEqual(['e1', 'e3', 'e4']);
  expect(content?.damage).toMatchObject({ entries: 1, setAside: '' });
  await store.close();
  expect((await desk.readOnce(ID)).damage?.setAside).not.toBe('');
});

test('without what is lost in the middle, the text before it is there and the rest waits for it', async () => {
  const desk = await deskJournals();
  const { updates, doc } = typed(['một ', 'hai ', 'ba']);
  const store = await desk.open();
  const ends: number[] = [];
  for (const bytes of updates) ends.push((await store.append(ID, [update(bytes)])).bytes);
  await store.close();
  const bytes = await desk.bytesOf(ID);
  // The entry of "hai ".
  await desk.put(ID, Buffer.concat([bytes.subarray(0, ends.at(-3)), bytes.subarray(ends.at(-2))]));
  const { update: merged, damage } = await desk.readOnce(ID);
  expect(damage).toMatchObject({ entries: 1 });
  expect(textOf(merged)).toBe('một ');
  const again = await desk.open();
  await again.append(ID, [update(updates.at(-2) as Uint8Array)]);
  await again.close();
  expect(textOf((await desk.readOnce(ID)).update)).toBe(textOf((await import('yjs')).encodeStateAsUpdateV2(doc)));
});

test('looking into a journal elsewhere changes nothing', async () => {
  const { desk, bytes, second } = await withJournal();
  bytes[second.start + 30] = (bytes[second.start + 30] as number) ^ 8;
  await desk.put(ID, bytes);
  const content = await readJournalFile(desk.fileOf(ID));
  expect(content).toMatchObject({ id: ID, records: [{ key: 'e1' }, { key: 'e3' }], damage: { entries: 1, setAside: '' } });
  expect(await desk.bytesOf(ID)).toEqual(bytes);
  await expect(readdir(desk.setAside)).rejects.toMatchObject({ code: 'ENOENT' });
});
