import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable, type PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';

/** What went into a ZIP file under one path. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a ZIP file entry by entry; memory does not grow with the size of what goes in. */
export class ZipWriter {
  readonly #zip = new ZipFile();
  readonly #output: PassThrough;
  readonly #written: Promise<void>;
  #bytes = 0;

  private constructor(private readonly handle: FileHandle, signal: AbortSignal) {
    this.#output = this.#zip.outputStream as PassThrough;
    this.#zip.on('error', (error: Error) => this.#output.destroy(error));
    const stop = () => this.#output.destroy(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    this.#written = this.#write().finally(() => signal.removeEventListener('abort', stop));
    // Told to whoever waits for an entry or for the end; at other times nobody is waiting.
    this.#written.catch(() => undefined);
  }

  /**
   * @param file must not exist
   * @param signal stops writing; the half-written file is its owner's to remove
   * @throws the file system's error
   */
  static async open(file: string, signal: AbortSignal): Promise<ZipWriter> {
    return new ZipWriter(await open(file, 'wx', 0o600), signal);
  }

  /**
   * Adds an entry and waits until all of it was taken.
   * @param content its bytes, piece by piece; what it throws ends the whole file
   * @returns size and hash of the very bytes that went in
   */
  async add(path: string, content: AsyncIterable<Uint8Array>, { compress }: { compress: boolean }): Promise<Written> {
    const hash = createHash('sha256');
    let bytes = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of content) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    }
    const source = Readable.from(counted(), { objectMode: false });
    const taken = new Promise<void>((resolve, reject) => source.on('end', resolve).on('error', reject));
    this.#zip.addReadStream(source, path, { compress, mode: 0o100600 });
    try {
      // The file itself ends only after its last entry, unless it fails.
      await Promise.race([taken, this.#written]);
    } catch (error) {
      source.destroy();
      throw error;
    }
    return { path, bytes, sha256: hash.digest('hex') };
  }

  /** Ends the file and makes it last. @returns its length in bytes */
  async finish(): Promise<number> {
    this.#zip.end();
    await this.#written;
    await this.handle.sync();
    return this.#bytes;
  }

  /** Closes the file, finished or not. */
  async close(): Promise<void> {
    this.#output.destroy();
    // The last piece may still be on its way to the disk.
    await this.#written.catch(() => undefined);
    await this.handle.close();
  }

  async #write(): Promise<void> {
    for await (const chunk of this.#output as AsyncIterable<Buffer>) {
      await this.handle.writeFile(chunk);
      this.#bytes += chunk.length;
    }
  }
}
