import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { IntakeProgress, PhotoImport, PhotoProblem, TakenPhoto } from '../../contract/photos';
import { errorCode, isDiskFull } from '../files/error-code';
import { shownFileName } from '../files/file-name';
import { redactText } from '../log/redact';
import { DeskProblem } from '../problem';
import type { GivenFile } from './collect-files';
import { imageKind, isPhotoType, KIND_BYTES, type OtherPicture, type PhotoType } from './image-kind';
import { readPhotoMetadata } from './metadata/read-metadata';
import { readPhotoSize } from './photo-size';
import type { PhotoStore } from './photo-store';
import { readAt } from './read-at';
import { unsoundness } from './soundness';

export const MAX_PHOTO_BYTES = 100 * 1024 * 1024;
const MAX_SIDE = 20_000;
const MAX_PIXELS = 100_000_000;
const UNREADABLE = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG', 'EIO', 'EBUSY', 'ERR_INVALID_ARG_VALUE'];
const PROBLEM_OF: Record<OtherPicture, PhotoProblem> = { gif: 'animated', heic: 'heic', svg: 'vector', other: 'unsupported' };

export interface ImportOptions {
  /** Ends the import before the next file; what is in stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Omit<IntakeProgress, 'intake'>) => void;
}

/**
 * Takes files into the photo store, one after the other so that the memory needed does not grow with their number.
 * @param files paths on this computer, or files with another name than their path says; may be hostile
 * @returns what became of each; a file that is refused never stops the others
 */
export async function importPhotos(store: PhotoStore, files: readonly (string | GivenFile)[], { signal, onProgress }: ImportOptions = {}): Promise<PhotoImport> {
  const photos: TakenPhoto[] = [];
  const refused: PhotoImport['refused'] = [];
  let bytes = 0;
  let told = 0;
  const tell = (done: number, fileName: string): void => {
    onProgress?.({ done, total: files.length, bytes, fileName, photos: photos.slice(told) });
    told = photos.length;
  };
  for (const [done, file] of files.entries()) {
    if (signal?.aborted) return { photos, refused, left: files.length - done };
    const { path: place, fileName: name } = typeof file === 'string' ? { path: file, fileName: file } : file;
    const fileName = shownFileName(name);
    tell(done, fileName);
    try {
      const photo = await importPhoto(store, place);
      photos.push({ ...photo, fileName });
      bytes += photo.bytes;
    } catch (error) {
      refused.push({ fileName, ...reasonOf(error) });
    }
  }
  tell(files.length, '');
  return { photos, refused, left: 0 };
}

async function importPhoto(store: PhotoStore, file: string): Promise<Omit<TakenPhoto, 'fileName'>> {
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
    const problem = await unsoundness(source, type, size);
    if (problem) throw refusal(problem);
    const found = await readPhotoMetadata(source, type);
    return { ...(await store.add(source, MAX_PHOTO_BYTES)), type, width, height, found };
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
  const kind = imageKind(await readAt(source, 0, KIND_BYTES));
  if (kind === null) throw refusal('notAnImage');
  if (!isPhotoType(kind)) throw refusal(PROBLEM_OF[kind]);
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
