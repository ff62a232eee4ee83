import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoImport, PhotoProblem } from '../../contract/photos';
import { shownFileName } from '../files/file-name';

/** One import takes no more files than this, and looks no deeper into a folder. */
export const MAX_FILES = 2000;
const MAX_DEPTH = 12;
const MAX_FOLDERS = 2000;
/** What systems leave in folders beside people's own files. */
const LEFT_BY_SYSTEMS = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|ehthumbs|__macosx$|\$recycle\.bin$|system volume information$)/i;
const byName = new Intl.Collator('vi', { numeric: true }).compare;

/** A file on this computer and the name that people know it by. Both may be hostile. */
export interface GivenFile {
  readonly path: string;
  readonly fileName: string;
}

export interface CollectedFiles {
  readonly files: readonly GivenFile[];
  readonly refused: PhotoImport['refused'];
}

/**
 * The files that were given, those of folders among them included: folder by folder, in the order of their numbers.
 * Hidden files are passed over, and so are links inside a folder: they may lead anywhere.
 * @param given paths on this computer, or files that have another name than their path says
 * @returns files, and the folders that could not be taken wholly with the reason
 */
export async function collectFiles(given: readonly (string | GivenFile)[], signal?: AbortSignal): Promise<CollectedFiles> {
  const files: GivenFile[] = [];
  const refused: PhotoImport['refused'] = [];
  let folders = 0;
  const walk = async (folder: string, depth: number): Promise<void> => {
    folders += 1;
    if (depth > MAX_DEPTH || folders > MAX_FOLDERS) throw new TooMany();
    const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !LEFT_BY_SYSTEMS.test(name));
    entries.sort((a, b) => Number(a.isDirectory()) - Number(b.isDirectory()) || byName(a.name, b.name));
    for (const entry of entries) {
      if (signal?.aborted) return;
      if (entry.isDirectory()) await walk(path.join(folder, entry.name), depth + 1);
      else if (entry.isFile()) add({ path: path.join(folder, entry.name), fileName: entry.name });
    }
  };
  const add = (file: GivenFile): void => {
    if (files.length >= MAX_FILES) throw new TooMany();
    files.push(file);
  };
  for (const each of given) {
    const file = typeof each === 'string' ? { path: each, fileName: each } : each;
    const before = files.length;
    const refuse = (problem: PhotoProblem): void => void refused.push({ fileName: shownFileName(file.fileName), problem });
    try {
      if (!(await isFolder(file.path))) {
        add(file);
        continue;
      }
      await walk(file.path, 0);
      if (files.length === before && !signal?.aborted) refuse('emptyFolder');
    } catch (error) {
      refuse(error instanceof TooMany ? 'tooManyFiles' : 'unreadable');
    }
  }
  return { files, refused };
}

class TooMany extends Error {}

/** What cannot be looked at is no folder; the import says what is wrong with it. */
async function isFolder(place: string): Promise<boolean> {
  if (!path.isAbsolute(place)) return false;
  return stat(place).then((found) => found.isDirectory(), () => false);
}
