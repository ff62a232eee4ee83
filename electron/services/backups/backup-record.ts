import { z } from 'zod';
import { backupFile, backupStatus, type BackupFile } from '../../contract/backups';

/** A backup of this desk that was found in a folder, with what tells it from a file that took its place. */
const knownBackup = backupFile.extend({
  id: z.string(), modified: z.number(), audit: z.object({ seq: z.number(), hash: z.string() }).optional(),
  // Not remembered by versions that did not look for gaps.
  gaps: backupFile.shape.gaps.optional(),
});
export type KnownBackup = z.infer<typeof knownBackup>;

/** What is remembered about backups between two starts. The files in the folder are the truth; this only knows more about them. */
export const backupRecord = z.object({
  /** Null for the folder that the program proposes. */
  folder: z.string().nullable(),
  daily: z.boolean(),
  keep: backupStatus.shape.keep,
  failed: backupStatus.shape.failed,
  lastAutomatic: z.string().nullable(),
  known: z.array(knownBackup),
  /** Files and folders that a backup is using; after a kill they are removed at the next start. */
  unfinished: z.array(z.string()),
});
export type BackupRecord = z.infer<typeof backupRecord>;

export const firstRecord: BackupRecord = {
  folder: null, daily: true, keep: 14, failed: null, lastAutomatic: null, known: [], unfinished: [],
};

const MAX_KNOWN = 1000;

/** What is known, with `found` in place of older knowledge of the same paths; bounded, the oldest are forgotten. */
export function knowing(known: readonly KnownBackup[], found: readonly KnownBackup[]): KnownBackup[] {
  const paths = new Set(found.map(({ path }) => path));
  return newestFirst([...found, ...known.filter(({ path }) => !paths.has(path))]).slice(0, MAX_KNOWN);
}

export function newestFirst<T extends { at: string }>(files: readonly T[]): T[] {
  return files.toSorted((a, b) => b.at.localeCompare(a.at));
}

/** As the contract has it. */
export function shown({ path, at, bytes, articles, photos, verifiedAt, gaps = null }: KnownBackup): BackupFile {
  return { path, at, bytes, articles, photos, verifiedAt, gaps };
}
