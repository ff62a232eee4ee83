import { open, rm } from 'node:fs/promises';
import type { MessagePortMain } from 'electron';
import type { PasteAnswer, PastePiece } from '../../contract/pasting';

/** What the main process says beside a port. */
export interface PasteOrder {
  readonly file: string;
  /** The file is at most one piece larger: enough for the import to say that it is too large. */
  readonly mostBytes: number;
}

// A process of its own: the bytes of a pasted picture come from the window straight to here.
process.parentPort.on('message', ({ data, ports: [port] }) => {
  if (port) void write(data as PasteOrder, port);
});

async function write({ file, mostBytes }: PasteOrder, port: MessagePortMain): Promise<void> {
  const answer = (word: PasteAnswer): void => port.postMessage(word);
  let written = 0;
  let isWhole = false;
  const handle = await open(file, 'wx', 0o600).catch(() => null);
  if (!handle) return port.close();
  // One piece after the other, whatever the other side sends.
  let turn: Promise<void> = Promise.resolve();
  const take = async (piece: PastePiece): Promise<void> => {
    if (isWhole) return;
    if (piece instanceof Uint8Array && piece.byteLength > 0) await handle.writeFile(piece);
    written += piece?.byteLength ?? 0;
    isWhole = piece === null || written > mostBytes;
    if (isWhole) await handle.close();
    answer(isWhole ? 'enough' : 'more');
  };
  const giveUp = async (): Promise<void> => {
    if (isWhole) return;
    isWhole = true;
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
  };
  port.on('message', ({ data }) => {
    turn = turn.then(() => take(data as PastePiece)).catch(async () => {
      await giveUp();
      answer('failed');
    });
  });
  port.on('close', () => {
    turn = turn.then(giveUp);
  });
  port.start();
}
