import path from 'node:path';
import { isMissing } from '../files/error-code';
import type { Log } from '../log/log-file';
import type { JournalFs } from './journal-fs';
import type { JournalParts } from './journal-parts';
import { isShelf, journalIdOf, NEW_ENDING } from './journal-path';

/**
 * Makes the journals' folder when it is missing, and removes what a killed compaction left.
 * @throws the file system's error
 */
export async function prepareShelves(fs: JournalFs, folder: string, log: Log): Promise<void> {
  if ((await fs.look(folder)) === null) {
    await fs.makeFolder(folder);
    await fs.syncFolder(path.dirname(folder));
    return;
  }
  const strangers: string[] = [];
  for (const shelf of await fs.names(folder)) {
    if (shelf.kind !== 'folder') {
      strangers.push(shelf.name);
      continue;
    }
    for (const { name, kind } of await fs.names(path.join(folder, shelf.name))) {
      if (name.endsWith(NEW_ENDING) && kind === 'file') await fs.remove(path.join(folder, shelf.name, name));
      else if (kind !== 'file' || journalIdOf(shelf.name, name) === null) strangers.push(path.join(shelf.name, name));
    }
  }
  if (strangers.length > 0) log.warn('among the journals lies what is none', { count: strangers.length, names: strangers.slice(0, 50) });
}

/** A journal, or a folder of journals with `id` null, of which the disk does not even say how long it is. */
export interface Unlisted {
  readonly shelf: string;
  readonly id: string | null;
  /** The file system's error; null where something else stands in its place. */
  readonly error: unknown;
}

/**
 * All journals and their lengths, by the entries of the folders alone.
 * @param known a length that is known already, which may be shorter than what is being written
 * @param onUnlisted told of each that cannot be listed; what it throws ends the walk
 * @throws the file system's error for the journals' folder itself
 */
export async function walkJournals(
  { fs, refusal }: Pick<JournalParts, 'fs' | 'refusal'>,
  folder: string,
  known: (id: string) => number | null,
  onUnlisted: (unlisted: Unlisted) => void,
): Promise<{ id: string; bytes: number }[]> {
  const heads: { id: string; bytes: number }[] = [];
  for (const { name: shelf, kind: shelfKind } of await shelvesIn(fs, folder, refusal !== null)) {
    if (shelfKind !== 'folder') {
      onUnlisted({ shelf, id: null, error: null });
      continue;
    }
    const names = await fs.names(path.join(folder, shelf)).catch((error: unknown) => {
      onUnlisted({ shelf, id: null, error });
      return [];
    });
    const found = await Promise.all(names.map(async ({ name, kind }) => {
      const id = journalIdOf(shelf, name);
      if (id === null) return null;
      if (kind !== 'file') {
        onUnlisted({ shelf, id, error: null });
        return null;
      }
      const bytes = known(id) ?? (await fs.look(path.join(folder, shelf, name)).catch((error: unknown) => {
        onUnlisted({ shelf, id, error });
        return null;
      }))?.bytes;
      return bytes === undefined ? null : { id, bytes };
    }));
    heads.push(...found.filter((head) => head !== null));
  }
  return heads;
}

async function shelvesIn(fs: JournalFs, folder: string, mayBeMissing: boolean): Promise<Awaited<ReturnType<JournalFs['names']>>> {
  try {
    return (await fs.names(folder)).filter(({ name }) => isShelf(name));
  } catch (error) {
    // A desk that is only read may be one of the time before journals.
    if (mayBeMissing && isMissing(error)) return [];
    throw error;
  }
}
