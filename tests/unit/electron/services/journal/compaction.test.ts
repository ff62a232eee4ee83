import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentDigest } from '../../../../../electron/services/journal/content-digest';
import type { JournalStore } from '../../../../../electron/services/journal/journal-store';
import { readJournalFile } from '../../../../../electron/services/journal/read-journal-file';
import { deskJournals, ID, record, textOf, typed, update } from './desk-journals';
import { mortalFs } from './mortal-fs';

const LONG = 'Kỳ họp thứ mười sáu. '.repeat(3000);
const compacted = (store: JournalStore) => store.withoutCompaction(async () => undefined);
const { updates } = typed(Array.from({ length: 60 }, (_, nth) => `câu ${nth} `));

/** Some text, a row changed again and again, and a removed one: just below the size at which a journal is compacted. */
async function fill(store: JournalStore) {
  for (const [nth, bytes] of updates.slice(0, 50).entries()) await store.append(ID, [update(bytes), record('e1', nth)]);
  await store.append(ID, [record('gone', 1), record('r1', LONG, 'revisions')]);
  await store.append(ID, [record('gone', null), record('r1', `${LONG}.`, 'revisions')]);
}

/** The write that makes it due. */
const last = (store: JournalStore) => store.append(ID, [record('r1', `${LONG}..`, 'revisions'), record('e2', 'cuối')]);

test('says the same in less, and counts on', async () => {
  const desk = await deskJournals();
  const store = await desk.open();
  await fill(store);
  const { bytes } = await last(store);
  const before = await readJournalFile(desk.fileOf(ID));
  await compacted(store);
  const after = await readJournalFile(desk.fileOf(ID));
  expect(after.bytes).toBeLessThan(bytes / 2);
  expect(await store.list()).toEqual([{ id: ID, bytes: after.bytes }]);
  expect(contentDigest(after)).toBe(contentDigest(before));
  expect(after.records).toEqual(before.records);
  expect(after.records.find(({ key }) => key === 'gone')).toEqual({ table: 'events', key: 'gone', value: null });
  expect(after.lastAt).toBe(before.lastAt);
  for (const bytes of updates.slice(50)) await store.append(ID, [update(bytes)]);
  await store.close();
  const content = await desk.readOnce(ID);
  expect(content.damage).toBeNull();
  expect(textOf(content.update)).toBe(Array.from({ length: 60 }, (_, nth) => `câu ${nth} `).join(''));
});

test('loses nothing that is appended meanwhile', async () => {
  const desk = await deskJournals();
  const store = await desk.open();
  await fill(store);
  await last(store);
  let done = false;
  const compaction = compacted(store).then(() => { done = true; });
  let nth = 0;
  while (!done) {
    nth += 1;
    await store.append(ID, [record(`during-${nth}`, nth)]);
  }
  await compaction;
  expect(desk.log.lines.filter(({ message }) => message === 'a journal was compacted')).toHaveLength(1);
  await store.append(ID, [record('after', 1)]);
  await store.close();
  const content = await desk.readOnce(ID);
  expect(content.damage).toBeNull();
  expect(content.records.filter(({ key }) => key.startsWith('during'))).toHaveLength(nth);
  expect(content.records.at(-1)?.key).toBe('after');
  expect(content.bytes).toBe((await stat(desk.fileOf(ID))).size);
});

test('waits until a backup has read', async () => {
  const desk = await deskJournals();
  const store = await desk.open();
  await fill(store);
  await store.withoutCompaction(async () => {
    const [found] = (await store.snapshot()).journals;
    const { bytes } = await last(store);
    for (let nth = 0; nth < 20; nth += 1) await store.append(ID, [record('e3', nth)]);
    expect((await stat(found?.file ?? '')).size).toBeGreaterThan(bytes);
  });
  await compacted(store);
  expect((await stat(desk.fileOf(ID))).size).toBeLessThan(200_000);
  await store.close();
});

test('killed at any step, the old journal or the new one is there, whole', async () => {
  let expected: string | null = null;
  let nth = 1;
  for (; ; nth += 1) {
    const desk = await deskJournals();
    const mortal = mortalFs();
    const store = await desk.open({ fs: mortal.fs });
    await fill(store);
    await last(store);
    mortal.dieAt(nth);
    await compacted(store);
    const acknowledged = await store.append(ID, [record('e3', 'sau')]).then(() => true, () => false);
    await store.close();

    const again = await desk.open();
    expect(await readdir(path.dirname(desk.fileOf(ID)))).toEqual([`${ID}.journal`]);
    const [content] = await again.read([ID]);
    await again.close();
    const { records = [], damage, update = null } = content ?? {};
    expect(damage, `killed at step ${nth}`).toBeNull();
    // Killed between write and sync it may be there as well.
    if (acknowledged) expect(records.map(({ key }) => key), `killed at step ${nth}`).toContain('e3');
    const digest = contentDigest({ update, records: records.filter(({ key }) => key !== 'e3') });
    expected ??= digest;
    expect(digest, `killed at step ${nth}`).toBe(expected);
    if (!mortal.isDead) break;
  }
  // Opening, writing, syncing, renaming, syncing the folder, then the append.
  expect(nth).toBeGreaterThan(6);
});

test('killed at any step of a first write or a repair, nothing that was acknowledged is lost', async () => {
  for (let nth = 1; ; nth += 1) {
    const desk = await deskJournals();
    const healthy = await desk.open();
    await healthy.append(ID, [record('e1', 1)]);
    const { bytes: end } = await healthy.append(ID, [record('e2', 2)]);
    await healthy.append(ID, [record('e3', 3)]);
    await healthy.close();
    const bytes = await desk.bytesOf(ID);
    bytes[end - 3] = (bytes[end - 3] as number) ^ 2;
    await desk.put(ID, bytes);

    const mortal = mortalFs();
    const store = await desk.open({ fs: mortal.fs });
    mortal.dieAt(nth);
    const kept = ['e1', 'e3'];
    await store.append(ID, [record('e4', 4)]).then(() => kept.push('e4'), () => undefined);
    let isNewThere = true;
    await store.append('new', [record('e1', 1)]).catch(() => { isNewThere = false; });
    await store.close();

    const found = (await desk.readOnce(ID)).records.map(({ key }) => key);
    expect(found.slice(0, kept.length), `killed at step ${nth}`).toEqual(kept);
    expect(['e1', 'e3', 'e4']).toEqual(expect.arrayContaining(found));
    const fresh = await desk.readOnce('new');
    expect(fresh.damage).toBeNull();
    if (isNewThere) expect(fresh.records, `killed at step ${nth}`).toHaveLength(1);
    if (!mortal.isDead) break;
  }
});

test('a disk that is full while compacting costs nothing', async () => {
  const desk = await deskJournals();
  const { fs } = mortalFs();
  const store = await desk.open({
    fs: {
      ...fs,
      async open(file, mode) {
        if (file.endsWith('.new')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return fs.open(file, mode);
      },
    },
  });
  await fill(store);
  const { bytes } = await last(store);
  await compacted(store);
  expect(await store.list()).toEqual([{ id: ID, bytes }]);
  await store.append(ID, [record('e3', 1)]);
  await store.close();
  expect((await desk.readOnce(ID)).records.at(-1)?.key).toBe('e3');
});
