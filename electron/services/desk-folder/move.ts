import { mkdir, readdir, readFile, realpath, rename, rm, rmdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { DeskFolderProblem, Progress } from '../../contract/desk-folder';
import { isWritableFolder } from '../connections/chosen-folders';
import { syncFolder, writeFileDurably } from '../files/durable-write';
import { isDiskFull, isMissing } from '../files/error-code';
import { freePath } from '../files/free-path';
import { isInside } from '../files/path-inside';
import type { Log } from '../log/log-file';
import { DeskProblem } from '../problem';
import { copyCompared, listTree, removeTree } from './copy-tree';
import { readMarker, writeMarker, type DeskMarker } from './marker';
import { deskPlaces, type ProgramPlaces } from './places';
import { readPointer, writePointer } from './pointer';

const FOLDER_NAME = 'Tòa Soạn'.normalize('NFC');
/** The copy lies in here until it is whole. */
const PART = '.toa-soan-moving';
const record = z.object({ from: z.string(), to: z.string() });

export interface MoveParts {
  readonly program: ProgramPlaces;
  readonly marker: DeskMarker;
  /** Name of the desk's database on this computer. */
  readonly database: string;
  readonly from: string;
  /** Where to: an empty folder, or one that gets a new folder in it. */
  readonly chosen: string;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  /** Said between any two steps; tests end the program there. */
  readonly step?: (name: string) => Promise<void>;
}

/**
 * Copies a desk folder that nobody writes in now, compares every file, and makes the copy the one that is opened. The
 * old folder stays, marked as left. Killed at any step, the next start opens the one or the other, whole.
 * @returns the new folder
 * @throws DeskProblem with a code of `deskFolderProblem`; the file system's error. What was half made is removed
 */
export async function moveDesk(parts: MoveParts): Promise<string> {
  const { program, marker, database, from, chosen, onProgress, signal, step = () => Promise.resolve() } = parts;
  const to = await placeFor(from, chosen);
  const files = await listTree(from, isOwnToThisPlace);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  await refuseWithoutRoom(chosen, total);
  await step('note the move');
  await writeFileDurably(program.moving, JSON.stringify({ from, to }));
  const inPlace: string[] = [];
  try {
    await step('copy');
    onProgress({ work: 'move', done: 0, total });
    const part = path.join(to, PART);
    await mkdir(part, { recursive: true });
    await copyCompared(from, part, files, { signal, onBytes: (done) => onProgress({ work: 'move', done, total }) });
    await step('put it in place');
    for (const name of await readdir(part)) {
      await rename(path.join(part, name), path.join(to, name));
      inPlace.push(name);
    }
    await rmdir(part);
    await step('mark the new folder');
    await writeMarker(deskPlaces(to), marker);
    if (to !== chosen) await syncFolder(chosen);
    await step('point to it');
    await writePointer(program.pointer, { folder: to, id: marker.id, database });
  } catch (error) {
    const { marker: newMarker, markerCopy } = deskPlaces(to);
    for (const place of [newMarker, markerCopy, ...inPlace.map((name) => path.join(to, name))]) await removeTree(place);
    await takeBack(to);
    await rm(program.moving, { force: true });
    throw isDiskFull(error) ? new DeskProblem<DeskFolderProblem>('diskFull') : error;
  }
  await step('mark the old folder');
  await finish(program, from, to);
  return to;
}

/**
 * Ends a move that a kill has cut short: one that came to the pointer is finished, one that did not is taken back. To be
 * called at the start, before a desk is opened.
 * @throws never: a disk may be gone; the move is ended at a later start then
 */
export async function endMove(program: ProgramPlaces, log: Log): Promise<void> {
  try {
    const { from, to } = record.parse(JSON.parse(await readFile(program.moving, 'utf8')));
    const pointer = await readPointer(program.pointer);
    if (pointer === 'broken') return;
    if (pointer?.folder === to) return await finish(program, from, to);
    await takeBack(to);
    await rm(program.moving, { force: true });
  } catch (error) {
    if (!isMissing(error)) log.warn('a move that was cut short could not be ended', error);
  }
}

async function finish(program: ProgramPlaces, from: string, to: string): Promise<void> {
  const old = await readMarker(deskPlaces(from).marker);
  // The old disk may refuse it; that must not undo a move that is done.
  if (old.kind === 'sound') await writeMarker(deskPlaces(from), { ...old.marker, movedTo: to }).catch(() => undefined);
  await rm(program.moving, { force: true });
}

/** Removes a half-made copy; nothing else that may lie beside it by now. */
async function takeBack(to: string): Promise<void> {
  await removeTree(path.join(to, PART));
  if (path.basename(to).startsWith(FOLDER_NAME)) await rmdir(to).catch(() => undefined);
}

/** Marks belong to the place: the new folder gets its own, the marker last of all. Derived sizes are made again there. */
function isOwnToThisPlace(relative: string): boolean {
  return ['derived', 'desk.json', 'desk.json.copy', 'in-use.json'].includes(relative) || relative.endsWith('.probe');
}

async function placeFor(from: string, chosen: string): Promise<string> {
  const names = await readdir(chosen).catch(() => null);
  if (!names || !(await isWritableFolder(chosen))) throw new DeskProblem<DeskFolderProblem>('folderNotWritable', { values: { folder: chosen } });
  if (isInside(await realpath(from), await realpath(chosen))) throw new DeskProblem<DeskFolderProblem>('folderInside', { values: { folder: chosen } });
  if (names.length === 0) return chosen;
  return freePath(path.join(chosen, FOLDER_NAME));
}

async function refuseWithoutRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes * 1.02) throw new DeskProblem<DeskFolderProblem>('diskFull', { values: { folder } });
}
