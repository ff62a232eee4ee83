import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { databaseVersion } from '../../../../../electron/contract/desk-folder';
import { linkOrCopy } from '../../../../../electron/services/desk-folder/copy-tree';
import { DatabaseGuard } from '../../../../../electron/services/desk-folder/database-guard';
import { readMarker } from '../../../../../electron/services/desk-folder/marker';
import { bytesIn, freshComputer, opened, putDatabase, STORE } from './desk-on-disk';

const OTHER_DISK = '/dev/shm';

async function guardedDesk() {
  const computer = await freshComputer();
  const desk = await opened(computer.parts);
  const clear = vi.fn(async () => undefined);
  const backUp = vi.fn(async () => undefined);
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 10, 22, 8, (minute += 1)));
  /** As at a start of the program. */
  const start = async (open = desk) => {
    const guard = new DatabaseGuard({ program: computer.program, log: computer.parts.log, clear, now });
    await guard.beforeOpening(open, backUp);
    return guard;
  };
  const kept = () => readdir(computer.program.keptDatabase).catch((): string[] => []);
  return { ...computer, desk, clear, backUp, start, kept };
}

test('a copy is kept before the window opens the database, and dropped when it was found sound', async () => {
  const { start, kept, desk, program } = await guardedDesk();
  const store = await putDatabase(program);
  const guard = await start();
  const [copy] = await kept();
  const files = await bytesIn(path.join(program.keptDatabase, copy ?? '', STORE));
  const { LOCK, ...wanted } = await bytesIn(store);
  expect(LOCK).toBeDefined();
  expect(files).toEqual(wanted);
  const inode = async (folder: string, name: string) => (await stat(path.join(folder, name))).ino;
  const keptStore = path.join(program.keptDatabase, copy ?? '', STORE);
  expect(await inode(keptStore, '000005.ldb')).toBe(await inode(store, '000005.ldb'));
  expect(await inode(keptStore, '000006.log')).not.toBe(await inode(store, '000006.log'));

  expect(await guard.report(desk, { found: 'sound', version: 6 })).toEqual({ setAside: null });
  expect(await kept()).toEqual([]);
  expect(await readMarker(desk.places.marker)).toMatchObject({ marker: { databaseVersion: 6 } });
});

test('a database that the engine threw away is set aside in the desk folder, whole', async () => {
  const { start, desk, program, clear } = await guardedDesk();
  const store = await putDatabase(program);
  await (await start()).report(desk, { found: 'sound', version: 6 });
  const { LOCK: _lock, ...wanted } = await bytesIn(store);
  const guard = await start();
  await rm(store, { recursive: true });
  await mkdir(store);
  const { setAside } = await guard.report(desk, { found: 'empty', version: 6 });
  expect(path.dirname(setAside ?? '')).toBe(desk.places.setAside);
  const [copy] = await readdir(setAside ?? '');
  expect(await bytesIn(path.join(setAside ?? '', copy ?? '', STORE))).toEqual(wanted);
  expect(clear).not.toHaveBeenCalled();
});

test('a start that went wrong before it told anything does not cost the copy of the one before', async () => {
  const { start, desk, program, kept } = await guardedDesk();
  const store = await putDatabase(program, 'whole');
  await (await start()).report(desk, { found: 'sound', version: 6 });
  const { LOCK: _lock, ...wanted } = await bytesIn(store);
  await start();
  // Thrown away by the engine; then the program is killed, several times.
  await rm(store, { recursive: true });
  await putDatabase(program, 'new and empty');
  await start();
  await start();
  const guard = await start();
  expect((await kept()).length).toBeLessThanOrEqual(2);
  const { setAside } = await guard.report(desk, { found: 'empty', version: 6 });
  const [oldest] = (await readdir(setAside ?? '')).sort();
  expect(await bytesIn(path.join(setAside ?? '', oldest ?? '', STORE))).toEqual(wanted);
});

