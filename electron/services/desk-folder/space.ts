import { randomUUID } from 'node:crypto';
import { access, open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { DeskSpace } from '../../contract/desk-folder';
import { isDiskFull, isMissing } from '../files/error-code';
import type { DeskPlaces } from './places';

const EVERY_MS = 20_000;
const LOW_BYTES = 500 * 1024 * 1024;
/** Below this a write is tried: what the file system calls free is not always to be had. */
const TRY_BYTES = 4 * 1024 * 1024;
const PROBE_BYTES = 1024 * 1024;

export interface SpaceParts {
  readonly places: DeskPlaces;
  readonly isReadOnly: boolean;
  /** Told whenever the state is another one than before. */
  readonly onChange: (space: DeskSpace) => void;
  /** Free bytes of the disk that a folder lies on; rejects when it is gone. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  /** Really writes a little and takes it away again. */
  readonly tryToWrite?: (folder: string) => Promise<void>;
}

/** Watches how much room there is where the desk lies. */
export class SpaceWatch {
  #last: DeskSpace;
  #hasFailed = false;
  #looking: Promise<DeskSpace> | null = null;
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly parts: SpaceParts) {
    this.#last = this.#space(parts.isReadOnly ? 'readOnly' : 'enough', null);
    this.#timer = setInterval(() => void this.look(), EVERY_MS);
    this.#timer.unref();
  }

  /** Looks now; two who ask at once share a look. Never rejects. */
  look(): Promise<DeskSpace> {
    this.#looking ??= this.#find()
      .then((space) => this.#tell(space))
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  /** A write has failed: until one has succeeded again, the number of free bytes is not believed. */
  async afterFailure(): Promise<DeskSpace> {
    this.#hasFailed = true;
    // One under way may have looked before the failure.
    await this.#looking;
    return this.look();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #tell(space: DeskSpace): DeskSpace {
    const isChanged = space.state !== this.#last.state;
    this.#last = space;
    if (isChanged) this.parts.onChange(space);
    return space;
  }

  async #find(): Promise<DeskSpace> {
    const { places, isReadOnly, freeBytes = freeOn, tryToWrite = writeProbe } = this.parts;
    let free: number;
    try {
      // A stick that is pulled out can leave its empty folder behind.
      await access(isReadOnly ? places.root : places.marker);
      free = await freeBytes(places.root);
    } catch {
      return this.#space('missing', null);
    }
    if (isReadOnly) return this.#space('readOnly', free);
    if (this.#hasFailed || free < TRY_BYTES) {
      try {
        await tryToWrite(places.root);
        this.#hasFailed = false;
      } catch (error) {
        this.#hasFailed = true;
        if (isMissing(error)) return this.#space('missing', null);
        return this.#space(isDiskFull(error) ? 'full' : 'readOnly', free);
      }
    }
    return this.#space(free < LOW_BYTES ? 'low' : 'enough', free);
  }

  #space(state: DeskSpace['state'], free: number | null): DeskSpace {
    return { state, free, folder: this.parts.places.root };
  }
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Really writes something to a folder and takes it away again. @throws the file system's error */
export async function writeProbe(folder: string): Promise<void> {
  const probe = path.join(folder, `.toa-soan-${randomUUID()}.probe`);
  try {
    const handle = await open(probe, 'wx', 0o600);
    try {
      await handle.writeFile(Buffer.alloc(PROBE_BYTES, 1));
      await handle.sync();
    } finally {
      await handle.close();
    }
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
