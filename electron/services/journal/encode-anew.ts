import { encodeEntry, encodeHeader, seedOf, type NewEntry } from './entry-format';

/** A journal written anew. */
export interface Anew {
  readonly bytes: Buffer;
  /** Size of its entries. */
  readonly base: number;
}

/**
 * A whole journal with these entries. All get the number of the last one that was there, so that no gap shows and what
 * is appended later counts on; each is a batch of its own, because the others of its batch may be gone.
 */
export function encodeAnew(id: string, entries: readonly Pick<NewEntry, 'type' | 'payload' | 'time'>[], number: number): Anew {
  const seed = seedOf(id);
  const body = Buffer.concat(entries.flatMap(({ type, payload, time }) => encodeEntry(seed, { type, payload, time, number, more: false })));
  return { bytes: Buffer.concat([encodeHeader(id, body.length), body]), base: body.length };
}
