import { isEnded, type OutboxItem } from '../../domain/publishing/outbox';
import type { Rest, Target } from '../../domain/publishing/target';
import { backOff, longestWait } from './delays';
import { parseRest } from './parse';
import type { QueueParts } from './parts';
import { reactions } from './reactions';

/** After so many failures in a row, whatever the article, it is the target that is in trouble. */
const failuresUntilRest = 10;

/**
 * The breaker of one target: counts failures in a row over all of its items, and has the target rest when there were too
 * many. After the rest one item tries; only its success ends the count.
 */
export interface Breaker {
  /** Milliseconds that the target still rests. */
  wait(target: Target | undefined, now: Date): number;
  /** Takes note of how the work on an item ended that had failed so often before. */
  note(target: Target | undefined, item: OutboxItem | null, failedBefore: number): Promise<void>;
}

export function createBreaker(parts: QueueParts, targetId: string): Breaker {
  let failures = 0;

  return {
    wait(target, now) {
      const rest = parseRest(target?.rest);
      if (!rest) return 0;
      failures = Math.max(failures, rest.failures);
      const wait = Date.parse(rest.until) - now.getTime();
      // Further ahead than it can have been meant: somebody has set the clock back.
      return wait > 0 && wait <= longestWait(true) ? wait : 0;
    },
    async note(target, item, failedBefore) {
      if (!item) return;
      const failed = (item.state === 'retrying' || item.state === 'waitingForNetwork') && item.problem !== null && item.problem.code !== 'clockWrong' && item.attempts > 0;
      // A pause or a question to a person says nothing about whether the target answers.
      if (!failed && !isEnded(item.state)) return;
      // Fewer failures than before and one more: something got there meanwhile, so the target is alive.
      const advanced = item.attempts <= failedBefore;
      failures = !failed ? 0 : advanced ? 1 : failures + 1;
      const { problem } = item;
      if (failures >= failuresUntilRest && problem) await parts.store.restTarget(targetId, restAfter(parts, item, failures, problem));
      else if (target?.rest) await parts.store.restTarget(targetId, null);
    },
  };
}

function restAfter(parts: QueueParts, item: OutboxItem, failures: number, problem: Rest['problem']): Rest {
  const now = parts.now().getTime();
  const own = now + backOff(failures, reactions[problem.code] === 'network' ? 'network' : 'retry', parts.random);
  return { until: new Date(Math.max(own, Date.parse(item.nextTryAt ?? parts.now().toISOString()))).toISOString(), failures, problem };
}
