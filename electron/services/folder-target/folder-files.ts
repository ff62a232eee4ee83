import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { folderFile, TransportProblem } from '../../contract/transport';
import { syncFolder } from '../files/durable-write';
import { isSafeRelativePath } from '../files/file-name';
import { outgoingPhoto, type OutgoingPhoto } from '../photos/outgoing-photo';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';

/** A file to be written: its path below the folder, with its text, or the hash of a photo in the store and its words. */
export type FolderFile = z.output<typeof folderFile>;
/** A file to be written whose content may also be there already. */
export type ContentFile = FolderFile | { readonly path: string; readonly bytes: Uint8Array };
export type FolderPhoto = Pick<Extract<FolderFile, { photo: string }>, 'photo' | 'metadata'>;

/**
 * The same files with their paths in NFC.
 * @throws DeskProblem `badPayload` when a path leads out of the folder, cannot exist on some system, or occurs twice
 */
export function checkedFiles<File extends ContentFile>(files: readonly File[]): File[] {
  const seen = new Set<string>();
  return files.map((file) => {
    const relative = file.path.normalize('NFC');
    // Windows and macOS take names that differ in case for the same one.
    const key = relative.toLowerCase();
    if (!isSafeRelativePath(relative) || seen.has(key)) {
      throw new DeskProblem('badPayload', { detail: `not a path for a published file: ${file.path}` });
    }
    seen.add(key);
    return { ...file, path: relative };
  });
}

/**
 * Writes files into a folder that nobody else looks into yet, and makes them last.
 * @param files as {@link checkedFiles} gave them
 * @throws DeskProblem `photoMissing`; the file system's error
 */
export async function writeFiles(folder: string, files: readonly ContentFile[], photos: PhotoStore): Promise<void> {
  const folders = new Set([folder]);
  for (const file of files) {
    const target = path.join(folder, ...file.path.split('/'));
    const parent = path.dirname(target);
    await mkdir(parent, { recursive: true });
    for (let above = parent; above.length > folder.length; above = path.dirname(above)) folders.add(above);
    await writeFile(target, file, photos);
  }
  for (const written of folders) await syncFolder(written);
}

/** A photo of the store as it is to be written. @throws DeskProblem `photoMissing`; the file system's error */
export async function folderPhoto({ photo: hash, metadata }: FolderPhoto, photos: PhotoStore): Promise<OutgoingPhoto> {
  const stored = await photos.find(hash);
  if (!stored) throw new DeskProblem<TransportProblem>('photoMissing', { values: { hash } });
  return outgoingPhoto(stored, metadata);
}

async function writeFile(target: string, file: ContentFile, photos: PhotoStore): Promise<void> {
  const photo = 'photo' in file ? await folderPhoto(file, photos) : null;
  const handle = await open(target, 'wx');
  try {
    if ('text' in file) await handle.writeFile(file.text);
    if ('bytes' in file) await handle.writeFile(file.bytes);
    if (photo) for await (const chunk of photo.stream()) await handle.writeFile(chunk as Buffer);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
