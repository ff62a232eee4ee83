import type { Connector, Publication, Work } from '../../domain/publishing/connector';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { TimelineStep } from '../../domain/publishing/timeline';
import type { QueueParts } from './parts';
import { withEntries } from './record';
import { workOf } from './workOf';

/** How long a request that was thought lost may take to arrive after all: proxies and mobile networks hold them for minutes. */
export const quietTime = 15 * 60_000;

/** The article is online, so after so many failures the second look is let go rather than asked of a person. */
const mostTries = 8;
const longestWait = 6 * 60 * 60_000;

const removals: readonly TimelineStep[] = ['removeLeftover', 'removeReplaced'];

/** What is owed to an item that ends now, by what was done. */
export const sweepAfter = (work: Work<unknown>, now: Date): OutboxItem['sweep'] =>
  (work.sweep ? { at: new Date(now.getTime() + quietTime).toISOString(), tries: 0 } : null);

/**
 * Looks a second time, some while after the end, for what late requests have made at a target: for one item, so that nothing
 * urgent waits behind hundreds. When is in the items, so it outlives the program.
 * @param stopping asked between two steps
 * @returns milliseconds until it wants to be called again, 0 for at once, or null when nothing is owed
 */
export async function sweepOwed(parts: QueueParts, targetId: string, connector: Connector<unknown>, stopping: () => boolean): Promise<number | null> {
  const waits: number[] = [];
  for (const item of await parts.store.owing()) {
    // Whoever holds it will let it go, and then the target is looked at anew.
    if (item.targetId !== targetId || item.held) continue;
    const wait = untilDue(item, parts.now());
    if (wait === 0) {
      await sweep(parts, item, connector, async () => stopping() || (await isHalted(parts, item)));
      return 0;
    }
    waits.push(wait);
  }
  return waits.length === 0 ? null : Math.min(...waits);
}

async function isHalted(parts: QueueParts, { id, targetId }: OutboxItem): Promise<boolean> {
  return !parts.isOnline() || (await parts.store.isHeld(id)) || Boolean((await parts.store.target(targetId))?.paused);
}

/** Further ahead than it can have been meant, somebody has set the clock back. */
function untilDue(item: OutboxItem, now: Date): number {
  const wait = item.sweep ? Date.parse(item.sweep.at) - now.getTime() : 0;
  return wait > longestWait ? 0 : Math.max(0, wait);
}

async function sweep(parts: QueueParts, read: OutboxItem, connector: Connector<unknown>, halted: () => Promise<boolean>): Promise<void> {
  let item = read;
  async function note(step: TimelineStep): Promise<boolean> {
    const stored = await parts.store.update(item, { timeline: withEntries(item.timeline, parts.now().toISOString(), [{ step }]) });
    item = stored ?? item;
    return stored !== null;
  }
  const outcome = await looked(parts, item, workOf(connector, item), halted, note).catch((error: unknown) => {
    parts.log('the second look failed', error);
    return 'later' as const;
  });
  if (outcome === 'halted') return;
  const tries = (item.sweep?.tries ?? 0) + 1;
  const wait = Math.min(longestWait, quietTime * 2 ** tries);
  const isOver = outcome === 'done' || tries >= mostTries;
  await parts.store.update(item, { sweep: isOver ? null : { at: new Date(parts.now().getTime() + wait).toISOString(), tries } });
}

/**
 * Every look begins anew and only what is not the article's own is removed, so nothing has to be remembered between two
 * requests.
 * @param note writes into the item's timeline; false when somebody else has changed it meanwhile
 */
async function looked(
  parts: QueueParts, item: OutboxItem, work: Work<unknown> | undefined, halted: () => Promise<boolean>, note: (step: TimelineStep) => Promise<boolean>,
): Promise<'done' | 'later' | 'halted'> {
  const { targetId, key, content, approval, before } = item;
  const publication: Publication = { targetId, key, content, approval, ...(before && { before }) };
  const known = work?.parse(item.progress) ?? null;
  let progress: unknown = known === null ? null : (work?.sweep?.(publication, known) ?? null);
  let isRefused = false;
  while (work && progress !== null) {
    const step = await work.plan(publication, progress);
    if (step.kind !== 'request') break;
    if (await halted()) return 'halted';
    // Before anything goes: a program that ends now must have said what it was about to remove.
    if (removals.includes(step.name) && !(await note(step.name))) return 'halted';
    const answer = await parts.transport.send(step.request);
    // A password or a right can be put in order, and then what is left over can still be found.
    const wasRefused = answer.kind === 'http' && (answer.status === 401 || answer.status === 403);
    isRefused ||= wasRefused;
    const outcome = await work.absorb(publication, progress, answer);
    if (outcome.kind === 'retry') return 'later';
    // Nothing that a person would have to decide: what may not be looked for stays.
    if (outcome.kind === 'stop') break;
    if (step.name === 'removeLeftover' && !wasRefused && !(await note('removedLate'))) return 'halted';
    progress = outcome.progress;
  }
  return isRefused ? 'later' : 'done';
}
