import { parentPort } from 'node:worker_threads';
import { stateOf, type JournalState } from '../../services/backups/journal-state';
import { compactJournal } from '../../services/journal/compaction';
import { Turns } from '../../services/journal/turns';

/** What the main thread asks: to go through the bytes of a journal. */
export interface MergeOrder {
  readonly nth: number;
  readonly work: 'compact' | 'state';
  readonly bytes: Uint8Array;
  readonly id: string;
}

/** A journal written anew, or null. */
export type Compacted = { readonly bytes: Uint8Array; readonly base: number } | null;
/** `kept` is `same` where all of the bytes are kept: they need not travel back. */
export type ReadState = Omit<JournalState, 'kept'> & { readonly kept: Uint8Array | 'same' | null };

/** `ready` comes first, before anything was asked. */
export type MergeAnswer = 'ready' | { readonly nth: number; readonly result: Compacted | ReadState } | { readonly nth: number; readonly failed: string };

// A thread of its own: merging the changes of a long report takes seconds, and the main thread has a window to serve.
const port = parentPort;
const turns = new Turns();
const answer = (word: MergeAnswer): void => port?.postMessage(word);

async function resultOf({ work, bytes, id }: MergeOrder): Promise<Compacted | ReadState> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (work === 'compact') return compactJournal(buffer, id);
  const state = await stateOf(buffer, id);
  return { ...state, kept: state.kept === buffer ? 'same' : state.kept };
}

port?.on('message', (order: MergeOrder) => {
  // One after the other: two long documents at once would take the memory of both.
  void turns.take(async () => {
    try {
      answer({ nth: order.nth, result: await resultOf(order) });
    } catch (error) {
      answer({ nth: order.nth, failed: String(error) });
    }
  });
});
answer('ready');
