import { convertDocx, type Converted } from './convert';

/** What the worker answers to the bytes of a document; null where they are none. */
export type DocxAnswer = Converted | null;

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  convertDocx(new Uint8Array(data)).then(
    (converted) => postMessage(converted satisfies DocxAnswer),
    () => postMessage(null satisfies DocxAnswer),
  );
});
