import { startsWith } from '../../domain/text/decodeText';
import { checkRoom } from '../archive';
import { readMarkup } from '../html/readMarkup';
import { ImportRefused, type Importer } from '../importer';
import { pictureAddress } from './convert';
import type { DocxAnswer } from './docxWorker';

/** A document that takes longer does something else than telling of a meeting. */
const longestMs = 60_000;

/** A document of Word or LibreOffice. Another thread unpacks it, and is ended with it or after a minute. */
export const docxImporter: Importer = {
  id: 'docx',
  endings: ['docx'],
  async read(bytes) {
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportRefused('oldWord');
    checkRoom(bytes);
    const answer = await understood(bytes.buffer);
    if (!answer) throw new ImportRefused('unreadable');
    const pictureAt = (address: string): File | null => {
      const picture = address.startsWith(pictureAddress) ? answer.pictures[Number(address.slice(pictureAddress.length))] : null;
      return picture ? new File([picture.bytes], `${address.slice(pictureAddress.length)}.${picture.type === 'image/jpeg' ? 'jpg' : picture.type.slice(6)}`, { type: picture.type }) : null;
    };
    return [await readMarkup(answer.html, { beside: pictureAt, keepsCaptions: true })];
  },
};

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
