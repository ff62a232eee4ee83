import { createHash } from 'node:crypto';
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pick, type RandomSource } from '../random';

/** Where the browser engine keeps the databases of all origins. */
export const databaseFolder = (userData: string): string => path.join(userData, 'IndexedDB');
export const deskFolder = (userData: string): string => path.join(userData, 'desk');
export const journalFolder = (userData: string): string => path.join(userData, 'desk', 'journal');
export const setAsideFolder = (userData: string): string => path.join(userData, 'desk', 'set-aside');

/** Paths of all files below a folder, sorted; none when it is not there. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** Bytes of all files below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesBelow(folder)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Every file below a folder with a hash of its bytes: two equal ones mean that nothing was changed. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const file of await filesBelow(folder)) found[path.relative(folder, file)] = createHash('sha256').update(await readFile(file)).digest('hex');
  return found;
}

/** Cuts a file at any place, as a file system does that lost its last blocks. */
export async function cutShort(file: string, random: RandomSource): Promise<void> {
  const { size } = await stat(file);
  await truncate(file, Math.floor(random() * size));
}

/** Turns some bits of a file round, as an ageing disk does. */
export async function flipBits(file: string, random: RandomSource, flips = 1 + Math.floor(random() * 8)): Promise<void> {
  const bytes = await readFile(file);
  for (let flip = 0; flip < flips && bytes.length > 0; flip += 1) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
  }
  await writeFile(file, bytes);
}

/** Some of the files, at least one. */
export function someOf(files: readonly string[], random: RandomSource): string[] {
  const some = files.filter(() => random() < 0.4);
  return some.length > 0 ? some : [pick(random, files)];
}
