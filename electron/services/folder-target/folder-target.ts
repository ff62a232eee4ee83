import { lstat, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { TransportProblem } from '../../contract/transport';
import { syncFolder } from '../files/durable-write';
import { isDiskFull, isMissing, isNotWritable } from '../files/error-code';
import { isSafeSegment } from '../files/file-name';
import { freePath } from '../files/free-path';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { checkedFiles, folderPhoto, writeFiles, type FolderFile, type FolderPhoto } from './folder-files';
import { MANIFEST_NAME, MOST_TEXT, WITHDRAWN_NAME } from './folder-names';
import { listFolder, type ListedFile } from './listing';
import { repairSwap, swapFolder } from './swap';

/** A folder target's place on this computer. */
export interface TargetFolder {
  readonly folder: string;
  /** The desk's own folder, which may be made anew; another one that is missing is a disk that is not there. */
  readonly isDefault: boolean;
}

export interface FolderAnswer {
  readonly kind: 'folder';
  readonly location: string;
  readonly files: readonly ListedFile[] | null;
  readonly text?: string;
  /** A mark of what is there, on a server. */
  readonly version?: string;
  /** What is hidden beside it, on a server. */
  readonly leftovers?: ('gathered' | 'replaced')[];
}

export interface PhotoSums {
  readonly kind: 'photoSums';
  readonly photos: readonly { readonly sha256: string; readonly bytes: number }[];
}

/** Publishes articles as folders, and reads back what is there. One piece of work at a time. */
export class FolderPublisher {
  #working: Promise<unknown> = Promise.resolve();

  constructor(private readonly photos: PhotoStore) {}

  /**
   * Makes an article's folder appear with exactly these files, or leaves what was there.
   * @throws DeskProblem with a code of `transportProblem`, `refused` when a folder of that name is not the program's own;
   *   `badPayload` for a name or path that leads anywhere else
   */
  write(target: TargetFolder, name: string, files: readonly FolderFile[]): Promise<FolderAnswer> {
    return this.#inTurn(async () => {
      const location = await placeOf(target, name);
      const checked = checkedFiles(files);
      await repairSwap(target.folder, path.basename(location));
      await refuseForeign(location);
      await swapFolder(target.folder, path.basename(location), (aside) => writeFiles(aside, checked, this.photos));
      return { kind: 'folder', location, files: await listFolder(location) };
    });
  }

  /**
   * What an article's folder holds now.
   * @param text path of a file whose text is wanted, too
   * @param was given where it was there before: where a replacement broke off midway, it is put back first
   * @throws DeskProblem like {@link write}
   */
  read(target: TargetFolder, name: string, { text: textPath, was }: { readonly text?: string; readonly was?: object } = {}): Promise<FolderAnswer> {
    return this.#inTurn(async () => {
      const location = await placeOf(target, name);
      if (was) await repairSwap(target.folder, path.basename(location));
      const files = await listFolder(location);
      const isText = files?.some(({ path: found, bytes }) => found === textPath && bytes <= MOST_TEXT) === true;
      const text = isText && textPath ? await readFile(path.join(location, ...textPath.split('/')), 'utf8') : undefined;
      return { kind: 'folder', location, files, ...(text !== undefined && { text }) };
    });
  }

  /**
   * Moves an article's folder to the withdrawn ones beside it, as it is; done before, it stays as it is there.
   * @returns what is there of it then, `files` null where there never was such a folder @throws DeskProblem like {@link write}
   */
  putAside(target: TargetFolder, name: string): Promise<FolderAnswer> {
    return this.#inTurn(async () => {
      const location = await placeOf(target, name);
      await repairSwap(target.folder, path.basename(location));
      await refuseForeign(location);
      const aside = path.join(target.folder, WITHDRAWN_NAME, path.basename(location));
      const place = (await listFolder(location)) === null ? aside : await moveAside(location, aside);
      return { kind: 'folder', location: place, files: await listFolder(place) };
    });
  }

  /**
   * What photos will be once {@link write} has written their words into them; for a manifest that is written with them.
   * @throws DeskProblem `photoMissing`
   */
  async sums(wanted: readonly FolderPhoto[]): Promise<PhotoSums> {
    const photos: PhotoSums['photos'][number][] = [];
    for (const one of wanted) {
      const photo = await folderPhoto(one, this.photos);
      photos.push({ sha256: await photo.digest('sha256'), bytes: photo.bytes });
    }
    return { kind: 'photoSums', photos };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.then(work).catch((error: unknown) => {
      throw folderProblem(error);
    });
    this.#working = done.catch(() => undefined);
    return done;
  }
}

async function moveAside(location: string, aside: string): Promise<string> {
  await mkdir(path.dirname(aside), { recursive: true });
  const place = await freePath(aside);
  await rename(location, place);
  await syncFolder(path.dirname(place));
  await syncFolder(path.dirname(location));
  return place;
}

async function placeOf({ folder, isDefault }: TargetFolder, name: string): Promise<string> {
  const segment = name.normalize('NFC');
  if (!isSafeSegment(segment)) throw new DeskProblem('badPayload', { detail: `not a name for a published folder: ${name}` });
  if (isDefault) await mkdir(folder, { recursive: true });
  const found = await stat(folder).catch((error: unknown) => {
    throw isMissing(error) ? new DeskProblem<TransportProblem>('folderMissing', { values: { folder } }) : error;
  });
  if (!found.isDirectory()) throw new DeskProblem<TransportProblem>('folderMissing', { values: { folder } });
  return path.join(folder, segment);
}

// A target may be any folder a person chose: "Ảnh" in it can be their photos, and writing replaces what is there.
async function refuseForeign(location: string): Promise<void> {
  const found = await lstat(location).catch(() => null);
  if (!found) return;
  const names = found.isDirectory() ? await readdir(location) : null;
  if (names?.length === 0 || names?.includes(MANIFEST_NAME)) return;
  throw new DeskProblem<TransportProblem>('refused', {
    values: { location },
    detail: `something that this program did not publish is in the way: ${location}`,
  });
}

function folderProblem(error: unknown): unknown {
  if (error instanceof DeskProblem) return error;
  const detail = String((error as Error).message);
  if (isDiskFull(error)) return new DeskProblem<TransportProblem>('diskFull', { detail });
  if (isNotWritable(error)) return new DeskProblem<TransportProblem>('folderNotWritable', { detail });
  if (isMissing(error)) return new DeskProblem<TransportProblem>('folderMissing', { detail });
  return error;
}