test('a broken one is set aside first and cleared then', async () => {
  const { start, desk, program, clear } = await guardedDesk();
  await putDatabase(program);
  const guard = await start();
  clear.mockImplementation(async () => {
    expect(await readdir(desk.places.setAside)).toHaveLength(1);
  });
  const { setAside } = await guard.report(desk, { found: 'broken', version: 6, detail: 'UnknownError' });
  expect(setAside).not.toBeNull();
  expect(clear).toHaveBeenCalledOnce();
});

test('but not on a full disk, where the engine cannot open a sound one', async () => {
  const { desk, program, parts, clear, kept, start } = await guardedDesk();
  await putDatabase(program);
  await start();
  const tryToWrite = async () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
  const guard = new DatabaseGuard({ program, log: parts.log, clear, tryToWrite });
  await expect(guard.report(desk, { found: 'broken', version: 6 })).rejects.toMatchObject({ code: 'diskFull' });
  expect(clear).not.toHaveBeenCalled();
  expect(await kept()).toHaveLength(1);
});

test('and is not cleared when it could not be set aside', async () => {
  const { start, desk, program, clear } = await guardedDesk();
  await putDatabase(program);
  const guard = await start();
  await rm(desk.places.setAside, { recursive: true });
  await writeFile(desk.places.setAside, 'in the way');
  await expect(guard.report(desk, { found: 'broken', version: 6 })).rejects.toThrow();
  expect(clear).not.toHaveBeenCalled();
});

describe('an empty database is no loss', () => {
  test('of a desk that is new on this computer, though other desks have databases there', async () => {
    const { start, desk, program } = await guardedDesk();
    await putDatabase(program);
    expect(await (await start()).report(desk, { found: 'empty', version: 6 })).toEqual({ setAside: null });
    expect(await readdir(desk.places.setAside)).toEqual([]);
  });

  test('of a desk that is only read', async () => {
    const { start, parts, desk, program, kept } = await guardedDesk();
    await putDatabase(program);
    await desk.release();
    const readOnly = await opened({ ...parts, canWrite: async () => false });
    const before = await bytesIn(program.userData);
    expect(await (await start(readOnly)).report(readOnly, { found: 'empty', version: 6 })).toEqual({ setAside: null });
    expect(await kept()).toEqual([]);
    expect(await bytesIn(program.userData)).toEqual(before);
  });
});

test('but it is one of a desk of version 0.1, which was there before it had a journal', async () => {
  const computer = await freshComputer();
  await putDatabase(computer.program);
  const desk = await opened(computer.parts);
  const guard = new DatabaseGuard({ program: computer.program, log: computer.parts.log, clear: async () => undefined });
  await guard.beforeOpening(desk, async () => undefined);
  expect((await guard.report(desk, { found: 'empty', version: 6 })).setAside).not.toBeNull();
});

test('before a database of an older version is opened a backup is made, and its failing stops nobody', async () => {
  const { start, desk, backUp, program } = await guardedDesk();
  await putDatabase(program);
  const guard = await start();
  expect(backUp).not.toHaveBeenCalled();
  await guard.report(desk, { found: 'sound', version: databaseVersion });
  await start();
  expect(backUp).not.toHaveBeenCalled();
  await guard.report(desk, { found: 'sound', version: databaseVersion - 1 });
  backUp.mockRejectedValue(new Error('disk full'));
  await start();
  expect(backUp).toHaveBeenCalledOnce();
});

test.skipIf(!existsSync(OTHER_DISK))('where files cannot have two names they are copied', async () => {
  const { program } = await guardedDesk();
  const store = await putDatabase(program);
  const target = path.join(OTHER_DISK, `toa-soan-${process.pid}.ldb`);
  try {
    await linkOrCopy(path.join(store, '000005.ldb'), target);
    expect((await stat(target)).size).toBe((await stat(path.join(store, '000005.ldb'))).size);
  } finally {
    await rm(target, { force: true });
  }
});
