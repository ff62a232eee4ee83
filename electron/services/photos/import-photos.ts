import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoFile, PhotoImport, PhotoProblem } from '../../contract/photos';
import { errorCode, isDiskFull } from '../files/error-code';
import { shownFileName } from '../files/file-name';
import { redactText } from '../log/redact';
import { DeskProblem } from '../problem';
import { imageKind, KIND_BYTES, type PhotoType } from './image-kind';
import { readPhotoSize } from './photo-size';
import type { PhotoStore } from './photo-store';

export const MAX_PHOTO_BYTES = 100 * 1024 * 1024;
const MAX_SIDE = 30_000;
const MAX_PIXELS = 100_000_000;
const UNREADABLE = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'EIO', 'EBUSY', 'ERR_INVALID_ARG_VALUE'];

/**
 * Takes files into the photo store, one after the other so that the memory needed does not grow with their number.
 * @param files paths on this computer; may be hostile
 * @returns what became of each; a file that is refused never stops the others
 */
export async function importPhotos(store: PhotoStore, files: readonly string[]): Promise<PhotoImport> {
  const photos: PhotoFile[] = [];
  const refused: PhotoImport['refused'] = [];
  for (const file of files) {
    const fileName = shownFileName(file);
    try {
      photos.push({ ...(await importPhoto(store, file)), fileName });
    } catch (error) {
      refused.push({ fileName, ...reasonOf(error) });
    }
  }
  return { photos, refused };
}

async function importPhoto(store: PhotoStore, file: string): Promise<Omit<PhotoFile, 'fileName'>> {
  const source = await openRegularFile(file);
  try {
    const { size } = await source.stat();
    if (size === 0) throw refusal('empty');
    if (size > MAX_PHOTO_BYTES) throw refusal('tooLarge', `${size} bytes`);
    const type = await typeOf(source);
    const shown = await readPhotoSize(source, type);
    if (!shown) throw refusal('notAnImage', 'no sound header');
    const { width, height } = shown;
    if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) throw refusal('tooManyPixels', `${width} × ${height}`);
    return { ...(await store.add(source, MAX_PHOTO_BYTES)), type, width, height };
  } finally {
    await source.close();
  }
}

async function openRegularFile(file: string): Promise<FileHandle> {
  // Before opening, because opening a device can have effects; again after it, because the path may have changed hands.
  // O_NONBLOCK: a pipe without a writer would make us wait for ever.
  if (!path.isAbsolute(file) || !(await stat(file)).isFile()) throw refusal('unreadable', 'no regular file');
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw refusal('unreadable', 'no regular file');
}

async function typeOf(source: FileHandle): Promise<PhotoType> {
  const { bytesRead, buffer } = await source.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0);
  const kind = imageKind(buffer.subarray(0, bytesRead));
  if (kind === null) throw refusal('notAnImage');
  if (kind === 'other') throw refusal('unsupported');
  return kind;
}

function refusal(problem: PhotoProblem, detail?: string): DeskProblem<PhotoProblem> {
  return new DeskProblem(problem, { detail });
}

function reasonOf(error: unknown): { problem: PhotoProblem; detail?: string } {
  if (error instanceof DeskProblem) return { problem: error.code as PhotoProblem, detail: error.about.detail };
  const code = errorCode(error);
  if (isDiskFull(error)) return { problem: 'diskFull', detail: code };
  if (UNREADABLE.includes(code)) return { problem: 'unreadable', detail: code };
  return { problem: 'internal', detail: redactText(String(error)) };
}
