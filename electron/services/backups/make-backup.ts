import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Progress } from '../../contract/desk-folder';
import { syncFolder } from '../files/durable-write';
import { knownAs } from './backup-folder';
import type { KnownBackup } from './backup-record';
import { partOf, scratchPath } from './scratch';
import { verifyBackup } from './verify-backup';
import { writeBackup, type WhatToBackUp } from './write-backup';

export interface HowToMake {
  readonly now: () => Date;
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Told before anything is written which paths will be used, so that they are removed after a kill; and when they are gone. */
  onUnfinished(paths: readonly string[]): Promise<void>;
}

/**
 * Makes a backup at `file`, restores it into a scratch folder and compares it, and only then gives it its name: what
 * lies there under a backup's name was found sound. Whatever happens, nothing half made is left.
 * @returns the backup, and hashes of the photos that the reports in it name
 * @throws DeskProblem `differs` or `damaged`; the file system's error; the reason of `how.signal`
 */
export async function makeBackup(desk: WhatToBackUp, file: string, how: HowToMake): Promise<{ made: KnownBackup; named: ReadonlySet<string> }> {
  const { signal, onProgress } = how;
  const folder = path.dirname(file);
  const part = partOf(file);
  const sizes = (await desk.journal.snapshot()).journals.reduce((sum, { bytes }) => sum + bytes, 0);
  const scratch = await scratchPath(folder, sizes, sizes);
  await how.onUnfinished([part, scratch]);
  try {
    const { manifest, bytes, named } = await writeBackup(desk, part, { at: how.now(), signal, onProgress });
    await mkdir(scratch);
    await verifyBackup(part, manifest, scratch, { stateOf: desk.stateOf, signal, onProgress });
    signal.throwIfAborted();
    await rename(part, file);
    await syncFolder(folder);
    const verifiedAt = how.now().toISOString();
    return { made: knownAs(file, manifest, { bytes, modified: (await stat(file)).mtimeMs, verifiedAt }), named };
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(part, { force: true });
    await how.onUnfinished([]);
  }
}
