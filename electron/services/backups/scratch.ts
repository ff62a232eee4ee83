import { randomBytes } from 'node:crypto';
import { lstat, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const OURS = /^\.(?:.+\.[0-9a-f]{12}\.part|toa-soan-scratch-[0-9a-f]{12})$/;

/** A path beside a file, under which it is written. */
export function partOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`);
}

/**
 * A path for a scratch folder: in `folder`, or in the system's own place when there is no room for it.
 * @param bytes what else is going to be written to `folder`
 * @param scratchBytes what the scratch folder will take
 */
export async function scratchPath(folder: string, bytes: number, scratchBytes: number): Promise<string> {
  const free = await freeBytes(folder);
  const isTight = free !== null && free < bytes + scratchBytes;
  return path.join(isTight ? tmpdir() : folder, `.toa-soan-scratch-${randomBytes(6).toString('hex')}`);
}

/** Free bytes where a folder lies; null when the file system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  const found = await statfs(folder).catch(() => null);
  return found && found.blocks > 0 ? found.bavail * found.bsize : null;
}

/**
 * Removes what a killed run left behind.
 * @returns those paths that could not be removed now, for another time: their disk may not be plugged in
 */
export async function removeUnfinished(paths: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const each of paths) {
    // The record is a file like any other: nothing is removed on its word alone.
    if (!OURS.test(path.basename(each))) continue;
    const isDiskThere = await lstat(path.dirname(each)).then(() => true, () => false);
    const isRemoved = isDiskThere && await rm(each, { recursive: true, force: true }).then(() => true, () => false);
    if (!isRemoved) left.push(each);
  }
  return left;
}
