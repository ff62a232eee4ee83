import { readFile } from 'node:fs/promises';
import type { Progress } from '../../contract/desk-folder';
import { backupFailure } from './backup-problem';
import type { ReadState } from './journal-state';
import { digestOf, type Manifest } from './manifest';
import { openBackup } from './open-backup';
import { ProgressMeter } from './progress-meter';
import { unpack } from './unpack';

/**
 * Restores a backup that was just made into a scratch folder and compares it with what went in: the hash of every file,
 * and of every journal the digest of its content with the one taken from the desk. Photos are hashed straight from the
 * backup instead of being written, so that a desk of many gigabytes needs room for its words only.
 * @param made the manifest as it was when the backup was written
 * @param scratch an existing, empty folder; its owner removes it
 * @throws DeskProblem `differs` or `damaged`; the file system's error; the reason of `signal`
 */
export async function verifyBackup(
  file: string, made: Manifest, scratch: string, { stateOf, signal, onProgress }: { stateOf: ReadState; signal: AbortSignal; onProgress(progress: Progress): void },
): Promise<void> {
  const backup = await openBackup(file);
  try {
    if (JSON.stringify(backup.manifest) !== JSON.stringify(made)) throw backupFailure('differs', 'the manifest');
    const meter = new ProgressMeter('verify', backup.unpackedBytes, onProgress);
    const found = await unpack(backup, scratch, { purpose: 'check', signal, onBytes: (bytes) => meter.add(bytes) });
    if (found.leftOut.length > 0) throw backupFailure('differs', found.leftOut.slice(0, 20).join(', '));
    const wanted = digestOf(made);
    for (const [id, journal] of found.journals) {
      signal.throwIfAborted();
      if ((await stateOf(await readFile(journal), id)).digest !== wanted(id)) throw backupFailure('differs', `the content of ${id}`);
    }
  } finally {
    await backup.zip.close();
  }
}
