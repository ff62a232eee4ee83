import { FileRefused, mostBytes, type FileReading } from './directoryTable';
import type { WorkerAnswer } from './directoryWorker';

/** A file that takes longer does something else than listing people. */
const longestMs = 60_000;

/**
 * Reads a table file without keeping the window from drawing: another thread does it, and ends with it.
 * @throws FileRefused
 */
export async function readDirectoryFile(file: Blob): Promise<FileReading> {
  if (file.size > mostBytes) throw new FileRefused('tooBig');
  const bytes = await file.arrayBuffer();
  const worker = new Worker(new URL('./directoryWorker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<WorkerAnswer>((resolve) => {
      const refuse = (): void => resolve({ refused: 'unreadable' });
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => resolve(data));
      worker.addEventListener('error', refuse);
      timer = setTimeout(refuse, longestMs);
      worker.postMessage(bytes, [bytes]);
    });
    if ('refused' in answer) throw new FileRefused(answer.refused);
    return answer.reading;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
