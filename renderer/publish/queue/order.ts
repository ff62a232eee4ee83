import { endStates, type OutboxItem } from '../../domain/publishing/outbox';
import { longestWait } from './delays';

/** After so many failures in a row an item lets the next in line go first: perhaps it is the item and not the site. */
const failuresUntilOthersMayPass = 5;

/**
 * The item that a target's runner takes up now, if any. Items go in order, and one that waits for its next try holds up
 * those behind it: what ails it is mostly the line or the site, which is then left in peace.
 * @param items of one target, oldest first.
 */
export function nextDue(items: readonly OutboxItem[], now: Date): OutboxItem | undefined {
  for (const item of items) {
    if (!isRunnable(item)) continue;
    if (waitOf(item, now) === 0) return item;
    if (item.attempts < failuresUntilOthersMayPass) return undefined;
  }
  return undefined;
}

/** Milliseconds until the first of the items wants to be looked at again, or null when none is waiting. */
export function nextWait(items: readonly OutboxItem[], now: Date): number | null {
  const waits = items.filter(isRunnable).map((item) => waitOf(item, now)).filter((wait) => wait > 0);
  return waits.length === 0 ? null : Math.min(...waits);
}

/** Whether the runner may work on an item by itself. */
export const isRunnable = (item: OutboxItem): boolean => item.state !== 'needsPerson' && !endStates.includes(item.state);

/** Whether the server itself asked for the wait. */
export const askedToWait = (item: OutboxItem): boolean => item.problem?.values?.['afterSeconds'] !== undefined;

function waitOf(item: OutboxItem, now: Date): number {
  if (item.nextTryAt === null || item.state === 'waiting' || item.state === 'sending') return 0;
  const wait = Date.parse(item.nextTryAt) - now.getTime();
  return wait > 0 && wait <= longestWait(askedToWait(item)) ? wait : 0;
}
