import path from 'node:path';
import { errorCode } from '../files/error-code';
import { encodeEntry, encodeHeader, ENTRY_HEAD, MAX_BYTES, seedOf, type EntryType } from './entry-format';
import type { Inspected } from './inspect-journal';
import type { JournalHandle } from './journal-fs';
import type { JournalParts } from './journal-parts';
import { goneProblem } from './journal-problem';

/** One batch as bytes, not yet numbered. */
export type Batch = readonly { readonly type: EntryType; readonly payload: Uint8Array }[];

/** Where the sound part of a journal ends, and how it is named on. */
export type End = Pick<Inspected, 'length' | 'base' | 'number'>;

/** The end of one journal's file. Its calls must not overlap. */
export class JournalWriter {
  #handle: JournalHandle | null = null;
  #end: End = { length: 0, base: 0, number: 0 };
  /** Whether bytes that nobody was told of may lie behind the end. */
  #mustCut = false;
  readonly #seed: number;

  constructor(private readonly id: string, private readonly file: string, private readonly parts: JournalParts) {
    this.#seed = seedOf(id);
  }

  get end(): End {
    return this.#end;
  }

  get isOpen(): boolean {
    return this.#handle !== null;
  }

  /** Whether the open file still is the one that was written here, and ends as it was left: a desk may lie on a share. */
  async isAtEnd(): Promise<boolean> {
    if (this.#handle === null) return false;
    const { bytes, links } = await this.#handle.state();
    return links > 0 && this.fits(bytes);
  }

  /** Whether a file of this length is the one that was written here. */
  fits(bytes: number): boolean {
    return bytes === this.#end.length || (this.#mustCut && bytes > this.#end.length);
  }

  /**
   * Goes on at another end, because the file was read or written anew. The handle must be closed.
   * @param hasRest whether bytes that count for nothing lie behind it; all others there are somebody else's words
   */
  goOnAt({ length, base, number }: End, hasRest: boolean): void {
    this.#end = { length, base, number };
    this.#mustCut = hasRest;
  }

  /**
   * Writes batches behind the end in one write and one sync.
   * @returns where each batch ends
   * @throws the file system's error, or an Error when the file would become too long; {@link takeBack} is to be called then
   */
  async write(batches: readonly Batch[]): Promise<number[]> {
    const handle = await this.#opened();
    const { length: start } = this.#end;
    const wanted = batches.flat().reduce((sum, { payload }) => sum + ENTRY_HEAD + payload.length, start);
    if (wanted > MAX_BYTES) throw new Error(`a journal of ${wanted} bytes could not be read again`);
    const { bytes, ends, number } = this.#encode(batches);
    this.#mustCut = true;
    await handle.write(bytes, start);
    await handle.sync();
    // A file that was deleted takes writes without complaint.
    if ((await handle.state()).links === 0) throw await goneProblem(this.parts.fs, this.file);
    if (start === 0) await this.parts.fs.syncFolder(path.dirname(this.file));
    this.#mustCut = false;
    this.#end = { ...this.#end, length: start + bytes.length, number };
    return ends;
  }

  /** Cuts off what a failed write left; when that fails too, it is tried again before the next write. */
  async takeBack(): Promise<void> {
    if (this.#handle === null) return;
    try {
      if (this.#mustCut) await this.#cut(this.#handle);
    } catch (error) {
      this.parts.log.warn('a failed write could not be cut off yet', { id: this.id, error });
    }
    // What a handle says after a failed sync cannot be trusted.
    await this.close();
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close().catch((error: unknown) => this.parts.log.warn('a journal could not be closed', { id: this.id, error }));
  }

  async #opened(): Promise<JournalHandle> {
    if (this.#handle === null) {
      const isNew = this.#end.length === 0;
      if (isNew) await this.#makeShelf();
      this.#handle = await this.parts.fs.open(this.file, isNew ? 'new' : 'existing');
    }
    if (this.#mustCut) await this.#cut(this.#handle);
    return this.#handle;
  }

  async #cut(handle: JournalHandle): Promise<void> {
    await handle.truncate(this.#end.length);
    this.#mustCut = false;
  }

  #encode(batches: readonly Batch[]): { bytes: Buffer; ends: number[]; number: number } {
    let { length, number } = this.#end;
    const time = this.parts.now().getTime();
    const pieces: Uint8Array[] = [];
    const add = (piece: Uint8Array) => {
      pieces.push(piece);
      length += piece.length;
    };
    if (length === 0) add(encodeHeader(this.id, 0));
    const ends = batches.map((batch) => {
      batch.forEach((entry, index) => {
        number += 1;
        encodeEntry(this.#seed, { ...entry, number, time, more: index < batch.length - 1 }).forEach(add);
      });
      return length;
    });
    return { bytes: Buffer.concat(pieces), ends, number };
  }

  // Only the shelf: a missing journals' folder means that the desk's disk is gone, and an empty one must not take its place.
  async #makeShelf(): Promise<void> {
    const { fs, setAside, log } = this.parts;
    const shelf = path.dirname(this.file);
    const there = await fs.look(shelf);
    if (there?.kind === 'folder') return;
    if (there !== null) log.error('what stood in the place of a shelf was set aside', { shelf: path.basename(shelf), setAside: await setAside.move(shelf, path.basename(shelf)) });
    await fs.makeFolder(shelf).catch((error: unknown) => {
      // Another journal on the same shelf was faster.
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    await fs.syncFolder(path.dirname(shelf));
  }
}
