import { endStates, type OutboxItem } from '../../domain/publishing/outbox';
import { longestWait } from './delays';

/** After so many failures in a row an item lets the next in line go first: perhaps it is the item and not the site. */
const failuresUntilOthersMayPass = 5;

/** The item that is due, or else the milliseconds until one will be (null when none is waiting). */
export type Turn = { readonly item: OutboxItem } | { readonly wait: number | null };

/**
 * Whose turn it is at a target. Items go in order, and one that waits for its next try holds up those behind it: what ails
 * it is mostly the line or the site, which is then left in peace. Both answers come from one look at the clock, or an item
 * could fall due between them and be forgotten.
 * @param items of one target, oldest first.
 */
export function nextTurn(items: readonly OutboxItem[], now: Date): Turn {
  const waits: number[] = [];
  for (const item of items.filter(isRunnable)) {
    const wait = waitOf(item, now);
    if (wait === 0) return { item };
    waits.push(wait);
    if (item.attempts < failuresUntilOthersMayPass) break;
  }
  return { wait: waits.length === 0 ? null : Math.min(...waits) };
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
