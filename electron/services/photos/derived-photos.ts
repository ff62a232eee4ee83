import { editKey, type Derivable, type DerivedSize, type DerivedSizes } from '../../contract/derived';
import type { DerivedPicture, DerivedStore } from './derived-store';

const WAIT_MS = 20_000;

export interface DerivedPhotosParts {
  readonly store: DerivedStore;
  /** Asks the window to make the sizes of a photo; null on a desk that takes nothing. `isSeen`: somebody is looking at its place. */
  readonly ask: ((photo: Derivable, isSeen: boolean) => void) | null;
  readonly waitMs?: number;
}

/**
 * The smaller sizes of photos, made by the window's image engine when they are wanted and kept for the next time. One
 * that cannot be made is asked for once in a run of the program.
 */
export class DerivedPhotos {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #failed = new Set<string>();

  constructor(private readonly parts: DerivedPhotosParts) {}

  /**
   * A size of a photo that the store has; waits a while for it to be made.
   * @returns null when there is none, and the original has to do
   * @throws the file system's error
   */
  async read(photo: Derivable, size: DerivedSize): Promise<DerivedPicture | null> {
    const { store, ask, waitMs = WAIT_MS } = this.parts;
    const found = await store.find(photo, size);
    if (found || !ask || this.#failed.has(keyOf(photo))) return found;
    const made = this.#made(photo, waitMs);
    ask(photo, true);
    await made;
    return store.find(photo, size);
  }

  /** Has the sizes of a new photo made before anybody looks at it. @throws the file system's error */
  async want(photo: Derivable): Promise<void> {
    const { store, ask } = this.parts;
    if (ask && !this.#failed.has(keyOf(photo)) && !(await store.find(photo, 'thumb'))) ask(photo, false);
  }

  /** Takes what the window made. @throws DeskProblem `badPayload`; the file system's error */
  async keep(sizes: DerivedSizes): Promise<void> {
    try {
      await this.parts.store.keep(sizes);
    } finally {
      this.#tell(sizes);
    }
  }

  /** The window cannot decode this photo. */
  fail(photo: Derivable): void {
    this.#failed.add(keyOf(photo));
    this.#tell(photo);
  }

  #made(photo: Derivable, waitMs: number): Promise<void> {
    const key = keyOf(photo);
    const waiting = this.#waiting.get(key) ?? new Set();
    this.#waiting.set(key, waiting);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(done);
        if (waiting.size === 0 && this.#waiting.get(key) === waiting) this.#waiting.delete(key);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      waiting.add(done);
    });
  }

  #tell(photo: Derivable): void {
    this.#waiting.get(keyOf(photo))?.forEach((done) => done());
  }
}

function keyOf({ hash, edit }: Derivable): string {
  return edit ? `${hash}.${editKey(edit)}` : hash;
}
