import { setImmediate } from 'node:timers/promises';
import * as Y from 'yjs';

const SLICE_MS = 8;
const AT_ONCE = 64;
// A struct of honest work takes a byte at least; what is repeated can take less.
const STRUCTS_A_BYTE = 16;
const ALWAYS_ALLOWED = 1000;

/** How far each client's changes reach in an update: client -> clock after its last change. */
export type Extent = ReadonlyMap<number, number>;

/** Many updates as one, and what had to be left out. */
export interface MergedUpdates {
  readonly update: Uint8Array<ArrayBuffer> | null;
  /** Positions of the updates that cannot be read. */
  readonly bad: readonly number[];
  /** How far the updates that were read reach together. */
  readonly extent: Extent;
}

/**
 * Merges updates (format V2) in their order into one that means the same. Goes through a document and not through
 * `mergeUpdatesV2`, which takes ten times as long for thousands of small ones, blocks all the while, and leaves every
 * letter a struct of its own. Changes that wait for others that are missing are kept, too. Lets other work in between.
 * Never throws for what the updates contain.
 */
export async function mergeUpdates(updates: readonly Uint8Array[], tick: () => Promise<unknown> = setImmediate): Promise<MergedUpdates> {
  const reaches: (Extent | null)[] = [];
  const pause = pauses(tick);
  for (const update of updates) {
    reaches.push(extentOf(update));
    await pause();
  }
  const update = await throughDocument(updates, reaches, pause);
  const extent = new Map<number, number>();
  for (const reach of reaches) for (const [client, clock] of reach ?? []) extent.set(client, Math.max(clock, extent.get(client) ?? 0));
  return { update, bad: [...reaches.keys()].filter((index) => reaches[index] === null), extent };
}

/** @returns how far an update reaches, or null when it cannot be read */
export function extentOf(update: Uint8Array): Extent | null {
  try {
    // Reads every struct and every deletion; a struct that is cut short throws.
    const { structs } = Y.decodeUpdateV2(update, BoundedDecoder as typeof Y.UpdateDecoderV2);
    const extent = new Map<number, number>();
    for (const { id, length, constructor } of structs) {
      if (constructor !== Y.Skip) extent.set(id.client, Math.max(id.clock + length, extent.get(id.client) ?? 0));
    }
    return extent;
  } catch {
    return null;
  }
}

/** Counts structs: of an update that somebody made for it, a few bytes are as many as fill the memory. */
class BoundedDecoder extends Y.UpdateDecoderV2 {
  #left = ALWAYS_ALLOWED + STRUCTS_A_BYTE * this.restDecoder.arr.length;

  override readInfo(): number {
    this.#left -= 1;
    if (this.#left < 0) throw new Error('more changes than so few bytes can be');
    return super.readInfo();
  }
}

/**
 * Puts the updates that can be read into a document, and gives it back as one.
 * @param reaches becomes null at those that Yjs stumbles over: they are left out as if they could not be read
 */
async function throughDocument(updates: readonly Uint8Array[], reaches: (Extent | null)[], pause: () => Promise<void>): Promise<Uint8Array<ArrayBuffer> | null> {
  for (;;) {
    const sound = [...updates.keys()].filter((index) => reaches[index] !== null);
    if (sound.length === 0) return null;
    const merge = (count: number) => merged(sound.slice(0, count).map((index) => updates[index] as Uint8Array), pause);
    const whole = await merge(sound.length);
    if (whole !== null) return whole;
    // It may stumble long after the one that it stumbles over: that is the last of the fewest with which it does.
    let well = 0;
    for (let badly = sound.length; badly - well > 1;) {
      const count = (well + badly) >> 1;
      if ((await merge(count)) === null) badly = count;
      else well = count;
    }
    reaches[sound[well] as number] = null;
  }
}

/** @returns null when Yjs stumbles */
async function merged(updates: readonly Uint8Array[], pause: () => Promise<void>): Promise<Uint8Array<ArrayBuffer> | null> {
  const doc = new Y.Doc();
  try {
    for (let at = 0; at < updates.length; at += AT_ONCE) {
      const some = updates.slice(at, at + AT_ONCE);
      // Some at once: what waits for missing changes is merged again with every update that is applied.
      const together = some.length === 1 ? some[0] as Uint8Array : Y.mergeUpdatesV2(some);
      // Outside a transaction of our own, Yjs would tidy formatting marks and so change the document.
      doc.transact(() => Y.applyUpdateV2(doc, together));
      await pause();
    }
    return new Uint8Array(Y.encodeStateAsUpdateV2(doc));
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
}

function pauses(tick: () => Promise<unknown>): () => Promise<void> {
  let until = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < until) return;
    await tick();
    until = performance.now() + SLICE_MS;
  };
}
