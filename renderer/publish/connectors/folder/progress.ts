import { z } from 'zod';

/** How far a publication into a folder has come; `location` and `differences` are known at the end. */
const folderProgress = z.object({
  version: z.literal(1),
  at: z.enum(['look', 'write', 'read', 'done']),
  location: z.string(),
  differences: z.array(z.enum(['fileMissing', 'fileDiffers'])),
});
export type FolderProgress = Readonly<z.infer<typeof folderProgress>>;

export const folderStart: FolderProgress = { version: 1, at: 'look', location: '', differences: [] };

/** @returns null for anything that is not a progress of this connector. */
export function parseFolderProgress(stored: unknown): FolderProgress | null {
  return folderProgress.safeParse(stored).data ?? null;
}
