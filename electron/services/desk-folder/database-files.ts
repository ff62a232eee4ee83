import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../files/durable-write';
import { copyCompared, copySynced, linkOrCopy, listTree, removeTree } from './copy-tree';
import type { ProgramPlaces } from './places';

/** How the browser engine calls the two folders of the desk's origin. */
const STORES = ['app_toa-soan_0.indexeddb.leveldb', 'app_toa-soan_0.indexeddb.blob'];

/** The browser engine's folder with the databases of all origins. */
function engineFolder({ userData }: ProgramPlaces): string {
  return path.join(userData, 'IndexedDB');
}

/** The database folders of the desk's origin that are there. */
async function storesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return STORES.filter((name) => names.includes(name));
}

/** Whether this computer has a database of the desk's origin at all. */
export async function hasDatabase(program: ProgramPlaces): Promise<boolean> {
  return (await storesIn(engineFolder(program))).length > 0;
}

/**
 * Copies the database's files for good, compared byte for byte. To be called while no window has it open.
 * @param to the folder to be made; it is there wholly or not at all
 * @returns false when there is no database
 * @throws DeskProblem `copyDiffers`; the file system's error
 */
export async function copyDatabase(program: ProgramPlaces, to: string): Promise<boolean> {
  const engine = engineFolder(program);
  const stores = await storesIn(engine);
  if (stores.length === 0) return false;
  const part = `${to}.part`;
  await removeTree(part);
  const isOfStore = (relative: string) => stores.includes(relative.split(path.sep)[0] ?? '') && path.basename(relative) !== 'LOCK';
  await mkdir(part, { recursive: true });
  await copyCompared(engine, part, await listTree(engine, (relative) => !isOfStore(relative)));
  await rename(part, to);
  await syncFolder(path.dirname(to));
  return true;
}

/**
 * Makes a cheap second copy of the database as it lies on the disk now: tables and large values are written once and
 * then only removed, so another name for them is enough; the rest is small and copied.
 * @returns false when there is no database
 * @throws the file system's error
 */
export async function linkDatabase(program: ProgramPlaces, to: string): Promise<boolean> {
  const engine = engineFolder(program);
  const stores = await storesIn(engine);
  if (stores.length === 0) return false;
  const part = `${to}.part`;
  await removeTree(part);
  for (const store of stores) {
    const from = path.join(engine, store);
    for (const { relative } of await listTree(from)) {
      if (relative === 'LOCK') continue;
      const target = path.join(part, store, relative);
      await mkdir(path.dirname(target), { recursive: true });
      const isWrittenOnce = relative.endsWith('.ldb') || store.endsWith('.blob');
      await (isWrittenOnce ? linkOrCopy : copySynced)(path.join(from, relative), target);
    }
  }
  await mkdir(part, { recursive: true });
  await rename(part, to);
  await syncFolder(path.dirname(to));
  return true;
}

/** Moves a kept copy, to another disk too. @throws the file system's error; the copy is where it was then */
export async function moveKept(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch {
    const part = `${to}.part`;
    await removeTree(part);
    await mkdir(part, { recursive: true });
    await copyCompared(from, part, await listTree(from));
    await rename(part, to);
    await removeTree(from);
  }
  await syncFolder(path.dirname(to));
}

