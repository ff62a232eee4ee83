import { z } from 'zod';

/**
 * The desk folder of this start. A folder that is not open is never replaced by an empty one: a person decides.
 * `readOnly` because a newer version wrote it, or because the disk does not take anything.
 */
export const deskState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    folder: z.string(),
    /** Name of the database in IndexedDB that belongs to this folder. */
    database: z.string(),
    access: z.enum(['full', 'readOnly']),
    because: z.enum(['newer', 'disk']).nullable(),
    /** Version of the program that wrote it last. */
    writtenBy: z.string(),
    /** At this start the folder was gone and was made anew for the database that is still there: photos are not in that. */
    madeAnew: z.boolean().optional(),
  }),
  z.object({
    state: z.literal('closed'),
    folder: z.string(),
    because: z.enum(['missing', 'newer', 'damaged', 'noAccess', 'inUse']),
    /** Version of the program that wrote it, or the computer that uses it. */
    by: z.string().optional(),
  }),
]);
export type DeskState = z.infer<typeof deskState>;

/** Free space where the desk folder lies. `low` while work goes on, `full` when writing fails for want of space. */
export const deskSpace = z.object({
  state: z.enum(['enough', 'low', 'full', 'readOnly', 'missing']),
  /** Bytes that can still be written, or null when unknown. */
  free: z.number().nullable(),
  folder: z.string(),
});
export type DeskSpace = z.infer<typeof deskSpace>;

/** How far a long work is. `total` 0 while it is not known yet. */
export const progress = z.object({
  work: z.enum(['backup', 'verify', 'restore', 'move']),
  done: z.number(),
  total: z.number(),
});
export type Progress = z.infer<typeof progress>;

/** Why a desk folder was not opened or moved. `busy`: this program is changing desks already; `inUse`: another computer has it open. */
export const deskFolderProblem = z.enum([
  'folderNotChosen', 'folderNotWritable', 'folderNotEmpty', 'folderInside', 'notADesk', 'newer', 'diskFull', 'inUse', 'busy', 'copyDiffers', 'cancelled',
]);
export type DeskFolderProblem = z.infer<typeof deskFolderProblem>;

/**
 * Version of the database in IndexedDB that this program's window opens and reports. Before an older one is opened,
 * main makes a backup. Goes up with every migration in `renderer/storage/migrations`.
 */
export const databaseVersion = 8;
