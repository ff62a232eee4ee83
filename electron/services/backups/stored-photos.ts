import { lstat, open, readdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../files/error-code';

const CHUNK_BYTES = 1024 * 1024;

/** A photo of the desk, as a file. */
export interface PhotoOnDisk {
  readonly hash: string;
  readonly file: string;
  readonly bytes: number;
}

/**
 * Every photo that lies in a desk's store, in a fixed order; links lead elsewhere and are none.
 * @returns folders of the store that cannot be listed as well
 * @throws the file system's error for the store itself
 */
export async function photosIn(folder: string): Promise<{ photos: PhotoOnDisk[]; unlisted: { shelf: string; error: unknown }[] }> {
  const photos: PhotoOnDisk[] = [];
  const unlisted: { shelf: string; error: unknown }[] = [];
  for (const shelf of await namesIn(folder, /^[0-9a-f]{2}$/)) {
    const hashes = await namesIn(path.join(folder, shelf), /^[0-9a-f]{64}$/).catch((error: unknown) => {
      unlisted.push({ shelf, error });
      return [];
    });
    for (const hash of hashes) {
      const file = path.join(folder, shelf, hash);
      const found = await lstat(file).catch(() => null);
      if (found?.isFile() && hash.startsWith(shelf)) photos.push({ hash, file, bytes: found.size });
    }
  }
  return { photos, unlisted };
}

/**
 * Opens a photo and gives its bytes piece by piece. A disk that fails half-way ends them early: the hash tells, and one
 * bad sector must not cost the backup of everything else.
 * @returns null when it cannot be opened
 */
export async function photoBytes({ file }: PhotoOnDisk): Promise<AsyncGenerator<Buffer> | null> {
  const handle = await open(file, 'r').catch(() => null);
  return handle && pieces(handle);
}

async function* pieces(handle: FileHandle): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const read = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null).catch(() => null);
      if (read === null || read.bytesRead === 0) return;
      yield read.buffer.subarray(0, read.bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
