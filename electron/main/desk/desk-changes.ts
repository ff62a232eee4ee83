import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Restored } from '../../contract/backups';
import type { Progress } from '../../contract/desk-folder';
import { restoreBackup } from '../../services/backups/restore-backup';
import { isWritableFolder } from '../../services/connections/chosen-folders';
import { moveDesk } from '../../services/desk-folder/move';
import { openDeskIn, openPointedDesk, pointTo, type OpenParts } from '../../services/desk-folder/open-desk';
import { isSafeSegment } from '../../services/files/file-name';
import { freePath } from '../../services/files/free-path';
import { DeskProblem } from '../../services/problem';
import { notOpenedProblem } from './closed-problem';
import type { PresentDesk } from './present-desk';

export interface DeskChangesParts {
  readonly present: PresentDesk;
  /** With what desks are opened. */
  readonly opening: OpenParts;
  readonly onProgress: (progress: Progress) => void;
}

/** What a person may do with desk folders while the program runs. After each, the window is loaded anew. */
export class DeskChanges {
  #work: AbortController | null = null;

  constructor(private readonly parts: DeskChangesParts) {}

  /** Opens the first desk of this run. @throws whatever keeps it from opening */
  start(): Promise<void> {
    return this.parts.present.start(() => this.#pointed());
  }

  /** Looks again for the desk folder. @throws whatever keeps it from opening */
  retry(evenInUse: boolean): Promise<void> {
    return this.parts.present.change(async (closeFirst) => {
      await closeFirst();
      return { opening: await openPointedDesk({ ...this.parts.opening, evenInUse }) };
    }, () => this.#pointed());
  }

  /** Opens the desk in a folder, now and at every start. @throws DeskProblem with a code of `deskFolderProblem` */
  async open(folder: string): Promise<void> {
    const { present, opening: parts } = this.parts;
    if (path.resolve(folder) === path.resolve(present.state.folder) && present.servicesIfOpen) return this.retry(false);
    return present.change(async () => {
      const opening = await openDeskIn(folder, parts);
      if ('because' in opening) throw notOpenedProblem(opening);
      return { opening, settle: () => pointTo(opening, parts) };
    }, () => this.#pointed());
  }

  /**
   * Moves the desk to another place and goes on there.
   * @returns the new folder
   * @throws DeskProblem with a code of `deskFolderProblem`
   */
  async move(chosen: string): Promise<string> {
    const { present, opening: parts, onProgress } = this.parts;
    const { desk } = present.services;
    const { marker, state } = desk;
    if (!marker || state.access === 'readOnly') throw new DeskProblem('folderNotWritable', { values: { folder: state.folder } });
    return this.#cancellable(async (signal) => {
      let to = '';
      await present.change(async (closeFirst) => {
        await closeFirst();
        to = await moveDesk({ program: parts.program, marker, database: state.database, from: state.folder, chosen, onProgress, signal });
        return { opening: await this.#pointed() };
      }, () => this.#pointed());
      return to;
    });
  }

  /**
   * Restores a backup as a desk of its own, and opens it; the present one stays where it is.
   * @param chosen where to, or undefined for the program's own place
   * @throws DeskProblem with a code of `backupProblem` or `deskFolderProblem`
   */
  restore(file: string, chosen: string | undefined): Promise<Restored> {
    const { opening: { program, log }, onProgress } = this.parts;
    return this.#cancellable(async (signal) => {
      if (chosen !== undefined && !(await isWritableFolder(chosen))) throw new DeskProblem('folderNotWritable', { values: { folder: chosen } });
      const parent = chosen ?? program.desks;
      await mkdir(parent, { recursive: true });
      const into = await freePath(path.join(parent, restoredName(file)));
      const restored = await restoreBackup(file, into, { log, onProgress, signal });
      await this.open(into);
      return restored;
    });
  }

  /** Ends a move or a restore that is under way. */
  cancel(): void {
    this.#work?.abort(new DeskProblem('cancelled'));
  }

  #pointed() {
    return openPointedDesk(this.parts.opening);
  }

  async #cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#work) throw new DeskProblem('busy', { detail: 'another move or restore is under way' });
    this.#work = new AbortController();
    try {
      return await work(this.#work.signal);
    } finally {
      this.#work = null;
    }
  }
}

/** The folder of a restored desk is called after its backup. */
function restoredName(backup: string): string {
  const name = path.basename(backup).replace(/(?:\.toasoan-backup)?\.zip$/i, '');
  return isSafeSegment(name) ? name : 'Toa-Soan';
}
