import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from '../files/file-hash';

const MAX_FILES = 5_000;

export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * The files of a published folder with their hashes, paths with forward slashes and in order. Links are not followed and
 * not listed.
 * @returns null when there is no such folder
 * @throws the file system's error
 */
export async function listFolder(folder: string): Promise<ListedFile[] | null> {
  if (!(await lstat(folder).catch(() => null))?.isDirectory()) return null;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).slice(0, MAX_FILES);
  const listed: ListedFile[] = [];
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    listed.push({
      path: path.relative(folder, file).split(path.sep).join('/').normalize('NFC'),
      sha256: await hashFile(file, 'sha256'),
      bytes: (await lstat(file)).size,
    });
  }
  return listed.sort((one, other) => (one.path < other.path ? -1 : 1));
}
