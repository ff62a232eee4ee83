import { ipcRenderer } from 'electron';
import { PASTE_CHANNEL, type PasteAnswer, type PasteOffer, type PastePiece } from '../contract/pasting';

const PIECE_BYTES = 1024 * 1024;

/**
 * Hands over a file that is on no disk, such as a picture from the clipboard, piece by piece to a process that writes it.
 * @returns the name under which it can be imported then; also when it failed: the import says why
 */
export async function handOver(file: File): Promise<string> {
  const pasted = crypto.randomUUID();
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(PASTE_CHANNEL, { pasted, fileName: file.name.slice(0, 1000) } satisfies PasteOffer, [port2]);
  try {
    for (let position = 0; position < file.size; position += PIECE_BYTES) {
      const piece = new Uint8Array(await file.slice(position, position + PIECE_BYTES).arrayBuffer());
      if ((await answerTo(port1, piece)) !== 'more') return pasted;
    }
    await answerTo(port1, null);
  } finally {
    port1.close();
  }
  return pasted;
}

function answerTo(port: MessagePort, piece: PastePiece): Promise<PasteAnswer> {
  return new Promise((resolve) => {
    port.addEventListener('message', ({ data }: MessageEvent<PasteAnswer>) => resolve(data), { once: true });
    // The other side ends: no answer will come.
    port.addEventListener('close', () => resolve('failed'), { once: true });
    port.start();
    port.postMessage(piece);
  });
}
