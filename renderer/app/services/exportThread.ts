import { DeskError } from '../../platform/platform';
import type { ExportJob, Produced } from './exportJobs';
import type { ExportAnswer } from './exportWorker';

/** A job that takes longer does something else than writing a report. */
const longestMs = 180_000;

/** Makes files of articles beside the window, one job after the other. */
export interface ExportThread {
  /** @throws DeskError with the exporter's code, `unknown` for a fault of the program or of the thread */
  run(job: ExportJob): Promise<Produced>;
  /** Ends the thread, and the job that it has. */
  end(): void;
}

/** A thread that begins with its first job, and anew after one that it did not survive. */
export function exportThread(): ExportThread {
  let current: Worker | null = null;
  let giveUp: ((reason: string) => void) | null = null;
  const end = (reason: string): void => {
    current?.terminate();
    current = null;
    giveUp?.(reason);
  };
  return {
    run: (job) =>
      new Promise<Produced>((resolve, reject) => {
        const worker = (current ??= new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module' }));
        const listening = new AbortController();
        const { signal } = listening;
        const timer = setTimeout(() => end('it took too long'), longestMs);
        const settle = (): void => {
          clearTimeout(timer);
          giveUp = null;
          listening.abort();
        };
        giveUp = (reason) => {
          settle();
          reject(new DeskError('unknown', {}, reason));
        };
        worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
          settle();
          if ('produced' in data) resolve(data.produced);
          else reject(new DeskError(data.failure.code, { ...data.failure.values }, data.detail));
        }, { signal });
        worker.addEventListener('error', ({ message }) => end(message), { signal });
        worker.postMessage(job, []);
      }),
    end: () => end('ended'),
  };
}
