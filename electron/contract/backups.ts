import { z } from 'zod';

/** Why a backup or a restore did not succeed. `unsafe`: the file names places outside itself; `notABackup`: another kind of file. */
export const backupProblem = z.enum([
  'diskFull', 'folderMissing', 'folderNotWritable', 'notABackup', 'newer', 'unsafe', 'damaged', 'differs', 'cancelled', 'tooLarge', 'ioError', 'folderNotChosen', 'folderNotEmpty',
]);
export type BackupProblem = z.infer<typeof backupProblem>;

const counts = z.object({ articles: z.number(), photos: z.number() });

/**
 * What a backup lacks of its desk, because the disk did not give it back when the backup was made. All the rest is in it.
 * `desk` among the ids stands for what belongs to no article: people, targets, the queue.
 */
export const backupGaps = z.object({
  /** Ids of articles of which nothing is in it. */
  unread: z.array(z.string()),
  /** Ids of articles of which the sound part is in it, and the damaged journal beside. */
  damaged: z.array(z.string()),
  /** Folders whose journals could not even be counted: the first letters of their articles' ids. */
  shelves: z.array(z.string()),
  /** How many photos at least are missing or damaged. */
  photos: z.number(),
  /** Whether the audit log is not in it. */
  audit: z.boolean(),
});
export type BackupGaps = z.infer<typeof backupGaps>;

/** One backup file and what became of it. `verifiedAt` is set once it was restored into a scratch folder and compared. */
export const backupFile = z.object({
  path: z.string(),
  at: z.string(),
  bytes: z.number(),
  ...counts.shape,
  verifiedAt: z.string().nullable(),
  /** Null for one that has everything. */
  gaps: backupGaps.nullable(),
});
export type BackupFile = z.infer<typeof backupFile>;

/** Backups of this desk: where they go, how many are kept, and how the last ones went. */
export const backupStatus = z.object({
  folder: z.string(),
  daily: z.boolean(),
  keep: z.number().int().min(1).max(365),
  /** Newest first. */
  files: z.array(backupFile),
  /** The last attempt that failed and was not made up for since, or null. */
  failed: z.object({ at: z.string(), problem: backupProblem }).nullable(),
});
export type BackupStatus = z.infer<typeof backupStatus>;

/** A backup file that a person has chosen, looked into but not unpacked. */
export const chosenBackup = z.object({
  /** Stands for the file in `backups:restore`. */
  token: z.string(),
  path: z.string(),
  at: z.string(),
  writtenBy: z.string(),
  ...counts.shape,
  bytes: z.number(),
  gaps: backupGaps.nullable(),
});
export type ChosenBackup = z.infer<typeof chosenBackup>;

/** What a restore brought back; names of files that were not sound, which were left out; what the backup was made without. */
export const restored = z.object({ folder: z.string(), ...counts.shape, leftOut: z.array(z.string()), gaps: backupGaps.nullable() });
export type Restored = z.infer<typeof restored>;
