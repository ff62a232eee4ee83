import type { Outcome, Step } from '../../domain/publishing/connector';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { Problem } from '../../domain/publishing/target';
import type { TransportAnswer } from '../../domain/publishing/transport';
import type { QueueParts } from './parts';
import { record, type Entry } from './record';

type Request = Extract<Step<unknown>, { kind: 'request' }>;

/** So many uploads at a time: enough to fill a line that answers slowly, few enough for a small server. */
const sideBySide = 3;

/** An answer, or why there is none. */
export type Exchanged = ({ readonly answer: TransportAnswer } | { readonly problem: Problem }) & { readonly serverTime?: number };

interface Together {
  readonly item: OutboxItem;
  readonly outcome: Outcome<unknown>;
  /** Whether something got there, also where the outcome is a failure. */
  readonly advanced: boolean;
  readonly serverTime?: number;
}

interface Work {
  readonly requests: readonly Request[];
  readonly progress: unknown;
  readonly notes: readonly Entry[];
  readonly failures: number;
  /** Nothing further is begun once this is true; what is under way is finished. */
  readonly halted: () => Promise<boolean>;
  readonly exchange: (request: Request) => Promise<Exchanged>;
  readonly understand: (request: Request, exchanged: Exchanged, progress: unknown) => Promise<Outcome<unknown>>;
  /** Progress after a request whose answer nobody knows. */
  readonly lost: (progress: unknown) => unknown;
}

/**
 * Sends requests of which none waits for another, a few at a time. Each is written down before it is sent, with what the others
 * have brought until then. After a failure nothing new begins, and the first one counts.
 * @returns null when the item is no longer the runner's
 */
export async function sendTogether(parts: QueueParts, read: OutboxItem, { requests, notes, failures, halted, exchange, understand, lost, ...work }: Work): Promise<Together | null> {
  const waiting = [...requests];
  let item: OutboxItem | null = read;
  let { progress } = work;
  let untold = notes;
  let failed: Outcome<unknown> | null = null;
  let advanced = false;
  let serverTime: number | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  async function begin(request: Request): Promise<boolean> {
    if (!item || failed || (await halted())) return false;
    const entries: Entry[] = [...untold, { step: request.name, ...(request.values && { values: request.values }) }];
    untold = [];
    item = await record(parts.store, item, parts.now(), { state: 'sending', progress, attempts: advanced ? 0 : failures, nextTryAt: null, problem: null }, entries);
    return item !== null;
  }
  async function worker(): Promise<void> {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const next = request;
      if (!(await inTurn(() => begin(next)))) return;
      const exchanged = await exchange(next);
      serverTime = exchanged.serverTime ?? serverTime;
      // In turn, or answers side by side would forget each other.
      await inTurn(async () => {
        const outcome = await understand(next, exchanged, progress);
        if (outcome.kind !== 'go') failed ??= outcome;
        else {
          progress = outcome.progress;
          advanced ||= outcome.advanced ?? false;
        }
      });
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: Math.min(sideBySide, waiting.length) }, worker));
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
  if (!item) return null;
  const outcome: Outcome<unknown> = failed ? { ...(failed as Outcome<unknown>), progress: lost(progress) } : { kind: 'go', progress };
  return { item, outcome, advanced, serverTime };
}
