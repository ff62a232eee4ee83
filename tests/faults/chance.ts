import { randomInt } from 'node:crypto';
import type { Fault } from './fault';
import { pick, seededRandom } from './random';
import type { RecordedRequest, RequestPredicate } from './record';

/** Faults by chance, the same row of them for the same seed and the same order of requests. */
export interface ChanceOptions {
  /** printed, so that a failed run can be done again; a new one if absent */
  seed?: number;
  /** share of the requests that meet a fault, 0 to 1 */
  rate: number;
  /** to choose from, each as likely as the others; EVERYDAY_FAULTS if absent */
  faults?: readonly Fault[];
  /** requests that may meet one; all if absent */
  when?: RequestPredicate;
}

/** What a bad line and a moody server do. Not among them: a redirect, which needs somewhere to lead to. */
export const EVERYDAY_FAULTS: readonly Fault[] = [
  { kind: 'drop-request' },
  { kind: 'cut-request' },
  { kind: 'lose-answer' },
  { kind: 'lose-answer' }, // twice: the one that makes doubles
  { kind: 'cut-answer' },
  { kind: 'delay', ms: 150, where: 'request' },
  { kind: 'delay', ms: 150, where: 'answer' },
  { kind: 'repeat-late', afterMs: 150 },
  { kind: 'status', status: 500, afterWork: true },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503, retryAfter: 0 },
  { kind: 'status', status: 504, afterWork: true },
  { kind: 'status', status: 429, retryAfter: 0 },
  { kind: 'html' },
];

export interface Chance {
  seed: number;
  faultFor(request: RecordedRequest): Fault | undefined;
}

/** Prepares the faults of a random run and prints its seed. */
export function faultsByChance({ seed = randomInt(1, 1_000_000), rate, faults = EVERYDAY_FAULTS, when }: ChanceOptions): Chance {
  const random = seededRandom(seed);
  console.info(`fault proxy: seed ${seed}, ${Math.round(rate * 100)} % faults`);
  return {
    seed,
    faultFor: (request) => {
      // Always two numbers a request: what one request meets does not shift what the next one meets.
      const hit = random() < rate;
      const fault = pick(random, faults);
      return hit && (when?.(request) ?? true) ? fault : undefined;
    },
  };
}
