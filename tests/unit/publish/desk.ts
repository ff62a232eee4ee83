import type { OutboxStore } from '../../../renderer/domain/publishing/repositories';
import type { Transport } from '../../../renderer/domain/publishing/transport';
import { pageRenderer, renderFragment } from '../../../renderer/exporters/registry';
import { createConnectors } from '../../../renderer/publish/connectors';
import { createQueue, type Lock, type Queue, type QueueParts } from '../../../renderer/publish/queue/createQueue';
import { seededRandom } from '../../faults/random';
import { Life } from './life';
import { digest } from './sample';

export const connectors = createConnectors({
  renderHtml: renderFragment,
  renderPage: pageRenderer('Asia/Ho_Chi_Minh'),
  digest,
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Locks as the browser has them: one holder a name, the others wait; those of a dead program are free. */
export function createLocks(): (life: Life) => Lock {
  const held = new Map<string, { life: Life; free: Promise<void> }>();
  return (life) => async (name, signal, work) => {
    for (let holder = held.get(name); holder && !holder.life.dead; holder = held.get(name)) await holder.free;
    if (signal.aborted) throw new Error('aborted');
    const done = Promise.resolve().then(work);
    held.set(name, { life, free: done.catch(() => undefined).then(() => void held.delete(name)) });
    await done;
  };
}

export interface World {
  readonly store: OutboxStore;
  readonly transport: Transport;
  readonly time: Pick<QueueParts, 'now' | 'schedule'>;
  readonly seed?: number;
  readonly lock?: (life: Life) => Lock;
  readonly parts?: Partial<QueueParts>;
}

/** A queue as one run of the program has it. */
export function startedQueue(world: World, life = new Life()): { queue: Queue; faults: unknown[] } {
  const faults: unknown[] = [];
  const lock = (world.lock ?? createLocks())(life);
  const queue = createQueue({
    store: life.store(world.store),
    transport: life.transport(world.transport),
    connectors,
    digest,
    checkApproval: () => Promise.resolve(null),
    now: world.time.now,
    random: seededRandom(world.seed ?? 1),
    schedule: (milliseconds, run) => world.time.schedule(milliseconds, () => (life.dead ? undefined : run())),
    isOnline: () => true,
    lock,
    log: (_message, error) => faults.push(error),
    ...world.parts,
  });
  void queue.start();
  return { queue, faults };
}
