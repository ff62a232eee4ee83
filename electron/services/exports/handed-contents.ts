import { randomUUID } from 'node:crypto';
import type { ContentFile, FolderFile } from '../folder-target/folder-files';
import { DeskProblem } from '../problem';

/** The most that handed contents may take in memory. */
const mostBytes = 256 * 1024 * 1024;
/** Whoever has not asked for a content by then is gone. */
const keptMs = 10 * 60_000;

/** A file of an export as the window names it: of the kinds that targets take, or a content that was handed over. */
type NamedFile = FolderFile | { readonly path: string; readonly handed: string };

interface Held {
  readonly bytes: Buffer;
  readonly at: number;
}

/**
 * Contents of exports that a thread of the window made and main is to write. They come as the body of a request: passed through
 * the window they would be copied three times there, and nothing moves on the screen meanwhile.
 */
export class HandedContents {
  readonly #held = new Map<string, Held>();

  /** @param now milliseconds of a clock */
  constructor(private readonly now: () => number = Date.now) {}

  /** Takes a content and says what it is called; null for one that is too large beside the others. */
  async take(body: AsyncIterable<Uint8Array>): Promise<string | null> {
    for (const [token, { at }] of this.#held) if (this.now() - at > keptMs) this.#held.delete(token);
    let room = mostBytes - [...this.#held.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) {
      room -= chunk.length;
      if (room < 0) return null;
      chunks.push(chunk);
    }
    const token = randomUUID();
    this.#held.set(token, { bytes: Buffer.concat(chunks), at: this.now() });
    return token;
  }

  /** The files with their contents, which are given once. @throws DeskProblem `badPayload` for one that nobody handed over */
  claim(files: readonly NamedFile[]): ContentFile[] {
    return files.map((file): ContentFile => {
      if (!('handed' in file)) return file;
      const held = this.#held.get(file.handed);
      this.#held.delete(file.handed);
      if (!held) throw new DeskProblem('badPayload', { detail: 'a content that was not handed over' });
      return { path: file.path, bytes: held.bytes };
    });
  }
}
