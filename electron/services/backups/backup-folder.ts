import { access, constants, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWritableFolder } from '../connections/chosen-folders';
import { errorCode, isMissing } from '../files/error-code';
import type { Log } from '../log/log-file';
import { backupFailure } from './backup-problem';
import { newestFirst, type KnownBackup } from './backup-record';
import { gapsOf } from './gaps';
import type { Manifest } from './manifest';
import { openBackup } from './open-backup';

const SUFFIX = '.toasoan-backup.zip';
const GIVEN_NAME = /^Toa-Soan_\d{4}-\d\d-\d\d_\d\d-\d\d(?:-\d+)?\.toasoan-backup\.zip$/;

/** A file's name for a backup made now, by the clock on the wall, that the folder does not have yet. */
export async function newBackupPath(folder: string, at: Date): Promise<string> {
  const two = (number: number) => String(number).padStart(2, '0');
  const name = `Toa-Soan_${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}_${two(at.getHours())}-${two(at.getMinutes())}`;
  for (let nth = 1; ; nth += 1) {
    const file = path.join(folder, `${name}${nth === 1 ? '' : `-${nth}`}${SUFFIX}`);
    if (await isFree(file)) return file;
  }
}

/**
 * The backups of one desk that lie in a folder, newest first, each recognised by its manifest. Files that are known and
 * were not touched since are not opened again.
 * @returns none when the folder cannot be read now
 */
export async function backupsIn(folder: string, deskId: string, known: readonly KnownBackup[], log: Log): Promise<KnownBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const found: KnownBackup[] = [];
  for (const name of names.filter((each) => each.endsWith(SUFFIX) && !each.startsWith('.'))) {
    const backup = await recognise(path.join(folder, name), deskId, known).catch((error: unknown) => {
      log.warn('a file among the backups cannot be used', { file: name, error: String(error) });
      return null;
    });
    if (backup) found.push(backup);
  }
  return newestFirst(found);
}

/** @returns null when it is another desk's */
async function recognise(file: string, deskId: string, known: readonly KnownBackup[]): Promise<KnownBackup | null> {
  const { size: bytes, mtimeMs: modified } = await stat(file);
  const same = known.find((each) => each.path === file && each.bytes === bytes && each.modified === modified);
  if (same?.gaps !== undefined) return same;
  const manifest = await manifestOf(file);
  if (manifest.desk.id !== deskId) return null;
  const verifiedAt = (same ?? known.find((each) => each.id === manifest.id && each.bytes === bytes))?.verifiedAt ?? null;
  return knownAs(file, manifest, { bytes, modified, verifiedAt });
}

/** What is known of a backup from its manifest and its file. */
export function knownAs(
  file: string, manifest: Manifest, about: Pick<KnownBackup, 'bytes' | 'modified' | 'verifiedAt'>,
): KnownBackup {
  const { id, at, articles, photos, audit } = manifest;
  return { id, path: file, at, articles: articles.length, photos, gaps: gapsOf(manifest), ...(audit && { audit }), ...about };
}

/**
 * Removes the oldest backups of this desk that the program named itself. Called only when `newest` was found sound. Where
 * none of those that stay has everything, the youngest that has stays as well.
 * @param newest is kept whatever the clock said when it was made
 * @returns paths of what was removed; a file that cannot be removed, or is not this desk's after all, stays
 */
export async function removeOldest(files: readonly KnownBackup[], newest: string, keep: number, deskId: string, log: Log): Promise<string[]> {
  const removed: string[] = [];
  for (const file of toRemove(newestFirst(files), newest, keep)) {
    try {
      // The record may be wrong about a file that was put in its place; its own manifest is asked before it goes.
      const manifest = await manifestOf(file.path);
      if (manifest.id !== file.id || manifest.desk.id !== deskId) continue;
      await rm(file.path);
      removed.push(file.path);
    } catch (error) {
      log.warn('an old backup could not be removed', { file: file.path, error: String(error) });
    }
  }
  return removed;
}

/** @param files newest first */
function toRemove(files: readonly KnownBackup[], newest: string, keep: number): KnownBackup[] {
  const others = files.filter((file) => file.path !== newest && GIVEN_NAME.test(path.basename(file.path)));
  const isWhole = ({ gaps }: KnownBackup): boolean => gaps === null;
  const lastWhole = files.some((file) => file.path === newest && isWhole(file)) ? undefined
    : others.find((file) => isWhole(file) && file.verifiedAt !== null) ?? others.find(isWhole);
  const rest = others.filter((file) => file !== lastWhole);
  return rest.slice(Math.max(0, keep - 1 - (lastWhole ? 1 : 0)));
}

/**
 * Makes sure that a folder takes files. Only the proposed one is made: one that a person chose may be a disk that is
 * not plugged in, and a folder of its name would then be filled on the wrong disk.
 * @throws DeskProblem `folderMissing` or `folderNotWritable`; the file system's error
 */
export async function requireFolder(folder: string, isOurs: boolean): Promise<void> {
  if (isOurs) await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    // Something else stands in its place; that is told below.
    if (!['EEXIST', 'ENOTDIR'].includes(errorCode(error))) throw error;
  });
  const found = await stat(folder).catch((error: unknown) => {
    if (isMissing(error) || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  });
  if (!found?.isDirectory()) throw backupFailure('folderMissing', folder);
  await access(folder, constants.W_OK);
}

/** The same, tried with a file; for a folder that is about to be chosen. @throws as {@link requireFolder} */
export async function requireWritable(folder: string): Promise<void> {
  await requireFolder(folder, false);
  if (!(await isWritableFolder(folder))) throw backupFailure('folderNotWritable', folder);
}

async function manifestOf(file: string): Promise<Manifest> {
  const { manifest, zip } = await openBackup(file);
  await zip.close();
  return manifest;
}

function isFree(file: string): Promise<boolean> {
  return stat(file).then(() => false, isMissing);
}
