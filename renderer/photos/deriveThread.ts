import type { Derived, Wanted } from './deriveWorker';

/** A thread that makes the sizes of one photo at a time. */
export interface DeriveThread {
  /** Never rejects: what goes wrong is an answer. */
  derive(wanted: Wanted): Promise<Derived>;
  end(): void;
}

/** Starts a thread beside the window's own. */
export function startDeriveThread(): DeriveThread {
  const worker = new Worker(new URL('./deriveWorker.ts', import.meta.url), { type: 'module' });
  let answer: (derived: Derived) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Derived>) => answer(data));
  worker.addEventListener('error', ({ message }) => answer({ failed: message ?? 'the worker ended' }));
  return {
    derive: (wanted) =>
      new Promise((resolve) => {
        answer = resolve;
        worker.postMessage(wanted, []);
      }),
    end: () => worker.terminate(),
  };
}
