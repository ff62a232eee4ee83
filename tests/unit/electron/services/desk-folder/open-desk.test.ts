import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { databaseOf, KnownDatabases } from '../../../../../electron/services/desk-folder/known-databases';
import { DESK_FORMAT, readMarker, writeMarker } from '../../../../../electron/services/desk-folder/marker';
import { openDeskIn, openPointedDesk, pointTo } from '../../../../../electron/services/desk-folder/open-desk';
import { readPointer } from '../../../../../electron/services/desk-folder/pointer';
import { tempFolder } from '../../temp-folder';
import { bytesIn, freshComputer, opened, putDatabase, STORE, writeJournal } from './desk-on-disk';

test('the first start begins a desk in the default place, and every later one opens it', async () => {
  const { program, parts } = await freshComputer();
  const first = await opened(parts);
  expect(first.state).toMatchObject({ state: 'open', folder: program.defaultDesk, access: 'full', because: null, writtenBy: '0.2.0' });
  expect(first.state.database).toBe(databaseOf(first.marker?.id ?? ''));
  await first.release();
  const second = await opened({ ...parts, version: '0.3.0' });
  expect(second.marker).toEqual({ ...first.marker, writtenBy: '0.3.0' });
  expect(await readMarker(second.places.markerCopy)).toEqual({ kind: 'sound', marker: second.marker });
});

describe('a folder that should be there and is not is never replaced by an empty one', () => {
  async function deskElsewhere() {
    const { program, parts } = await freshComputer();
    const desk = await opened(parts);
    await desk.release();
    const stick = path.join(await tempFolder(), 'usb');
    await rename(program.defaultDesk, stick);
    const there = await openDeskIn(stick, parts);
    if ('because' in there) return expect.fail(there.because);
    await pointTo(there, parts);
    await there.release();
    return { program, parts, stick };
  }

  test('a disk that is pulled out, with and without its empty folder left behind', async () => {
    const { parts, stick, program } = await deskElsewhere();
    await rename(stick, `${stick}-out`);
    expect(await openPointedDesk(parts)).toEqual({ state: 'closed', folder: stick, because: 'missing' });
    await mkdir(stick);
    expect(await openPointedDesk(parts)).toEqual({ state: 'closed', folder: stick, because: 'missing' });
    expect(await readdir(stick)).toEqual([]);
    expect(await readdir(program.userData)).not.toContain('desk');
    await rm(stick, { recursive: true });
    await rename(`${stick}-out`, stick);
    expect((await opened(parts)).state.folder).toBe(stick);
  });

  test('the default folder deleted together with the database', async () => {
    const { program, parts } = await freshComputer();
    await (await opened(parts)).release();
    await rm(program.defaultDesk, { recursive: true });
    expect(await openPointedDesk(parts)).toMatchObject({ state: 'closed', because: 'missing' });
  });

  test('but where the database has the words, the folder is made anew for the same desk', async () => {
    const { program, parts } = await freshComputer();
    const before = await opened(parts);
    await before.release();
    await putDatabase(program);
    await rm(program.defaultDesk, { recursive: true });
    const { marker, state, release } = await opened(parts);
    expect(state).toMatchObject({ database: before.state.database, madeAnew: true });
    expect(marker).toMatchObject({ id: before.marker?.id, origin: { kind: 'rebuilt' } });
    await release();
    expect((await opened(parts)).state.madeAnew).toBeUndefined();
  });

  test('a broken record of where it is: the second copy says it; without one no other desk is opened', async () => {
    const { program, parts, stick } = await deskElsewhere();
    await writeFile(program.pointer, '{"folder');
    const desk = await opened(parts);
    expect(desk.state.folder).toBe(stick);
    await desk.release();
    await writeFile(`${program.pointer}.copy`, '');
    expect(await openPointedDesk(parts)).toEqual({ state: 'closed', folder: program.pointer, because: 'damaged' });
  });
});

describe('a marker that cannot be read', () => {
  test.each(['', '{"format": 1', 'null', '{"format": 1, "id": "../../x"}'])('%j is restored from its second copy', async (broken) => {
    const { parts } = await freshComputer();
    const desk = await opened(parts);
    await desk.release();
    await writeFile(desk.places.marker, broken);
    expect((await opened(parts)).marker).toEqual(desk.marker);
    expect(await readMarker(desk.places.marker)).toEqual({ kind: 'sound', marker: desk.marker });
  });

  test.each([['broken', async (file: string) => writeFile(file, 'x')], ['gone', async (file: string) => rm(file)]])(
    'and whose copy is %s too closes the desk when journals are there, and nothing is changed', async (_how, spoil) => {
      const { program, parts } = await freshComputer();
      const desk = await opened(parts);
      await writeJournal(desk);
      await desk.release();
      await spoil(desk.places.marker);
      await spoil(desk.places.markerCopy);
      const before = await bytesIn(program.userData);
      expect(await openPointedDesk(parts)).toEqual({ state: 'closed', folder: program.defaultDesk, because: 'damaged' });
      expect(await bytesIn(program.userData)).toEqual(before);
    },
  );
});

