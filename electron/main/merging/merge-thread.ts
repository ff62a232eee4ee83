import { Worker } from 'node:worker_threads';
import { stateOf, type JournalState } from '../../services/backups/journal-state';
import { compactJournal } from '../../services/journal/compaction';
import type { Anew } from '../../services/journal/encode-anew';
import type { Log } from '../../services/log/log-file';
import type { Compacted, MergeAnswer, MergeOrder, ReadState } from './merge-worker';

const IDLE_MS = 20_000;

interface Waiting {
  resolve(result: Compacted | ReadState): void;
  reject(error: Error): void;
}

/**
 * Goes through the bytes of journals in a thread of its own, which only computes: files are read and written by whoever
 * asks, so that a thread that dies costs a compaction or a line in a backup and never a word. The thread begins when it
 * is needed and ends when it was idle for a while. Where none can begin, the work is done here, as it always can be.
 */
export class MergeThread {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Promise<Worker | null> | null = null;
  #running: Worker | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** @param program the built program of the thread */
  constructor(private readonly program: string, private readonly log: Log, private readonly idleMs = IDLE_MS) {}

  /** As {@link compactJournal}. @throws Error when the thread ends before it is done */
  compact = async (bytes: Buffer, id: string): Promise<Anew | null> => {
    const thread = await this.#begun();
    if (!thread) return compactJournal(bytes, id);
    const compacted = await this.#ask(thread, 'compact', bytes, id) as Compacted;
    return compacted && { bytes: bufferOf(compacted.bytes), base: compacted.base };
  };

  /** As {@link stateOf}. @throws Error when the thread ends before it is done */
  stateOf = async (bytes: Buffer, id: string): Promise<JournalState> => {
    const thread = await this.#begun();
    if (!thread) return stateOf(bytes, id);
    const { kept, ...state } = await this.#ask(thread, 'state', bytes, id) as ReadState;
    return { ...state, kept: kept === 'same' ? bytes : kept && bufferOf(kept) };
  };

  #ask(thread: Worker, work: MergeOrder['work'], bytes: Uint8Array, id: string): Promise<Compacted | ReadState> {
    return new Promise((resolve, reject) => {
      clearTimeout(this.#rest);
      const nth = (this.#asked += 1);
      this.#waiting.set(nth, { resolve, reject });
      thread.postMessage({ nth, work, bytes, id } satisfies MergeOrder, []);
    });
  }

  /** @returns null where no thread can begin */
  #begun(): Promise<Worker | null> {
    return (this.#thread ??= this.#begin());
  }

  async #begin(): Promise<Worker | null> {
    try {
      const thread = new Worker(this.program);
      // It must not keep the program from ending.
      thread.unref();
      await new Promise<void>((resolve, reject) => {
        thread.once('message', () => resolve()).once('error', reject).once('exit', (code) => reject(new Error(`ended with code ${code}`)));
      });
      this.#running = thread;
      this.log.info('a thread for journals began');
      thread.on('message', (answer: MergeAnswer) => this.#take(answer));
      thread.on('error', (error) => this.log.error('the thread that merges journals failed', error));
      thread.once('exit', () => this.#ended(thread));
      return thread;
    } catch (error) {
      this.log.error('no thread for journals can begin: they are merged in the main thread', error);
      return null;
    }
  }

  #take(answer: MergeAnswer): void {
    if (answer === 'ready') return;
    const waiting = this.#waiting.get(answer.nth);
    this.#waiting.delete(answer.nth);
    if ('failed' in answer) waiting?.reject(new Error(answer.failed));
    else waiting?.resolve(answer.result);
    if (this.#waiting.size > 0) return;
    this.#rest = setTimeout(() => this.#letGo(), this.idleMs);
    this.#rest.unref();
  }

  #letGo(): void {
    const thread = this.#running;
    // At once: nothing must be asked of a thread that is on its way out.
    this.#running = null;
    this.#thread = null;
    void thread?.terminate();
  }

  #ended(thread: Worker): void {
    if (this.#running !== thread) return;
    this.#running = null;
    this.#thread = null;
    clearTimeout(this.#rest);
    for (const { reject } of this.#waiting.values()) reject(new Error('the thread that merges journals ended'));
    this.#waiting.clear();
  }
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
