import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { writeFileDurably } from '../files/durable-write';
import type { Log } from '../log/log-file';

const BEAT_MS = 10_000;
/** So long after its last beat a mark of another computer counts as left behind. */
export const STALE_MS = 90_000;

const markSchema = z.object({ host: z.string(), pid: z.number().int(), token: z.string() });
type Mark = z.infer<typeof markSchema>;

/** Who asks: this process on this computer; given by tests in place of the real one. */
export interface Self {
  readonly host: string;
  readonly pid: number;
  isAlive(pid: number): boolean;
}

export const thisProcess: Self = {
  host: hostname(),
  pid: process.pid,
  isAlive(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
};

/** The mark that keeps two programs from writing in one desk folder. Its time of change is its beat. */
export class InUseMark {
  readonly #beat: NodeJS.Timeout;

  private constructor(private readonly file: string, private readonly mark: Mark, log: Log) {
    let isTold = false;
    this.#beat = setInterval(() => {
      beat(file, mark).catch((error: unknown) => {
        if (!isTold) log.warn('the mark in the desk folder could not be kept fresh', error);
        isTold = true;
      });
    }, BEAT_MS);
    this.#beat.unref();
  }

  /**
   * Who uses this folder now.
   * @returns the computer's name, or null when nobody does: no mark, one of a process that is gone, or one without a beat
   */
  static async user(file: string, self: Self = thisProcess): Promise<string | null> {
    const mark = await readMark(file);
    if (!mark) return null;
    if (mark.host === self.host) {
      if (mark.pid === self.pid || !self.isAlive(mark.pid)) return null;
    }
    // A beat that lies ahead is of a clock that was set since: whoever lives beats by the one there is now.
    return Math.abs(await ageOf(file)) < STALE_MS ? mark.host : null;
  }

  /** Marks the folder as used by this process, whoever marked it before. @throws the file system's error */
  static async take(file: string, log: Log, self: Self = thisProcess): Promise<InUseMark> {
    const mark = { host: self.host, pid: self.pid, token: randomUUID() };
    await writeFileDurably(file, textOf(mark));
    return new InUseMark(file, mark, log);
  }

  /** Takes the mark away, unless another one has taken its place. Never throws: the disk may be gone. */
  async release(): Promise<void> {
    clearInterval(this.#beat);
    const there = await readMark(this.file);
    if (there?.token === this.mark.token) await rm(this.file, { force: true }).catch(() => undefined);
  }
}

function textOf(mark: Mark): string {
  return `${JSON.stringify(mark)}\n`;
}

/** Writes the same bytes again, so that the clock of the disk, maybe another computer's, says when. */
async function beat(file: string, mark: Mark): Promise<void> {
  // A computer that slept wakes up to the mark of another one.
  if ((await readMark(file))?.token !== mark.token) throw new Error('another program has taken the desk folder');
  const handle = await open(file, 'r+');
  try {
    await handle.write(textOf(mark), 0);
  } finally {
    await handle.close();
  }
}

async function readMark(file: string): Promise<Mark | null> {
  try {
    return markSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Age of the last beat by the clock of the disk it lies on, because two computers' clocks need not agree. */
async function ageOf(file: string): Promise<number> {
  const { mtimeMs } = await stat(file);
  const probe = `${file}.${randomUUID()}.now`;
  try {
    await writeFile(probe, '');
    return (await stat(probe)).mtimeMs - mtimeMs;
  } catch {
    return Date.now() - mtimeMs;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
