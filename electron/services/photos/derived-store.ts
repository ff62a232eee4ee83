import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { editKey, type Derivable, type DerivedSize, type DerivedSizes } from '../../contract/derived';
import { isMissing } from '../files/error-code';
import { DeskProblem } from '../problem';
import { imageKind, isPhotoType, KIND_BYTES, type PhotoType } from './image-kind';
import { readAt } from './read-at';

/** The longest side of each size, in pixels. */
const LONGEST_SIDE: Record<DerivedSize, number> = { thumb: 400, web: 1600 };

/** A derived picture, as a file. */
export interface DerivedPicture {
  readonly file: string;
  readonly bytes: number;
  readonly type: PhotoType;
}

/** The smaller sizes of photos, by hash and edit. A cache: whatever of it is gone is made again, so nothing is synced. */
export class DerivedStore {
  /** @param folder made when it is needed */
  constructor(private readonly folder: string) {}

  /** @returns null when there is none @throws the file system's error */
  async find(photo: Derivable, size: DerivedSize): Promise<DerivedPicture | null> {
    const file = this.#fileOf(photo, size);
    try {
      const handle = await open(file, 'r');
      try {
        const kind = imageKind(await readAt(handle, 0, KIND_BYTES));
        return isPhotoType(kind) ? { file, bytes: (await handle.stat()).size, type: kind } : null;
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** @throws DeskProblem `badPayload` for what is no picture of its size; the file system's error */
  async keep({ thumb, web, ...photo }: DerivedSizes): Promise<void> {
    refuseUnfit(thumb, 'thumb');
    refuseUnfit(web, 'web');
    await this.#write(this.#fileOf(photo, 'web'), web);
    await this.#write(this.#fileOf(photo, 'thumb'), thumb);
  }

  async #write(file: string, bytes: Uint8Array): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    const aside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeFile(aside, bytes, { flag: 'wx', mode: 0o600 });
      await rename(aside, file);
    } finally {
      await rm(aside, { force: true });
    }
  }

  #fileOf({ hash, edit }: Derivable, size: DerivedSize): string {
    return path.join(this.folder, hash.slice(0, 2), [hash, ...(edit ? [editKey(edit)] : []), size].join('.'));
  }
}

/** The window says what it made; whether it is that, its bytes say. */
function refuseUnfit(bytes: Uint8Array, size: DerivedSize): void {
  const kind = imageKind(Buffer.from(bytes.subarray(0, KIND_BYTES)));
  if (kind !== 'image/jpeg' && kind !== 'image/webp') throw new DeskProblem('badPayload', { detail: 'no picture of a kind that is kept' });
  const { width, height } = measured(bytes);
  if (Math.max(width, height) > LONGEST_SIDE[size]) throw new DeskProblem('badPayload', { detail: `${width} × ${height} is no ${size}` });
}

function measured(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw new DeskProblem('badPayload', { detail: 'a picture without a size' });
  }
}
