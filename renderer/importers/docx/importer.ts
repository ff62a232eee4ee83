import { unzipSync } from 'fflate';
import { startsWith } from '../../domain/text/decodeText';
import { readMarkup } from '../html/readMarkup';
import { ImportRefused, type Importer } from '../importer';
import type { DocxAnswer } from './docxWorker';

/** A document that takes longer does something else than telling of a meeting. */
const longestMs = 60_000;
const mostUnpacked = 200 * 1024 * 1024;
const mostParts = 5_000;

/** A document of Word or LibreOffice. Another thread unpacks it, and is ended with it or after a minute. */
export const docxImporter: Importer = {
  id: 'docx',
  endings: ['docx'],
  async read(bytes) {
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportRefused('oldWord');
    checkRoom(bytes);
    const answer = await understood(bytes.buffer);
    if (!answer) throw new ImportRefused('unreadable');
    return { ...(await readMarkup(answer.html)), pictures: answer.pictures };
  },
};

/** Only the directory of the archive is read. @throws ImportRefused when it says that it unpacks to more than a report has */
function checkRoom(bytes: Uint8Array): void {
  let unpacked = 0;
  let parts = 0;
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), (parts += 1), false) });
  } catch {
    throw new ImportRefused('unreadable');
  }
  if (unpacked > mostUnpacked || parts > mostParts) throw new ImportRefused('unpacksTooBig');
}

async function understood(bytes: ArrayBuffer): Promise<DocxAnswer> {
  const worker = new Worker(new URL('./docxWorker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<DocxAnswer>((resolve) => {
      const refuse = (): void => resolve(null);
      worker.addEventListener('message', ({ data }: MessageEvent<DocxAnswer>) => resolve(data));
      worker.addEventListener('error', refuse);
      timer = setTimeout(refuse, longestMs);
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
