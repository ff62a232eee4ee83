import { readFile, rename } from 'node:fs/promises';
import type { ZodType } from 'zod';
import type { Log } from '../log/log-file';
import { writeFileDurably } from './durable-write';
import { isMissing } from './error-code';

/** One small record on disk. Reading never fails for what a file contains: a broken one is set aside, never deleted. */
export class JsonFile<T> {
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly schema: ZodType<T>,
    private readonly defaults: T,
    private readonly log: Log,
  ) {}

  /**
   * @returns what the file holds, or the defaults when there is none or it cannot be understood
   * @throws the file system's error when the file is there and cannot be read: its owner must not be overwritten
   */
  async read(): Promise<T> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return this.defaults;
      throw error;
    }
    try {
      return this.schema.parse(JSON.parse(text));
    } catch (error) {
      await this.#setAside(error);
      return this.defaults;
    }
  }

  /** Replaces the record; writes happen in the order of the calls. */
  write(value: T): Promise<void> {
    const write = () => writeFileDurably(this.file, `${JSON.stringify(value, null, 2)}\n`);
    const written = this.#writing.then(write, write);
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Puts the file out of the way, under a name that says when; what is written next is a new one. */
  async setAside(): Promise<void> {
    await rename(this.file, this.#aside('kept'));
  }

  #aside(why: string): string {
    return `${this.file}.${why}-${new Date().toISOString().replaceAll(':', '-')}`;
  }

  async #setAside(reason: unknown): Promise<void> {
    const aside = this.#aside('broken');
    await rename(this.file, aside);
    this.log.warn('a broken file was set aside and the defaults are used', { file: this.file, aside, reason: String(reason) });
  }
}
