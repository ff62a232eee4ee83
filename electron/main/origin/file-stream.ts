import { open } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/**
 * A file as the body of a response. Of its own, because a Node stream turned into a web stream throws outside of any
 * catch when the page goes away in the middle.
 * @throws the file system's error when the file cannot be opened
 */
export async function fileStream(file: string): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(file, 'r');
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES);
        if (bytesRead > 0) {
          controller.enqueue(buffer.subarray(0, bytesRead));
          return;
        }
        await handle.close();
        controller.close();
      } catch (error) {
        await handle.close().catch(() => undefined);
        controller.error(error);
      }
    },
    cancel: () => handle.close(),
  });
}
