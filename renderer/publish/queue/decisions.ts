import { receiptOfGone } from '../../domain/publishing/afterwards';
import { endStates, inLine, kindOf, placeOf, type OutboxItem } from '../../domain/publishing/outbox';
import { targetProblems } from '../../domain/publishing/target';
import { askedToWait } from './order';
import type { QueueParts } from './parts';
import { record, type Entry } from './record';

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
  await parts.store.restTarget(targetId, null);
  for (const item of await parts.store.open()) {
    if (item.targetId !== targetId || item.state !== 'needsPerson' || !item.problem) continue;
    const { code } = item.problem;
    if (code === paused?.code || targetProblems.includes(code)) await putBack(parts, item);
  }
}

/** The line is back: whoever waits for it or for the next try may go at once, save where the server itself asked for time. */
export async function forgetWaits(parts: QueueParts): Promise<void> {
  const items = await parts.store.open();
  for (const targetId of new Set(items.map((item) => item.targetId))) {
    if ((await parts.store.target(targetId))?.rest) await parts.store.restTarget(targetId, null);
  }
  for (const item of items) {
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

/** Pauses one item, or lets it go on. A step in flight is finished. */
export async function holdItem(parts: QueueParts, itemId: string, held: boolean): Promise<void> {
  await change(parts, itemId, (item) => (Boolean(item.held) === held ? null : { changes: { held }, entry: { step: held ? 'held' : 'released' } }));
}

/** Sets the time before which an item is not sent, or with null takes it away. What was begun is no longer put off. */
export async function schedule(parts: QueueParts, itemId: string, notBefore: Date | null): Promise<boolean> {
  const iso = notBefore?.toISOString() ?? null;
  return change(parts, itemId, (item) =>
    item.progress !== null && iso !== null ? null : { changes: { notBefore: iso }, entry: iso ? { step: 'scheduled', values: { instant: iso } } : { step: 'unscheduled' } });
}

/** Where to in the line of its target. */
export type Move = 'first' | 'up' | 'down';

/** Moves an item in the line of those that wait for the same target. @returns false when it is at that end already */
export async function moveItem(parts: QueueParts, itemId: string, move: Move): Promise<boolean> {
  const moved = await parts.store.get(itemId);
  if (!moved) return false;
  const line = inLine((await parts.store.open()).filter((item) => item.targetId === moved.targetId));
  const at = line.findIndex((item) => item.id === itemId);
  const other = at === -1 ? undefined : line[move === 'down' ? at + 1 : at - 1];
  if (!other) return false;
  if (move === 'first') return change(parts, itemId, () => ({ changes: { place: placeOf(line[0]!) - 1 }, entry: { step: 'moved' } }));
  const [own, theirs] = [placeOf(moved), placeOf(other)];
  // Two of the same moment cannot change places: a hair beside is enough.
  const place = own === theirs ? theirs + (move === 'down' ? 0.5 : -0.5) : theirs;
  await change(parts, other.id, () => ({ changes: { place: own } }));
  return change(parts, itemId, () => ({ changes: { place }, entry: { step: 'moved' } }));
}

/** What a person decides about an article that somebody changed or removed over there. */
export type Ruling = 'overwrite' | 'anew' | 'accept';

/**
 * Carries out what a person decided: `overwrite` what somebody changed over there, as it is now and no other; publish what was
 * removed `anew`; `accept` that what was to be withdrawn is gone.
 * @param key for a publication that begins from nothing @returns false when that is not what was asked
 */
export async function rule(parts: QueueParts, itemId: string, ruling: Ruling, key: string): Promise<boolean> {
  return change(parts, itemId, (item) => {
    const asked = item.state === 'needsPerson' ? item.problem?.code : undefined;
    const again = { state: 'waiting', attempts: 0, nextTryAt: null, problem: null, conflict: null } as const;
    if (ruling === 'overwrite' && asked === 'remoteChanged' && item.before && item.conflict) {
      return { changes: { ...again, before: { ...item.before, seen: item.conflict } }, entry: { step: 'overwriteChosen' } };
    }
    if (ruling === 'anew' && asked === 'remoteGone' && kindOf(item) !== 'withdraw') {
      return { changes: { ...again, kind: 'publish', before: undefined, progress: null, key }, entry: { step: 'anewChosen' } };
    }
    if (ruling === 'accept' && asked === 'remoteGone' && kindOf(item) === 'withdraw') {
      return { changes: { ...again, state: 'withdrawn', receipt: receiptOfGone(item, parts.now().toISOString()) }, entry: { step: 'goneAccepted' } };
    }
    return null;
  });
}

interface Change {
  readonly changes: Partial<OutboxItem>;
  readonly entry?: Entry;
}

/** Changes an item that has not ended, on the row as it is then. @returns whether anything was changed */
async function change(parts: QueueParts, itemId: string, of: (item: OutboxItem) => Change | null): Promise<boolean> {
  const item = await parts.store.get(itemId);
  const wanted = item && !endStates.includes(item.state) ? of(item) : null;
  if (!item || !wanted) return false;
  const at = parts.now().toISOString();
  const timeline = wanted.entry ? [...item.timeline, { at, ...wanted.entry }] : item.timeline;
  // Changed while we looked: once more, on what it is now.
  return (await parts.store.update(item, { ...wanted.changes, timeline })) !== null || change(parts, itemId, of);
}

async function putBack(parts: QueueParts, item: OutboxItem): Promise<void> {
  await record(parts.store, item, parts.now(), { state: 'waiting', attempts: 0, nextTryAt: null, problem: null }, [{ step: 'triedAgain' }]);
}