describe('a desk of a newer version', () => {
  async function newer() {
    const computer = await freshComputer();
    const desk = await opened(computer.parts);
    await writeJournal(desk);
    await desk.release();
    await writeFile(desk.places.marker, JSON.stringify({ format: DESK_FORMAT + 1, writtenBy: '9.1.0', unknown: true }));
    return { ...computer, places: desk.places };
  }

  test('is opened to be read when its journals can be, and stays as it is byte for byte', async () => {
    const { parts, program } = await newer();
    const before = await bytesIn(program.userData);
    const desk = await opened(parts);
    expect(desk.state).toMatchObject({ access: 'readOnly', because: 'newer', writtenBy: '9.1.0' });
    await desk.release();
    expect(await bytesIn(program.userData)).toEqual(before);
  });

  test('is closed when they are of a newer format too, or there are none', async () => {
    const { parts, places } = await newer();
    const [shelf] = (await readdir(places.journal, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const folder = path.join(places.journal, shelf?.name ?? '');
    const [name] = await readdir(folder);
    const journal = await readFile(path.join(folder, name ?? ''));
    journal.writeUInt16LE(2, 8);
    await writeFile(path.join(folder, name ?? ''), journal);
    const closed = { state: 'closed', folder: places.root, because: 'newer', by: '9.1.0' };
    expect(await openPointedDesk(parts)).toEqual(closed);
    await rm(folder, { recursive: true });
    expect(await openPointedDesk(parts)).toEqual(closed);
  });
});

test('a desk on a disk that takes nothing is opened to be read and not marked', async () => {
  const { parts, program } = await freshComputer();
  const first = await opened(parts);
  await first.release();
  const before = await bytesIn(program.userData);
  const desk = await opened({ ...parts, canWrite: async () => false });
  expect(desk.state).toMatchObject({ access: 'readOnly', because: 'disk', writtenBy: '0.2.0' });
  expect(desk.state.database).not.toBe(first.state.database);
  expect(await bytesIn(program.userData)).toEqual(before);
});

describe('a desk that another program uses', () => {
  const self = (host: string, pid: number, alive: readonly number[] = []) => ({ host, pid, isAlive: (one: number) => alive.includes(one) });

  test('is closed; opened when a person insists; and the first one does not take the second one’s mark away', async () => {
    const { parts } = await freshComputer();
    const there = await opened({ ...parts, self: self('may-lan', 7) });
    const here = { ...parts, self: self('may-hoa', 7) };
    expect(await openPointedDesk(here)).toMatchObject({ state: 'closed', because: 'inUse', by: 'may-lan' });
    const insisted = await opened({ ...here, evenInUse: true });
    await there.release();
    expect(await readFile(insisted.places.inUse, 'utf8')).toContain('may-hoa');
    await insisted.release();
    expect(await readdir(insisted.places.root)).not.toContain('in-use.json');
  });

  test('on the same computer is open again as soon as that process is dead', async () => {
    const { parts } = await freshComputer();
    await opened({ ...parts, self: self('may-lan', 7) });
    expect(await openPointedDesk({ ...parts, self: self('may-lan', 8, [7]) })).toMatchObject({ because: 'inUse' });
    expect((await opened({ ...parts, self: self('may-lan', 8) })).state.access).toBe('full');
  });

  test('the beat of the first one does not make the mark its own again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { parts } = await freshComputer();
    await opened({ ...parts, self: self('may-lan', 7) });
    const insisted = await opened({ ...parts, self: self('may-hoa', 7), evenInUse: true });
    await insisted.release();
    const { places } = await opened({ ...parts, self: self('may-hue', 7) });
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(() => expect(JSON.stringify(parts.log)).toContain('the mark in the desk folder'));
    expect(await readFile(places.inUse, 'utf8')).toContain('may-hue');
  });

  test('a mark of a clock that was ahead is taken over', async () => {
    const { parts } = await freshComputer();
    const { places } = await opened({ ...parts, self: self('may-lan', 7) });
    const ahead = new Date(Date.now() + 365 * 86_400_000);
    await utimes(places.inUse, ahead, ahead);
    expect((await opened({ ...parts, self: self('may-hoa', 7) })).state.access).toBe('full');
  });

  test('a mark that nobody refreshes any more is taken over', async () => {
    const { parts } = await freshComputer();
    const { places } = await opened({ ...parts, self: self('may-lan', 7) });
    const longAgo = new Date(Date.now() - 10 * 60_000);
    await utimes(places.inUse, longAgo, longAgo);
    expect((await opened({ ...parts, self: self('may-hoa', 7) })).state.access).toBe('full');
  });
});

describe('another folder', () => {
  test('without a desk, or with one that was moved away, is not opened', async () => {
    const { parts } = await freshComputer();
    const folder = await tempFolder();
    expect(await openDeskIn(folder, parts)).toMatchObject({ because: 'missing' });
    expect(await readdir(folder)).toEqual([]);
    const desk = await opened(parts);
    if (desk.marker) await writeMarker(desk.places, { ...desk.marker, movedTo: folder });
    expect(await openDeskIn(desk.places.root, parts)).toMatchObject({ because: 'missing' });
  });

  test('is the one of every start only when it was pointed at', async () => {
    const { parts, program } = await freshComputer();
    await opened(parts);
    const other = await freshComputer();
    const desk = await opened(other.parts);
    const there = await openDeskIn(desk.places.root, parts);
    if ('because' in there) return expect.fail(there.because);
    expect((await readPointer(program.pointer)) as object).toMatchObject({ folder: program.defaultDesk });
    await pointTo(there, parts);
    expect((await readPointer(program.pointer)) as object).toMatchObject({ folder: desk.places.root, id: desk.marker?.id });
  });

  test('of version 0.1 gets a database of its own where another desk has that name', async () => {
    const { parts, program } = await freshComputer();
    const databases = new KnownDatabases(program, parts.log);
    await databases.note('desk', 'first', 2);
    expect(await databases.nameFor({ id: 'first', database: 'desk' })).toBe('desk');
    expect(await databases.nameFor({ id: 'second', database: 'desk' })).toBe('desk-second');
  });
});

describe('a desk of version 0.1', () => {
  async function oldDesk(step?: (name: string) => Promise<void>) {
    const computer = await freshComputer(step && { step });
    await mkdir(path.join(computer.program.defaultDesk, 'photos', 'ab'), { recursive: true });
    await writeFile(path.join(computer.program.defaultDesk, 'photos', 'ab', 'abc'), 'photo');
    const folder = await putDatabase(computer.program);
    return { ...computer, before: await bytesIn(folder), folder };
  }
  const copiesOf = async (root: string) => (await readdir(path.join(root, 'set-aside'))).filter((name) => !name.endsWith('.part'));

  test('is adopted with its database, of which a copy is kept', async () => {
    const { parts, before, folder, program } = await oldDesk();
    const desk = await opened(parts);
    expect(desk.state).toMatchObject({ database: 'desk', access: 'full' });
    expect(desk.marker).toMatchObject({ origin: { kind: 'version0.1' }, databaseVersion: null });
    const [copy] = await copiesOf(desk.places.root);
    expect(copy).toMatch(/^before-upgrade-/);
    const kept = await bytesIn(path.join(desk.places.setAside, copy ?? '', STORE));
    expect({ ...kept, LOCK: before['LOCK'] }).toEqual(before);
    expect(await bytesIn(folder)).toEqual(before);
    expect(await readFile(path.join(program.defaultDesk, 'photos', 'ab', 'abc'), 'utf8')).toBe('photo');
  });

  test('ended at any step is the old one or the new one, and the next start finishes', async () => {
    const steps: string[] = [];
    const watched = await oldDesk(async (name) => void steps.push(name));
    await opened(watched.parts);
    expect(steps.length).toBeGreaterThanOrEqual(4);
    for (const last of steps) {
      const { parts, before, folder, program } = await oldDesk(async (name) => {
        if (name === last) throw new Error(`killed at ${name}`);
      });
      await expect(openPointedDesk(parts)).rejects.toThrow('killed');
      const marker = await readMarker(path.join(program.defaultDesk, 'desk.json'));
      expect(marker.kind).toBe(last === 'marker written' ? 'sound' : 'missing');
      expect(await bytesIn(folder)).toEqual(before);
      const desk = await opened({ ...parts, step: undefined });
      expect(desk.state.database).toBe('desk');
      const [copy] = await copiesOf(desk.places.root);
      expect(Object.keys(await bytesIn(path.join(desk.places.setAside, copy ?? '', STORE)))).toEqual(Object.keys(before).filter((name) => name !== 'LOCK'));
      await desk.release();
    }
  });
});
