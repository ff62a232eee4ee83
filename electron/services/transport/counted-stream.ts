import { Readable } from 'node:stream';

/** The same bytes; tells how many have been taken each time that some are. */
export function countedStream(stream: Readable, tell: (bytes: number) => void): Readable {
  let bytes = 0;
  async function* counting(): AsyncGenerator<Buffer> {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      yield chunk;
      bytes += chunk.length;
      tell(bytes);
    }
  }
  return Readable.from(counting(), { objectMode: false });
}
