import { cancelItem, forgetWaits, holdItem, liftPause, moveItem, rule, schedule, tryAgain, type Cancelled, type Move, type Ruling } from './decisions';
import type { QueueParts } from './parts';
import { createTargetRunner, type TargetRunner } from './targetRunner';

/** The publish queue of one window. Several windows may have one: they work on a target in turns, see `QueueParts.lock`. */
export interface Queue {
  /** Takes up what an earlier run left, and works from then on. */
  start(): Promise<void>;
  /** The line is back, the computer woke up, or an item was put in: everything that waits is tried now. */
  wake(): Promise<void>;
  /** A person says "try again"; also lifts the pause of the item's target. */
  retry(itemId: string): Promise<void>;
  /** A person has looked after a paused target: it is used again, and what stopped with it goes on. */
  resumeTarget(targetId: string): Promise<void>;
  /** Pauses one item, or lets it go on. */
  hold(itemId: string, held: boolean): Promise<void>;
  /** Pauses the whole queue, or lets it go on. What is being sent finishes its step. */
  holdAll(held: boolean): Promise<void>;
  /** @param notBefore null to send it as soon as it is its turn @returns false when it was begun already */
  schedule(itemId: string, notBefore: Date | null): Promise<boolean>;
  /** @returns false when there is nowhere to move to */
  move(itemId: string, move: Move): Promise<boolean>;
  /** What a person decides about an article that was changed or removed over there; see {@link Ruling}. */
  rule(itemId: string, ruling: Ruling, key: string): Promise<boolean>;
  /** @param confirmed a person accepts that what was already made on the other side stays there. */
  cancel(itemId: string, confirmed?: boolean): Promise<Cancelled>;
  /** Begins nothing new; resolves when the steps in flight are done and written down. */
  stop(): Promise<void>;
}

/** How soon the queue looks again after the desk's own storage failed. */
const afterFailure = 30_000;

/** Builds a queue that sends nothing until it is started. No call rejects because of what goes wrong on the line. */
export function createQueue(parts: QueueParts): Queue {
  let running: { readonly abort: AbortController; readonly runners: Map<string, TargetRunner> } | null = null;

  const runnerOf = (targetId: string): TargetRunner | undefined => {
    if (!running) return undefined;
    const runner = running.runners.get(targetId) ?? createTargetRunner(parts, targetId, running.abort.signal);
    running.runners.set(targetId, runner);
    return runner;
  };

  /** Runs what belongs to the queue itself; a fault of the desk's storage is logged and looked at again later. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      parts.log('the queue could not be read', error);
      if (running) parts.schedule(afterFailure, () => void pokeAll());
    }
  }

  const pokeAll = (): Promise<void> =>
    guarded(async () => {
      if (!running) return;
      const items = [...(await parts.store.open()), ...(await parts.store.owing())];
      for (const targetId of new Set(items.map((item) => item.targetId))) runnerOf(targetId)?.poke();
    });

  return {
    async start() {
      if (running) return;
      running = { abort: new AbortController(), runners: new Map() };
      await pokeAll();
    },
    async wake() {
      // Before the start the items may be older than what the journals know of them.
      if (!running) return;
      await guarded(() => forgetWaits(parts));
      await pokeAll();
    },
    async retry(itemId) {
      await tryAgain(parts, itemId);
      await pokeAll();
    },
    async resumeTarget(targetId) {
      await liftPause(parts, targetId);
      runnerOf(targetId)?.poke();
    },
    async hold(itemId, held) {
      await holdItem(parts, itemId, held);
      await pokeAll();
    },
    async holdAll(held) {
      await parts.store.holdAll(held);
      await pokeAll();
    },
    async schedule(itemId, notBefore) {
      const done = await schedule(parts, itemId, notBefore);
      await pokeAll();
      return done;
    },
    async move(itemId, move) {
      const moved = await moveItem(parts, itemId, move);
      await pokeAll();
      return moved;
    },
    async rule(itemId, ruling, key) {
      const done = await rule(parts, itemId, ruling, key);
      await pokeAll();
      return done;
    },
    async cancel(itemId, confirmed = false) {
      const result = await cancelItem(parts, itemId, confirmed);
      await pokeAll();
      return result;
    },
    async stop() {
      if (!running) return;
      const { abort, runners } = running;
      running = null;
      abort.abort();
      await Promise.all([...runners.values()].map((runner) => runner.idle()));
    },
  };
}

export type { Move, Ruling } from './decisions';
export type { Lock, QueueParts } from './parts';
