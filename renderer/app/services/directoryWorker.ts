import { FileRefused, readTableFile, type FileProblem, type FileReading } from './directoryTable';

/** What the worker answers to the bytes of a file. */
export type WorkerAnswer = { readonly reading: FileReading } | { readonly refused: FileProblem };

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  readTableFile(new Uint8Array(data)).then(
    (reading) => postMessage({ reading } satisfies WorkerAnswer),
    (error: unknown) => postMessage({ refused: error instanceof FileRefused ? error.code : 'unreadable' } satisfies WorkerAnswer),
  );
});
