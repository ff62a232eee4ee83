import { ImportRefused, type Understood } from './importer';
import type { ImportAnswer, ImportQuestion } from './understand';

/** A file that takes longer does something else than telling of a meeting. */
const longestMs = 60_000;

/** Understands files beside the window, one after the other. */
export interface ImportThread {
  /** @throws ImportRefused with the reason */
  understand(question: ImportQuestion): Promise<Understood>;
  end(): void;
}

/** A thread that begins with its first file, and anew after one that it did not survive. */
export function importThread(): ImportThread {
  let current: Worker | null = null;
  const end = (): void => {
    current?.terminate();
    current = null;
  };
  return {
    end,
    understand: (question) =>
      new Promise<Understood>((resolve, reject) => {
        const worker = (current ??= new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' }));
        const listening = new AbortController();
        const { signal } = listening;
        const settle = (): void => {
          clearTimeout(timer);
          listening.abort();
        };
        const giveUp = (refused: ImportRefused): void => {
          settle();
          end();
          reject(refused);
        };
        const timer = setTimeout(() => giveUp(new ImportRefused('tooSlow')), longestMs);
        worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
          settle();
          if ('understood' in data) resolve(data.understood);
          else reject(new ImportRefused(data.problem, data.detail));
        }, { signal });
        worker.addEventListener('error', ({ message }) => giveUp(new ImportRefused('unreadable', message)), { signal });
        worker.postMessage(question, []);
      }),
  };
}
