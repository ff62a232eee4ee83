import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../../../../electron/contract/desk-folder';
import { readMarker } from '../../../../../electron/services/desk-folder/marker';
import { endMove, moveDesk, type MoveParts } from '../../../../../electron/services/desk-folder/move';
import { openPointedDesk } from '../../../../../electron/services/desk-folder/open-desk';
import { deskPlaces } from '../../../../../electron/services/desk-folder/places';
import { tempFolder } from '../../temp-folder';
import { bytesIn, freshComputer, opened, writeJournal } from './desk-on-disk';

async function deskToMove() {
  const computer = await freshComputer();
  const desk = await opened(computer.parts);
  await writeJournal(desk);
  await mkdir(path.join(desk.places.photos, 'ab'), { recursive: true });
  await writeFile(path.join(desk.places.photos, 'ab', 'abc'), 'photo'.repeat(1000));
  await desk.release();
  const chosen = await tempFolder();
  const { marker } = desk;
  if (!marker) return expect.fail('no marker');
  const progress: Progress[] = [];
  const parts: MoveParts = {
    program: computer.program, marker, database: desk.state.database, from: desk.places.root, chosen,
    onProgress: (told) => void progress.push(told), signal: new AbortController().signal,
  };
  return { ...computer, desk, chosen, move: parts, progress, before: await bytesIn(desk.places.root) };
}

/** Everything but the markers, which name the place. */
const words = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('desk.json')));

test('a moved desk is the same desk in another place, and the old folder says where it went', async () => {
  const { move, chosen, parts, desk, before, progress } = await deskToMove();
  expect(await moveDesk(move)).toBe(chosen);
  expect(words(await bytesIn(chosen))).toEqual(words(before));
  const there = await opened(parts);
  expect(there.state).toMatchObject({ folder: chosen, database: desk.state.database });
  expect(there.marker?.id).toBe(desk.marker?.id);
  expect(await readMarker(desk.places.marker)).toMatchObject({ marker: { movedTo: chosen } });
  expect(words(await bytesIn(desk.places.root))).toEqual(words(before));
  expect(progress.at(-1)).toMatchObject({ work: 'move', done: progress.at(-1)?.total });
  expect(progress.at(-1)?.total).toBeGreaterThan(5000);
});

test('a folder with something in it gets a new folder, and keeps what it has', async () => {
  const { move, chosen } = await deskToMove();
  await mkdir(path.join(chosen, 'photos'));
  await writeFile(path.join(chosen, 'photos', 'cua-toi.jpg'), 'mine');
  const to = await moveDesk(move);
  expect(path.dirname(to)).toBe(chosen);
  expect((await readdir(chosen)).sort()).toEqual([path.basename(to), 'photos'].sort());
  expect(await readdir(path.join(chosen, 'photos'))).toEqual(['cua-toi.jpg']);
});

describe('what cannot be done changes nothing', () => {
  test.each([
    ['a folder that is not there', 'folderNotWritable', async ({ chosen }: { chosen: string }) => path.join(chosen, 'none')],
    ['the desk folder itself', 'folderInside', async ({ from }: { from: string }) => from],
    ['a folder inside it', 'folderInside', async ({ from }: { from: string }) => path.join(from, 'photos')],
  ])('%s', async (_what, code, place) => {
    const { move, desk, before, parts } = await deskToMove();
    await expect(moveDesk({ ...move, chosen: await place(move) })).rejects.toMatchObject({ code });
    expect(await bytesIn(desk.places.root)).toEqual(before);
    expect((await opened(parts)).state.folder).toBe(desk.places.root);
  });

  test('a move that a person cancels leaves nothing behind', async () => {
    const { move, desk, before, chosen, parts, program } = await deskToMove();
    const cancel = new AbortController();
    const onProgress = vi.fn(({ done }: Progress) => done > 0 && cancel.abort());
    await expect(moveDesk({ ...move, signal: cancel.signal, onProgress })).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(chosen)).toEqual([]);
    expect(await bytesIn(desk.places.root)).toEqual(before);
    expect(await readdir(program.userData)).not.toContain('moving.json');
    expect((await opened(parts)).state.folder).toBe(desk.places.root);
  });

  test('one whose pointer can be written only in part leads to the old desk, and leaves none at the new place', async () => {
    const { move, desk, before, chosen, parts, program } = await deskToMove();
    const copy = `${program.pointer}.copy`;
    const step = async (name: string) => {
      // What the full disk of the system does to the second of two files.
      if (name === 'point to it') await rm(copy).then(() => mkdir(path.join(copy, 'in the way'), { recursive: true }));
    };
    await expect(moveDesk({ ...move, step })).rejects.toThrow();
    expect(await readdir(chosen)).toEqual([]);
    expect(await bytesIn(desk.places.root)).toEqual(before);
    expect((await opened(parts)).state.folder).toBe(desk.places.root);
  });
});

test('killed at any step, the next start opens the old desk or the new one, whole, and clears up', async () => {
  const steps: string[] = [];
  await moveDesk({ ...(await deskToMove()).move, step: async (name) => void steps.push(name) });
  expect(steps.length).toBeGreaterThanOrEqual(6);
  for (const last of steps) {
    const { move, parts, program, chosen, desk, before } = await deskToMove();
    const reached = await new Promise<string>((resolve, reject) => {
      // Never goes on from there, and nothing after it is run: as a killed process.
      void moveDesk({ ...move, step: (name) => (name === last ? new Promise(() => resolve(name)) : Promise.resolve()) }).catch(reject);
    });
    expect(reached).toBe(last);
    await endMove(program, parts.log);
    const after = await openPointedDesk(parts);
    if ('because' in after) return expect.fail(`${last}: ${after.because}`);
    await after.release();
    const isMoved = last === 'mark the old folder';
    expect([last, after.state.folder]).toEqual([last, isMoved ? chosen : desk.places.root]);
    expect(words(await bytesIn(after.state.folder))).toEqual(words(before));
    expect(await readMarker(desk.places.marker)).toMatchObject({ kind: 'sound', marker: isMoved ? { movedTo: chosen } : { id: desk.marker?.id } });
    expect(await readdir(program.userData)).not.toContain('moving.json');
    expect(await readdir(chosen)).not.toContain('.toa-soan-moving');
    expect(await readMarker(deskPlaces(after.state.folder).markerCopy)).toMatchObject({ kind: 'sound' });
  }
});
