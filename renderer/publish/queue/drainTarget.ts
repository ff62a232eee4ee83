import type { OutboxItem } from '../../domain/publishing/outbox';
import type { Target } from '../../domain/publishing/target';
import type { Breaker } from './breaker';
import { isRunnable, nextTurn } from './order';
import type { QueueParts } from './parts';
import { publishItem } from './publishItem';
import { record } from './record';
import { sweepOwed } from './sweep';

/** How soon an offline computer is asked again, in case nobody tells when the line is back. */
const offlineLook = 30_000;

export interface Signals {
  readonly stopping: () => boolean;
  readonly changed: () => boolean;
}

/**
 * Works on one target until nothing there is due: one item after the other, in line. The caller holds the target's lock,
 * so an item found in `sending` was left behind by a program that ended.
 * @param signals `stopping`: nothing new is to begin; `changed`, asked once, tells whether the items must be read anew.
 * @returns milliseconds until it wants to be called again, or null when there is nothing to wait for.
 */
export async function drainTarget(parts: QueueParts, targetId: string, breaker: Breaker, { stopping, changed }: Signals): Promise<number | null> {
  for (;;) {
    changed();
    let items = (await parts.store.open()).filter((item) => item.targetId === targetId);
    let worked = false;
    for (;;) {
      const target = await parts.store.target(targetId);
      if (stopping() || target?.paused || (await parts.store.isHeld())) return null;
      // A person has changed the order, or put something in.
      if (changed()) break;
      if (isOutOfReach(parts, target)) {
        await showOffline(parts, items);
        return offlineLook;
      }
      const rest = breaker.wait(target, parts.now());
      if (rest > 0) return rest;
      const turn = nextTurn(items, parts.now());
      if ('item' in turn) {
        const after = await work(parts, turn.item.id, stopping);
        await breaker.note(target, after, turn.item.attempts);
        items = items.flatMap((item) => (item.id === turn.item.id ? (after ?? []) : item));
        worked = true;
      } else if (worked) {
        // Reading every open item is dear, so it happens once more at the end and not before each of a thousand.
        break;
      } else {
        const sweepIn = target ? await sweepOwed(parts, targetId, parts.connectors[target.kind], stopping) : null;
        // Something may have fallen due meanwhile, or a person may have stepped in.
        if (sweepIn === 0) break;
        return turn.wait === null || sweepIn === null ? (turn.wait ?? sweepIn) : Math.min(turn.wait, sweepIn);
      }
    }
  }
}

function isOutOfReach(parts: QueueParts, target: Target | undefined): boolean {
  return target !== undefined && parts.connectors[target.kind].needsNetwork && !parts.isOnline();
}

async function showOffline(parts: QueueParts, items: readonly OutboxItem[]): Promise<void> {
  for (const item of items) {
    // An item in `sending` keeps that state: it says that an answer is owed, and the runner must look for it first.
    if (item.state !== 'waiting' && item.state !== 'retrying') continue;
    await record(parts.store, item, parts.now(), { state: 'waitingForNetwork', problem: { code: 'offline' }, nextTryAt: null }, [
      { step: 'waitingForNetwork', values: { code: 'offline' } },
    ]);
  }
}

/** Publishes one item as it is now. */
async function work(parts: QueueParts, id: string, stopping: () => boolean): Promise<OutboxItem | null> {
  const item = await parts.store.get(id);
  // Cancelled meanwhile, or gone.
  return item && isRunnable(item) ? publishItem(parts, item, stopping) : null;
}
