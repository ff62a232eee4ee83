import type { Cut, WantedCut } from './cutWorker';

/** Turns and cuts the picture at an address, beside the window's own thread, in its full size. @throws Error when it cannot be decoded */
export async function cutPhoto(wanted: WantedCut): Promise<Blob> {
  const worker = new Worker(new URL('./cutWorker.ts', import.meta.url), { type: 'module' });
  try {
    const cut = await new Promise<Cut>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Cut>) => resolve(data));
      worker.addEventListener('error', ({ message }) => resolve({ failed: message ?? 'the worker ended' }));
      worker.postMessage(wanted, []);
    });
    if ('failed' in cut) throw new Error(cut.failed);
    return cut;
  } finally {
    worker.terminate();
  }
}
