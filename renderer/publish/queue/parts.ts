import type { Digest } from '../../domain/article/content';
import type { ApprovalCheck } from '../../domain/publishing/approvalCheck';
import type { Connectors } from '../../domain/publishing/connector';
import type { OutboxStore } from '../../domain/publishing/repositories';
import type { Transport } from '../../domain/publishing/transport';

/** Everything that the queue needs from outside, so that tests can give it a clock and a network of their own. */
export interface QueueParts {
  readonly store: OutboxStore;
  readonly transport: Transport;
  readonly connectors: Connectors;
  readonly digest: Digest;
  readonly checkApproval: ApprovalCheck;
  readonly now: () => Date;
  /** A number from 0 up to 1, for the jitter of waiting times. */
  readonly random: () => number;
  /** Runs `run` after that many milliseconds; the function that it returns takes the order back. */
  readonly schedule: (milliseconds: number, run: () => void) => () => void;
  readonly isOnline: () => boolean;
  readonly lock: Lock;
  /** Told of faults of the program itself; never of what went wrong on the line. */
  readonly log: (message: string, error: unknown) => void;
}

/**
 * Runs `work` while nobody else in any window runs under the same name: `navigator.locks.request(name, { signal }, work)`.
 * Rejects when `signal` is aborted before it is its turn.
 */
export type Lock = (name: string, signal: AbortSignal, work: () => Promise<void>) => Promise<void>;
