import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { freePath } from '../files/free-path';
import type { Log } from '../log/log-file';
import { removeTree } from './copy-tree';
import { linkDatabase, moveKept } from './database-files';
import { stampOf, type ProgramPlaces } from './places';

/**
 * The database as it lay on the disk before the window opened it. The browser engine deletes a database that it cannot
 * read, by itself and without a word; this is what is left then. A copy goes only when the window has found the
 * database sound, so that of several starts that went wrong the first one's is still there.
 */
export class KeptDatabase {
  constructor(private readonly program: ProgramPlaces, private readonly log: Log, private readonly now: () => Date = () => new Date()) {}

  /** Keeps a copy. Never throws: the desk opens without one, its journals are there. */
  async keep(): Promise<void> {
    const folder = this.program.keptDatabase;
    try {
      await mkdir(folder, { recursive: true });
      const copies = await this.#copies();
      const name = stampOf(this.now());
      if (!copies.includes(name) && !(await linkDatabase(this.program, path.join(folder, name)))) return;
      // The oldest is from before anything went wrong, the new one from just before this start.
      for (const old of copies.slice(1)) await removeTree(path.join(folder, old));
    } catch (error) {
      this.log.warn('no copy of the database was kept', error);
    }
  }

  /** Keeps a copy now if there is none yet. @throws the file system's error when there is a database and it was not kept */
  async keepAtLeastOne(): Promise<void> {
    if ((await this.#copies()).length > 0) return;
    await mkdir(this.program.keptDatabase, { recursive: true });
    await linkDatabase(this.program, path.join(this.program.keptDatabase, stampOf(this.now())));
  }

  /** The database was found sound: the copies are not needed. Never throws. */
  drop(): Promise<void> {
    return removeTree(this.program.keptDatabase);
  }

  /**
   * Moves the copies to where they stay.
   * @param setAside folder of a desk for what was damaged
   * @returns the folder they are in now, or null when there were none
   * @throws the file system's error; a copy that was not moved is kept
   */
  async setAside(setAside: string): Promise<string | null> {
    const copies = await this.#copies();
    if (copies.length === 0) return null;
    const place = await freePath(path.join(setAside, `database-${stampOf(this.now())}`));
    for (const copy of copies) await moveKept(path.join(this.program.keptDatabase, copy), path.join(place, copy));
    await this.drop();
    return place;
  }

  /** Names of the copies, the oldest first. */
  async #copies(): Promise<string[]> {
    const names = await readdir(this.program.keptDatabase).catch(() => []);
    return names.filter((name) => !name.endsWith('.part')).sort();
  }
}
