import { randomBytes, randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { Restored } from '../../contract/backups';
import type { Progress } from '../../contract/desk-folder';
import { DESK_FORMAT, writeMarker } from '../desk-folder/marker';
import { deskPlaces } from '../desk-folder/places';
import { syncFolder } from '../files/durable-write';
import { errorCode, isMissing } from '../files/error-code';
import type { Log } from '../log/log-file';
import { asBackupProblem, backupFailure } from './backup-problem';
import { gapsOf } from './gaps';
import { openBackup, type OpenBackup } from './open-backup';
import { ProgressMeter } from './progress-meter';
import { freeBytes } from './scratch';
import { unpack, type Unpacked } from './unpack';

const ABANDONED_MS = 24 * 60 * 60 * 1000;

export interface RestoreParts {
  readonly log: Log;
  readonly signal?: AbortSignal;
  onProgress(progress: Progress): void;
}

/**
 * Makes a desk folder out of a backup, wholly or not at all: it is unpacked beside, compared with the manifest, and put
 * in place with one rename. The new desk has an id and a database of its own. Files that are not sound are left out.
 * @param file may be hostile
 * @param into a folder that is empty or does not exist; the one above it must take a folder (a disk's root does not do)
 * @throws DeskProblem with a code of `backupProblem`
 */
export async function restoreBackup(file: string, into: string, parts: RestoreParts): Promise<Restored> {
  try {
    await refuseFilled(into);
    const backup = await openBackup(file);
    try {
      return await restore(backup, into, parts);
    } finally {
      await backup.zip.close();
    }
  } catch (error) {
    parts.log.warn('a backup was not restored', { file, into, error });
    throw asBackupProblem(error);
  }
}

async function restore(backup: OpenBackup, into: string, { log, onProgress, signal = new AbortController().signal }: RestoreParts): Promise<Restored> {
  const above = path.dirname(into);
  await mkdir(above, { recursive: true });
  await refuseTooBig(backup.unpackedBytes, above);
  await removeAbandoned(above);
  const aside = path.join(above, `.${path.basename(into)}.${randomBytes(6).toString('hex')}.restoring`);
  try {
    await mkdir(aside);
    const meter = new ProgressMeter('restore', backup.unpackedBytes, onProgress);
    const found = await unpack(backup, aside, { purpose: 'keep', signal, onBytes: (bytes) => meter.add(bytes) });
    refuseNothing(backup, found);
    await mark(backup, aside);
    signal.throwIfAborted();
    await putInPlace(aside, into);
    if (found.leftOut.length > 0) log.warn('files of a backup were damaged and left out', { leftOut: found.leftOut });
    const articles = [...found.journals.keys()].filter((id) => id !== 'desk').length;
    return { folder: into, articles, photos: found.photos, leftOut: [...found.leftOut], gaps: gapsOf(backup.manifest) };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function mark({ manifest }: OpenBackup, folder: string): Promise<void> {
  const id = randomUUID();
  await writeMarker(deskPlaces(folder), {
    format: DESK_FORMAT,
    id,
    database: `desk-${id}`,
    // Nothing is in that database yet: it is filled from the journals, and must not be taken for a lost one.
    databaseVersion: null,
    createdAt: new Date().toISOString(),
    writtenBy: manifest.writtenBy,
    origin: { kind: 'backup', at: manifest.at, desk: manifest.desk.id },
  });
}

async function putInPlace(aside: string, into: string): Promise<void> {
  // Windows does not rename onto a folder, not even an empty one.
  const wasThere = await rmdir(into).then(() => true, (error: unknown) => {
    if (isMissing(error)) return false;
    throw error;
  });
  try {
    await rename(aside, into);
  } catch (error) {
    if (wasThere) await mkdir(into);
    throw error;
  }
  await syncFolder(path.dirname(into));
}

/** Removes what a killed restore left here. Another computer on the same share may be at a younger one. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\..+\.[0-9a-f]{12}\.restoring$/.test(name)) continue;
    const place = path.join(folder, name);
    const found = await lstat(place).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(place, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function refuseFilled(into: string): Promise<void> {
  try {
    if ((await readdir(into)).length > 0) throw backupFailure('folderNotEmpty', into);
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') throw backupFailure('folderNotEmpty', into);
    if (!isMissing(error)) throw error;
  }
}

async function refuseTooBig(bytes: number, folder: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free !== null && bytes > free) throw backupFailure('diskFull', `${bytes} bytes needed in ${folder}`);
}

/** A desk without any of its reports is not what anybody wants restored. */
function refuseNothing({ manifest }: OpenBackup, found: Unpacked): void {
  if (manifest.articles.length > 0 && ![...found.journals.keys()].some((id) => id !== 'desk')) {
    throw backupFailure('damaged', 'no report in it is sound');
  }
}
