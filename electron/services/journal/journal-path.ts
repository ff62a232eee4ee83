import path from 'node:path';
import { journalId } from '../../contract/journal';

const ENDING = '.journal';

/** What a compaction or a repair writes before it takes the journal's place. */
export const NEW_ENDING = `${ENDING}.new`;

/** Where a journal lies below the journals' folder. @throws ZodError for an id that the contract does not allow */
export function journalPath(folder: string, id: string): string {
  return path.join(folder, shelfOf(journalId.parse(id)), `${id}${ENDING}`);
}

/** Name of the folder that holds a journal: one folder with 20,000 files is slow on some disks. */
export const shelfOf = (id: string): string => id.slice(0, 2);

/** Whether a name could be that of such a folder. */
export const isShelf = (name: string): boolean => /^[a-z0-9_-]{1,2}$/.test(name);

/** @returns whose journal a file on a shelf is, or null when it is none */
export function journalIdOf(shelf: string, name: string): string | null {
  const id = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : '';
  return journalId.safeParse(id).success && shelfOf(id) === shelf ? id : null;
}
