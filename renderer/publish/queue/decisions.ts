import { endStates, type OutboxItem } from '../../domain/publishing/outbox';
import { targetProblems } from '../../domain/publishing/target';
import { askedToWait } from './order';
import type { QueueParts } from './parts';
import { record } from './record';

/** What became of a wish to cancel: `askFirst` means that something may already be on the other side. */
export type Cancelled = 'cancelled' | 'askFirst' | 'tooLate';

/** A person says "try again": from the beginning of the back-off, and with a pause of the target lifted. */
export async function tryAgain(parts: QueueParts, itemId: string): Promise<void> {
  const item = await parts.store.get(itemId);
  if (!item || endStates.includes(item.state)) return;
  await liftPause(parts, item.targetId);
  const fresh = await parts.store.get(itemId);
  if (fresh && ['needsPerson', 'retrying', 'waitingForNetwork'].includes(fresh.state)) await putBack(parts, fresh);
}

/** Lets a target be used again; what had stopped because of the target goes on with it. */
export async function liftPause(parts: QueueParts, targetId: string): Promise<void> {
  const paused = (await parts.store.target(targetId))?.paused;
  await parts.store.pauseTarget(targetId, null);
  for (const item of await parts.store.open()) {
    if (item.targetId !== targetId || item.state !== 'needsPerson' || !item.problem) continue;
    const { code } = item.problem;
    if (code === paused?.code || targetProblems.includes(code)) await putBack(parts, item);
  }
}

/** The line is back: whoever waits for it or for the next try may go at once, save where the server itself asked for time. */
export async function forgetWaits(parts: QueueParts): Promise<void> {
  for (const item of await parts.store.open()) {
    const waits = item.state === 'waitingForNetwork' || item.state === 'retrying';
    if (waits && item.nextTryAt !== null && !askedToWait(item)) {
      await parts.store.update(item, { nextTryAt: null });
    }
  }
}

/**
 * Cancels an item. What was already made on the other side stays there, so once anything was sent a person must have
 * confirmed.
 */
export async function cancelItem(parts: QueueParts, itemId: string, confirmed: boolean): Promise<Cancelled> {
  const item = await parts.store.get(itemId);
  if (!item || endStates.includes(item.state)) return 'tooLate';
  if (item.progress !== null && !confirmed) return 'askFirst';
  const { progress } = item;
  const stored = await parts.store.update(item, {
    state: 'cancelled', nextTryAt: null, progress,
    timeline: [...item.timeline, { at: parts.now().toISOString(), step: 'cancelled' }],
  });
  // Changed while we looked: decide again on what it is now.
  return stored ? 'cancelled' : cancelItem(parts, itemId, confirmed);
}

async function putBack(parts: QueueParts, item: OutboxItem): Promise<void> {
  await record(parts.store, item, parts.now(), { state: 'waiting', attempts: 0, nextTryAt: null, problem: null }, [{ step: 'triedAgain' }]);
}
