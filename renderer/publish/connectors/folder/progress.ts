import { z } from 'zod';
import { seen } from '../../seen';

/**
 * How far a publication into a folder has come; `location` and `differences` are known at the end, `sums` of the photos in
 * reading order once main has told them, `replaces` the mark of what a correction is to replace.
 */
const folderProgress = z.object({
  version: z.literal(1),
  at: z.enum(['look', 'write', 'place', 'read', 'findLeftovers', 'removeLeftover', 'removeReplaced', 'done']),
  location: z.string(),
  differences: z.array(z.enum(['fileMissing', 'fileDiffers'])),
  sums: z.array(z.object({ sha256: z.string(), bytes: z.number() })).optional(),
  replaces: z.string().optional(),
  seen: seen.optional(),
});
export type FolderProgress = Readonly<z.infer<typeof folderProgress>>;

export const folderStart: FolderProgress = { version: 1, at: 'look', location: '', differences: [] };

/** @returns null for anything that is not a progress of this connector. */
export function parseFolderProgress(stored: unknown): FolderProgress | null {
  return folderProgress.safeParse(stored).data ?? null;
}
