import { handOver } from '../../platform/handOver';
import { failureOf, produce, type ExportFailure, type ExportJob, type Produced } from './exportJobs';
import { photoBytes } from './photoBytes';

/** What the worker answers to a job. */
export type ExportAnswer = { readonly produced: Produced } | { readonly failure: ExportFailure; readonly detail: string };

addEventListener('message', ({ data }: MessageEvent<ExportJob>) => {
  produce(data, { photoBytes, handOver }).then(
    (produced) => postMessage({ produced } satisfies ExportAnswer),
    (error: unknown) => postMessage({ failure: failureOf(error), detail: String((error as Error).message) } satisfies ExportAnswer),
  );
});
