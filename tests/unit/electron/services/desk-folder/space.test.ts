import { readdir, rename, rm } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DeskSpace } from '../../../../../electron/contract/desk-folder';
import { SpaceWatch, type SpaceParts } from '../../../../../electron/services/desk-folder/space';
import { freshComputer, opened } from './desk-on-disk';

const GB = 1024 ** 3;
const failure = (code: string) => Object.assign(new Error(code), { code });

async function watched(change: Partial<SpaceParts> = {}) {
  const desk = await opened((await freshComputer()).parts);
  const disk = { free: 10 * GB, writing: null as Error | null, tries: 0 };
  const told: DeskSpace['state'][] = [];
  const space = new SpaceWatch({
    places: desk.places, isReadOnly: false, onChange: ({ state }) => void told.push(state),
    freeBytes: async () => disk.free,
    tryToWrite: async () => {
      disk.tries += 1;
      if (disk.writing) throw disk.writing;
    },
    ...change,
  });
  onTestFinished(() => space.close());
  return { desk, disk, told, space };
}

test('on a real disk it says how much is free, and a real write leaves nothing behind', async () => {
  const { space, desk, told } = await watched({ freeBytes: undefined, tryToWrite: undefined });
  expect((await space.look()).free).toBeGreaterThan(0);
  await space.afterFailure();
  expect((await readdir(desk.places.root)).filter((name) => name.includes('probe'))).toEqual([]);
  expect(told.filter((state) => state !== 'low')).toEqual([]);
});

test('each state is told once, when it begins', async () => {
  const { space, disk, told } = await watched();
  await space.look();
  disk.free = 100 * 1024 ** 2;
  await space.look();
  expect(await space.look()).toMatchObject({ state: 'low', free: disk.free });
  disk.free = 10 * GB;
  await space.look();
  expect(told).toEqual(['low', 'enough']);
  expect(disk.tries).toBe(0);
});

test('after a write failed for want of space the disk is full until a write succeeds, whatever it calls free', async () => {
  const { space, disk, told } = await watched();
  disk.writing = failure('ENOSPC');
  expect(await space.afterFailure()).toMatchObject({ state: 'full' });
  expect(await space.look()).toMatchObject({ state: 'full' });
  disk.writing = null;
  expect(await space.look()).toMatchObject({ state: 'enough' });
  expect(told).toEqual(['full', 'enough']);
});

test('a disk with next to nothing free is tried without a failure', async () => {
  const { space, disk } = await watched();
  disk.free = 0;
  disk.writing = failure('EDQUOT');
  expect(await space.look()).toMatchObject({ state: 'full', free: 0 });
});

test.each([['EROFS', 'readOnly'], ['EACCES', 'readOnly'], ['ENOENT', 'missing']])('a write that fails with %s: %s', async (code, state) => {
  const { space, disk } = await watched();
  disk.writing = failure(code);
  expect(await space.afterFailure()).toMatchObject({ state });
});

describe('a disk that is pulled out', () => {
  test('is missing, also with its empty folder left behind, and back when it is in again', async () => {
    const { space, desk, told } = await watched();
    const { root, marker } = desk.places;
    await rename(root, `${root}-out`);
    expect(await space.look()).toMatchObject({ state: 'missing', free: null });
    await rename(`${root}-out`, root);
    expect(await space.look()).toMatchObject({ state: 'enough' });
    await rm(marker);
    expect(await space.look()).toMatchObject({ state: 'missing' });
    expect(told).toEqual(['missing', 'enough', 'missing']);
  });
});

test('a desk that is only read is never written to', async () => {
  const { space, disk } = await watched({ isReadOnly: true });
  disk.free = 0;
  expect(await space.afterFailure()).toMatchObject({ state: 'readOnly', free: 0 });
  expect(disk.tries).toBe(0);
});
