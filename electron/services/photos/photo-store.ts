import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../files/durable-write';
import { isMissing } from '../files/error-code';
import { DeskProblem } from '../problem';
import type { PhotoProblem } from '../../contract/photos';
import { imageKind, isPhotoType, KIND_BYTES, type PhotoType } from './image-kind';

const CHUNK_BYTES = 1024 * 1024;

/** A photo as it lies in the store. */
export interface StoredPhoto {
  readonly hash: string;
  readonly file: string;
  readonly bytes: number;
  readonly type: PhotoType;
}

/** The desk's photos, each once, under the hash of its bytes. */
export class PhotoStore {
  /** Where files lie that are on their way in. */
  readonly incoming: string;

  /** @param folder the photos' folder; made when missing */
  constructor(private readonly folder: string) {
    this.incoming = path.join(folder, '.incoming');
  }

  /** Removes what a killed run left half-copied. To be called once, before the first import. */
  async clean(): Promise<void> {
    await rm(this.incoming, { recursive: true, force: true });
  }

  /**
   * Copies an open file into the store; it is there wholly or not at all.
   * @param maxBytes a file that grows beyond this while it is copied is refused
   * @returns hash and size of the bytes copied, and whether the store had them before
   * @throws DeskProblem `tooLarge` or `empty`; the file system's error
   */
  async add(source: FileHandle, maxBytes: number): Promise<{ hash: string; bytes: number; isKnown: boolean }> {
    await mkdir(this.incoming, { recursive: true });
    const aside = path.join(this.incoming, randomBytes(8).toString('hex'));
    try {
      const copied = await copySynced(source, aside, maxBytes);
      return { ...copied, isKnown: await this.#settle(aside, copied) };
    } finally {
      await rm(aside, { force: true });
    }
  }

  /** @returns the photo with this hash, or null when the store does not have it @throws the file system's error */
  async find(hash: string): Promise<StoredPhoto | null> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    const file = this.#fileOf(hash);
    let handle: FileHandle;
    try {
      handle = await open(file, 'r');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0);
      const type = imageKind(buffer.subarray(0, bytesRead));
      if (!isPhotoType(type)) return null;
      return { hash, file, bytes: (await handle.stat()).size, type };
    } finally {
      await handle.close();
    }
  }

  /** @returns whether it was there already */
  async #settle(aside: string, { hash, bytes }: { hash: string; bytes: number }): Promise<boolean> {
    const file = this.#fileOf(hash);
    const there = await stat(file).catch(() => null);
    // Another size under the same hash: cut short by a broken disk. The sound copy takes its place.
    if (there?.size === bytes) return true;
    const folder = path.dirname(file);
    await mkdir(folder, { recursive: true });
    await rename(aside, file);
    await syncFolder(folder);
    await syncFolder(this.folder);
    return false;
  }

  #fileOf(hash: string): string {
    return path.join(this.folder, hash.slice(0, 2), hash);
  }
}

async function copySynced(source: FileHandle, file: string, maxBytes: number): Promise<{ hash: string; bytes: number }> {
  const target = await open(file, 'wx');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, CHUNK_BYTES, bytes);
      if (bytesRead === 0) break;
      if (bytes + bytesRead > maxBytes) throw new DeskProblem<PhotoProblem>('tooLarge');
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      await target.writeFile(chunk);
      bytes += bytesRead;
    }
    if (bytes === 0) throw new DeskProblem<PhotoProblem>('empty');
    await target.sync();
    return { hash: hash.digest('hex'), bytes };
  } finally {
    await target.close();
  }
}
