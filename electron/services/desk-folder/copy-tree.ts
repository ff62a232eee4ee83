import { link, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { syncFolder } from '../files/durable-write';
import { hashFile } from '../files/file-hash';
import { DeskProblem } from '../problem';
import type { DeskFolderProblem } from '../../contract/desk-folder';

const CHUNK_BYTES = 1024 * 1024;

/** A file below a folder, by its path from there. */
export interface TreeFile {
  readonly relative: string;
  readonly bytes: number;
}

export interface CopyOptions {
  /** Told the bytes done so far. */
  readonly onBytes?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * All regular files below a folder. Links are passed over: the desk makes none.
 * @param skip says of a path from the folder whether it, and what is below it, is left out
 * @throws the file system's error
 */
export async function listTree(root: string, skip: (relative: string) => boolean = () => false): Promise<TreeFile[]> {
  const files: TreeFile[] = [];
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, relative), { withFileTypes: true })) {
      const below = path.join(relative, entry.name);
      if (skip(below)) continue;
      if (entry.isDirectory()) await walk(below);
      else if (entry.isFile()) files.push({ relative: below, bytes: (await lstat(path.join(root, below))).size });
    }
  };
  await walk('');
  return files;
}

/**
 * Copies files to another folder, makes them last, and reads every one again to compare it.
 * @throws DeskProblem `copyDiffers`, `cancelled`; the file system's error
 */
export async function copyCompared(from: string, to: string, files: readonly TreeFile[], { onBytes, signal }: CopyOptions = {}): Promise<void> {
  const folders = new Set([to]);
  let done = 0;
  for (const { relative, bytes } of files) {
    const target = path.join(to, relative);
    for (let folder = path.dirname(target); folder.length > to.length; folder = path.dirname(folder)) folders.add(folder);
    await mkdir(path.dirname(target), { recursive: true });
    const hash = await copySynced(path.join(from, relative), target, signal);
    if ((await hashFile(target, 'sha256')) !== hash) throw new DeskProblem<DeskFolderProblem>('copyDiffers', { detail: relative });
    done += bytes;
    onBytes?.(done);
  }
  for (const folder of folders) await syncFolder(folder);
}

/**
 * A second copy of files that are never changed after they were written: another name for the same bytes where the file
 * system can, a real copy elsewhere.
 * @throws the file system's error
 */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copySynced(from, to);
  }
}

/** Copies one file and makes it last. @returns the sha256 of what was read @throws DeskProblem `cancelled`; the file system's error */
export async function copySynced(from: string, to: string, signal?: AbortSignal): Promise<string> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'w', 0o600);
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.alloc(CHUNK_BYTES);
      for (;;) {
        if (signal?.aborted) throw new DeskProblem<DeskFolderProblem>('cancelled');
        const { bytesRead } = await source.read(buffer, 0, CHUNK_BYTES);
        if (bytesRead === 0) break;
        const chunk = buffer.subarray(0, bytesRead);
        hash.update(chunk);
        await target.writeFile(chunk);
      }
      await target.sync();
      return hash.digest('hex');
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Removes a folder that this program half made. Never throws: what is left over does no harm. */
export async function removeTree(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}
