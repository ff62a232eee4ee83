import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * The real path of something that exists below a folder, links followed.
 * @param root a folder
 * @param relative where below it; may be hostile
 * @returns null when it does not exist, or really lies outside the folder
 */
export async function realPathInside(root: string, relative: string): Promise<string | null> {
  if (relative.includes('\0')) return null;
  try {
    const realRoot = await realpath(root);
    const real = await realpath(path.join(realRoot, relative));
    return isInside(realRoot, real) ? real : null;
  } catch {
    return null;
  }
}

/** Whether a path is the folder itself or lies below it; both must be real, absolute paths. */
export function isInside(root: string, file: string): boolean {
  const way = path.relative(root, file);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
