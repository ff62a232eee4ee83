import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { diskJournalFs, type JournalFs } from '../../../../../electron/services/journal/journal-fs';
import { deskJournals, ID, record, textOf, typed, update } from './desk-journals';

/** The disk, with one kind of call on open journals replaced. */
function diskWith(change: (handle: Awaited<ReturnType<JournalFs['open']>>) => Partial<Awaited<ReturnType<JournalFs['open']>>>): JournalFs {
  return {
    ...diskJournalFs,
    async open(file, mode) {
      const handle = await diskJournalFs.open(file, mode);
      return { ...handle, ...change(handle) };
    },
  };
}

const failure = (code: string) => Object.assign(new Error(code), { code });

test('gives back, after a new start, what was appended', async () => {
  const desk = await deskJournals();
  const { updates } = typed(['Hội đồng ', 'nhân dân ', 'phường Đông Hà']);
  const store = await desk.open();
  await store.append(ID, [...updates.map(update), record('e1', { seq: 1 })]);
  await store.append(ID, [record('e2', { seq: 2 }), record('e1', { seq: 3 })]);
  const head = await store.append(ID, [record('e2', null)]);
  await store.close();
  expect((await stat(desk.fileOf(ID))).size).toBe(head.bytes);

  const again = await desk.open();
  expect(await again.list()).toEqual([{ id: head.id, bytes: head.bytes }]);
  const [content, missing] = await again.read([ID, 'desk']);
  expect(content).toMatchObject({ id: head.id, bytes: head.bytes, damage: null, records: [{ key: 'e1', value: { seq: 3 } }, { key: 'e2', value: null }] });
  expect(textOf(content?.update ?? null)).toBe('Hội đồng nhân dân phường Đông Hà');
  expect(content?.lastAt).toMatch(/^\d{4}-/);
  expect(missing).toEqual({ id: 'desk', bytes: 0, update: null, records: [], lastAt: null, damage: null });
  await again.remove(ID);
  expect(await again.list()).toEqual([]);
});

