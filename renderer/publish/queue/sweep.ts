import type { Connector, Publication, Work } from '../../domain/publishing/connector';
import type { OutboxItem, TimelineEntry } from '../../domain/publishing/outbox';
import type { QueueParts } from './parts';
import { workOf } from './workOf';

/** How long a request that was thought lost may take to arrive after all: proxies and mobile networks hold them for minutes. */
export const quietTime = 15 * 60_000;

/** The article is online, so after so many failures the second look is let go rather than asked of a person. */
const mostTries = 8;
const longestWait = 6 * 60 * 60_000;

/** What is owed to an item that ends now, by what was done. */
export const sweepAfter = (work: Work<unknown>, now: Date): OutboxItem['sweep'] =>
  (work.sweep ? { at: new Date(now.getTime() + quietTime).toISOString(), tries: 0 } : null);

/**
 * Looks a second time, some while after the end, for what late requests have made at a target. When is in the items, so it
 * outlives the program.
 * @param stopping asked between two steps
 * @returns milliseconds until the next is due, or null when nothing is owed
 */
export async function sweepOwed(parts: QueueParts, targetId: string, connector: Connector<unknown>, stopping: () => boolean): Promise<number | null> {
  const waits: number[] = [];
  for (const item of await parts.store.owing()) {
    if (item.targetId !== targetId || stopping()) continue;
    const wait = untilDue(item, parts.now());
    waits.push(wait > 0 ? wait : untilDue(await sweep(parts, item, connector, stopping), parts.now()));
  }
  const owed = waits.filter((wait) => wait > 0);
  return owed.length === 0 ? null : Math.min(...owed);
}

/** Further ahead than it can have been meant, somebody has set the clock back. */
function untilDue(item: OutboxItem | null, now: Date): number {
  const wait = item?.sweep ? Date.parse(item.sweep.at) - now.getTime() : 0;
  return wait > longestWait ? 0 : wait;
}

async function sweep(parts: QueueParts, item: OutboxItem, connector: Connector<unknown>, stopping: () => boolean): Promise<OutboxItem | null> {
  const { targetId, key, content, approval, before } = item;
  const timeline = [...item.timeline];
  const outcome = await looked(parts, { targetId, key, content, approval, ...(before && { before }) }, item, workOf(connector, item), stopping, timeline).catch((error: unknown) => {
    parts.log('the second look failed', error);
    return 'later' as const;
  });
  if (outcome === 'stopped') return null;
  const tries = (item.sweep?.tries ?? 0) + 1;
  const wait = Math.min(longestWait, quietTime * 2 ** tries);
  const isOver = outcome === 'done' || tries >= mostTries;
  return parts.store.update(item, { timeline, sweep: isOver ? null : { at: new Date(parts.now().getTime() + wait).toISOString(), tries } });
}

/**
 * Every look begins anew and only what is not the article's own is removed, so nothing has to be remembered between two
 * requests. Notes what was removed in the timeline.
 */
async function looked(
  parts: QueueParts, publication: Publication, item: OutboxItem, work: Work<unknown> | undefined, stopping: () => boolean, timeline: TimelineEntry[],
): Promise<'done' | 'later' | 'stopped'> {
  const known = work?.parse(item.progress) ?? null;
  let progress: unknown = known === null ? null : (work?.sweep?.(publication, known) ?? null);
  while (work && progress !== null) {
    const step = await work.plan(publication, progress);
    if (step.kind !== 'request') break;
    if (stopping() || !parts.isOnline()) return 'stopped';
    const outcome = await work.absorb(publication, progress, await parts.transport.send(step.request));
    if (outcome.kind === 'retry') return 'later';
    // Nothing that a person would have to decide: what may not be looked for stays.
    if (outcome.kind === 'stop') break;
    if (step.name === 'removeLeftover') timeline.push({ at: parts.now().toISOString(), step: 'removedLate' });
    progress = outcome.progress;
  }
  return 'done';
}
