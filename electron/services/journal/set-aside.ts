import path from 'node:path';
import { errorCode } from '../files/error-code';
import type { JournalFs } from './journal-fs';

/** Keeps damaged files for whoever wants to look into them: nothing is deleted that is not elsewhere. */
export class SetAside {
  constructor(private readonly fs: JournalFs, private readonly folder: string, private readonly now: () => Date) {}

  /** Copies a file. @returns the copy's name @throws the file system's error */
  async copy(file: string, id: string): Promise<string> {
    return this.#under(id, async (to) => {
      await this.fs.copy(file, to);
      await this.fs.syncFolder(this.folder);
    });
  }

  /** Removes a copy whose file stayed where it was. Never throws. */
  async drop(name: string): Promise<void> {
    await this.fs.remove(path.join(this.folder, name)).catch(() => undefined);
  }

  /** Moves whatever stands at a path. @returns its new name @throws the file system's error */
  async move(from: string, id: string): Promise<string> {
    return this.#under(id, async (to) => {
      try {
        await this.fs.rename(from, to);
      } catch (error) {
        // Another disk.
        if (errorCode(error) !== 'EXDEV') throw error;
        await this.fs.copy(from, to);
        await this.fs.remove(from);
      }
      await this.fs.syncFolder(this.folder);
      await this.fs.syncFolder(path.dirname(from));
    });
  }

  async #under(id: string, put: (to: string) => Promise<void>): Promise<string> {
    if ((await this.fs.look(this.folder)) === null) await this.fs.makeFolder(this.folder);
    const date = this.now().toISOString().replaceAll(/[:.]/g, '-');
    for (let nth = 1; ; nth += 1) {
      const name = `${id}-${date}${nth === 1 ? '' : `-${nth}`}.journal`;
      const to = path.join(this.folder, name);
      if ((await this.fs.look(to)) !== null) continue;
      await put(to);
      return name;
    }
  }
}