test('writes what arrives during a sync with the next one, in order', async () => {
  const desk = await deskJournals();
  let syncs = 0;
  let release = () => {};
  const first = new Promise<void>((resolve) => { release = resolve; });
  let begun = () => {};
  const firstBegun = new Promise<void>((resolve) => { begun = resolve; });
  const store = await desk.open({
    fs: diskWith((handle) => ({
      async sync() {
        syncs += 1;
        if (syncs === 1) {
          begun();
          await first;
        }
        await handle.sync();
      },
    })),
  });
  const done: number[] = [];
  const append = (nth: number) => store.append(ID, [record('last', nth), record(`e${nth}`, nth)]).then((head) => {
    done.push(nth);
    return head;
  });
  const appended = [append(0)];
  await firstBegun;
  for (let nth = 1; nth < 50; nth += 1) appended.push(append(nth));
  expect(done).toEqual([]);
  release();
  const heads = await Promise.all(appended);
  expect(syncs).toBe(2);
  expect(done).toEqual(Array.from({ length: 50 }, (_, nth) => nth));
  expect(heads.map(({ bytes }) => bytes)).toEqual(heads.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  const [content] = await store.read([ID]);
  expect(content?.records.map(({ key, value }) => [key, value])).toEqual([['last', 49], ...Array.from({ length: 50 }, (_, nth) => [`e${nth}`, nth])]);
  await store.close();
});

test.each([
  ['ENOSPC', 'diskFull'], ['EDQUOT', 'diskFull'], ['EROFS', 'readOnly'], ['EACCES', 'noAccess'], ['EPERM', 'noAccess'], ['EIO', 'ioError'],
])('cuts a write that %s ends half-way, says %s and goes on afterwards', async (code, problem) => {
  const desk = await deskJournals();
  let failing = false;
  const store = await desk.open({
    fs: diskWith((handle) => ({
      async write(bytes, position) {
        if (!failing) return handle.write(bytes, position);
        await handle.write(bytes.subarray(0, bytes.length - 7), position);
        throw failure(code);
      },
    })),
  });
  const before = await store.append(ID, [record('e1', 1)]);
  failing = true;
  const refused = [store.append(ID, [record('e2', 2), record('e3', 3)]), store.append(ID, [record('e4', 4)])];
  for (const append of refused) await expect(append).rejects.toMatchObject({ name: 'DeskProblem', code: problem });
  expect((await stat(desk.fileOf(ID))).size).toBe(before.bytes);
  failing = false;
  await store.append(ID, [record('e5', 5)]);
  await store.close();
  const content = await desk.readOnce(ID);
  expect(content.records.map(({ key }) => key)).toEqual(['e1', 'e5']);
  expect(content.damage).toBeNull();
});

test('cuts before the next write when it could not cut at once', async () => {
  const desk = await deskJournals();
  let failing = false;
  const store = await desk.open({
    fs: diskWith((handle) => ({
      async sync() {
        if (failing) throw failure('EIO');
        await handle.sync();
      },
      async truncate(length) {
        if (failing) throw failure('EIO');
        await handle.truncate(length);
      },
    })),
  });
  await store.append(ID, [record('e1', 1)]);
  failing = true;
  await expect(store.append(ID, [record('long', 'x'.repeat(5000))])).rejects.toMatchObject({ code: 'ioError' });
  failing = false;
  await store.append(ID, [record('e2', 2)]);
  await store.close();
  expect(await desk.readOnce(ID)).toMatchObject({ records: [{ key: 'e1' }, { key: 'e2' }], damage: null });
});

test('says that the folder is missing, and never makes an empty one in its place', async () => {
  const desk = await deskJournals();
  const store = await desk.open();
  await store.append(ID, [record('e1', 1)]);
  await rename(desk.folder, `${desk.folder}-away`);
  await store.append('desk', [record('k', 1, 'desk')]).then(() => expect.unreachable(), (error) => expect(error).toMatchObject({ code: 'folderMissing' }));
  await expect(store.list()).rejects.toMatchObject({ code: 'folderMissing' });
  expect(await readdir(desk.root)).toEqual(['journal-away']);
  await rename(`${desk.folder}-away`, desk.folder);
  await store.append(ID, [record('e2', 2)]);
  await store.append('desk', [record('k', 1, 'desk')]);
  await store.close();
  expect((await desk.readOnce(ID)).records).toHaveLength(2);
});

test.skipIf(process.platform === 'win32')('does not say saved when its file was deleted behind its back', async () => {
  const desk = await deskJournals();
  const store = await desk.open();
  await store.append(ID, [record('e1', 1)]);
  await rm(desk.fileOf(ID));
  await expect(store.append(ID, [record('e2', 2)])).rejects.toMatchObject({ code: 'ioError' });
  await store.close();
});

test('opened to be read only, changes nothing and says why', async () => {
  const desk = await deskJournals();
  const writable = await desk.open();
  await writable.append(ID, [record('e1', 1)]);
  await writable.close();
  const torn = Buffer.concat([await desk.bytesOf(ID), Buffer.alloc(20)]);
  await desk.put(ID, torn);
  const store = await desk.open({ access: 'readOnly', because: 'newer' });
  await expect(store.append(ID, [record('e2', 2)])).rejects.toMatchObject({ code: 'newer' });
  await expect(store.remove(ID)).rejects.toMatchObject({ code: 'newer' });
  expect((await store.read([ID]))[0]).toMatchObject({ records: [{ key: 'e1' }], damage: null });
  await store.close();
  expect(await desk.bytesOf(ID)).toEqual(torn);
});

test('keeps few files open and writes on in all of them', async () => {
  const desk = await deskJournals();
  let open = 0;
  let most = 0;
  const store = await desk.open({
    fs: {
      ...diskJournalFs,
      async open(file, mode) {
        const handle = await diskJournalFs.open(file, mode);
        open += 1;
        most = Math.max(most, open);
        return { ...handle, async close() { open -= 1; await handle.close(); } };
      },
    },
  });
  const ids = Array.from({ length: 100 }, (_, nth) => `report-${nth}`);
  for (const round of [1, 2]) for (const id of ids) await store.append(id, [record(`e${round}`, round)]);
  expect(most).toBeLessThanOrEqual(34);
  const contents = await store.read(ids);
  expect(contents.every(({ records, damage }) => records.length === 2 && damage === null)).toBe(true);
  await store.close();
  expect(open).toBe(0);
});

test('a snapshot is a whole journal while writing goes on', async () => {
  const desk = await deskJournals();
  const store = await desk.open();
  await store.append(ID, [record('e1', 1)]);
  const appending = store.append(ID, [record('e2', 2)]);
  const cut = await store.withoutCompaction(async () => {
    const [found] = (await store.snapshot()).journals;
    await store.append(ID, [record('e3', 3)]);
    return (await diskJournalFs.read(found?.file ?? '')).subarray(0, found?.bytes);
  });
  await appending;
  await store.close();
  await desk.put(ID, cut);
  expect(await desk.readOnce(ID)).toMatchObject({ records: [{ key: 'e1' }, { key: 'e2' }], damage: null });
});

test('lists 20,000 journals without reading them', async () => {
  const desk = await deskJournals();
  const reads: string[] = [];
  const store = await desk.open({
    fs: {
      ...diskJournalFs,
      async read(file, ...rest) { reads.push(file); return diskJournalFs.read(file, ...rest); },
      async open(file, mode) { reads.push(file); return diskJournalFs.open(file, mode); },
    },
  });
  for (let shelf = 0; shelf < 200; shelf += 1) {
    const name = shelf.toString(36).padStart(2, '0');
    await mkdir(path.join(desk.folder, name));
    await Promise.all(Array.from({ length: 100 }, (_, nth) => desk.put(`${name}-${nth}`, Buffer.alloc(nth))));
  }
  const heads = await store.list();
  expect(heads).toHaveLength(20_000);
  expect(heads.find(({ id }) => id === '01-77')).toEqual({ id: '01-77', bytes: 77 });
  expect(reads).toEqual([]);
  await store.close();
});

test('leaves out an update that cannot be read, and keeps the file that had it', async () => {
  const desk = await deskJournals();
  const { doc, updates } = typed(['một ', 'hai ', 'ba']);
  const store = await desk.open();
  await store.append(ID, [...updates.slice(0, 2).map(update), update(new Uint8Array([0, 1, 2, 250, 251])), ...updates.slice(2).map(update)]);
  const before = await desk.bytesOf(ID);
  const [content] = await store.read([ID]);
  expect(textOf(content?.update ?? null)).toBe('một hai ba');
  expect(Y.encodeStateVectorFromUpdateV2(content?.update as Uint8Array)).toEqual(Y.encodeStateVector(doc));
  expect(content?.damage).toMatchObject({ entries: 1 });
  expect(await diskJournalFs.read(path.join(desk.setAside, content?.damage?.setAside ?? ''))).toEqual(before);
  await store.append(ID, [record('e1', 1)]);
  await store.close();
  expect(await desk.readOnce(ID)).toMatchObject({ records: [{ key: 'e1' }], damage: null });
});
