import { endStates, inLine, type OutboxItem } from '../../domain/publishing/outbox';
import { longestWait } from './delays';

/** After so many failures in a row an item lets the next in line go first: perhaps it is the item and not the site. */
const failuresUntilOthersMayPass = 5;

/** Longest that is slept towards an appointed time: a clock that is set right meanwhile is noticed. */
const longestSleep = 60_000;

/** The item that is due, or else the milliseconds until one will be (null when none is waiting). */
export type Turn = { readonly item: OutboxItem } | { readonly wait: number | null };

/**
 * Whose turn it is at a target. Items go in order, and one that waits for its next try holds up those behind it: what ails
 * it is mostly the line or the site, which is then left in peace. Both answers come from one look at the clock, or an item
 * could fall due between them and be forgotten.
 * @param items of one target, in any order.
 */
export function nextTurn(items: readonly OutboxItem[], now: Date): Turn {
  const waits: number[] = [];
  for (const item of inLine(items.filter(isRunnable))) {
    const early = untilAppointed(item, now);
    if (early > 0) {
      // Nothing ails it, so nobody has to wait behind it.
      waits.push(Math.min(early, longestSleep));
      continue;
    }
    const wait = waitOf(item, now);
    if (wait === 0) return { item };
    waits.push(wait);
    if (item.attempts < failuresUntilOthersMayPass) break;
  }
  return { wait: waits.length === 0 ? null : Math.min(...waits) };
}

/** Whether the runner may work on an item by itself. */
export const isRunnable = (item: OutboxItem): boolean => !item.held && item.state !== 'needsPerson' && !endStates.includes(item.state);

/**
 * Milliseconds until the time that a person has set for it, 0 when it has come. One that was begun goes on: a clock that was
 * set back must not stop an article between two of its steps.
 */
export function untilAppointed({ notBefore, state }: OutboxItem, now: Date): number {
  return notBefore && state !== 'sending' ? Math.max(0, Date.parse(notBefore) - now.getTime()) : 0;
}

/** Whether the server itself asked for the wait. */
export const askedToWait = (item: OutboxItem): boolean => item.problem?.values?.['afterSeconds'] !== undefined;

function waitOf(item: OutboxItem, now: Date): number {
  if (item.nextTryAt === null || item.state === 'waiting' || item.state === 'sending') return 0;
  const wait = Date.parse(item.nextTryAt) - now.getTime();
  return wait > 0 && wait <= longestWait(askedToWait(item)) ? wait : 0;
}
