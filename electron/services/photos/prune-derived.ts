import { lstat, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/error-code';
import type { Log } from '../log/log-file';

const SHELF = /^[0-9a-f]{2}$/;
/** A size as `DerivedStore` names it, or one that was being written; never the name of an original. */
const SIZE = /^([0-9a-f]{64})(?:\.[\d_-]+)?\.(?:thumb|web)(\.[0-9a-f]{12}\.tmp)?$/;
/** What is younger may belong to a photo that comes into a report at this moment. */
const YOUNG_MS = 24 * 60 * 60 * 1000;

export interface PruneParts {
  /** Folder of the derived sizes. */
  readonly derived: string;
  /** Folder of the originals, which is only looked into. */
  readonly photos: string;
  /** Hashes of all photos that any report or revision names. */
  readonly named: ReadonlySet<string>;
  readonly log: Log;
  readonly now?: () => number;
}

/**
 * Removes sizes of photos that are in no report any more, or whose original is gone. What is removed wrongly is made
 * again when somebody looks at the photo. Never rejects.
 * @returns how many files were removed
 */
export async function pruneDerived({ derived, photos, named, log, now = Date.now }: PruneParts): Promise<number> {
  const outdated = now() - YOUNG_MS;
  let removed = 0;
  try {
    for (const { folder, name } of await filesIn(derived)) {
      const [, hash = '', unfinished] = SIZE.exec(name) ?? [];
      if (hash === '' || path.basename(folder) !== hash.slice(0, 2)) continue;
      const file = path.join(folder, name);
      const found = await lstat(file).catch(() => null);
      if (!found?.isFile() || found.mtimeMs > outdated) continue;
      if (unfinished === undefined && named.has(hash) && !(await isGone(path.join(photos, hash.slice(0, 2), hash)))) continue;
      await rm(file, { force: true });
      removed += 1;
    }
  } catch (error) {
    log.warn('sizes of photos that nobody needs could not be removed', error);
  }
  if (removed > 0) log.info('sizes of photos that nobody needs were removed', { count: removed });
  return removed;
}

/** Files on the shelves; links are not followed. @throws the file system's error */
async function filesIn(derived: string): Promise<{ folder: string; name: string }[]> {
  const root = await lstat(derived).catch(() => null);
  if (!root?.isDirectory()) return [];
  const files: { folder: string; name: string }[] = [];
  for (const shelf of await readdir(derived, { withFileTypes: true })) {
    if (!shelf.isDirectory() || !SHELF.test(shelf.name)) continue;
    const folder = path.join(derived, shelf.name);
    for (const name of await readdir(folder)) files.push({ folder, name });
  }
  return files;
}

/** Whether a file is surely not there; a disk that does not say is no reason to remove anything. */
function isGone(file: string): Promise<boolean> {
  return stat(file).then(() => false, isMissing);
}
