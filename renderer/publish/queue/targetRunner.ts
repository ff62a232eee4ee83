import { createBreaker } from './breaker';
import { drainTarget } from './drainTarget';
import type { QueueParts } from './parts';

/** How soon a runner looks again after the desk's own storage failed. */
const afterFailure = 30_000;

/** Works on one target whenever it is poked, and by itself when a time to try again has come. */
export interface TargetRunner {
  poke(): void;
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>;
}

/** @param signal once aborted, the step in flight is finished and nothing new begins. */
export function createTargetRunner(parts: QueueParts, targetId: string, signal: AbortSignal): TargetRunner {
  let current: Promise<void> | null = null;
  let pokedMeanwhile = false;
  let cancelTimer: (() => void) | null = null;
  const breaker = createBreaker(parts, targetId);
  /** Whether it was poked since it was last asked. */
  const changed = (): boolean => {
    const was = pokedMeanwhile;
    pokedMeanwhile = false;
    return was;
  };

  async function drain(): Promise<number | null> {
    let wait: number | null = null;
    try {
      await parts.lock(`publish:${targetId}`, signal, async () => {
        wait = await drainTarget(parts, targetId, breaker, { stopping: () => signal.aborted, changed });
      });
      return wait;
    } catch (error) {
      if (!signal.aborted) parts.log(`publishing to ${targetId} was interrupted`, error);
      return afterFailure;
    }
  }

  async function work(): Promise<void> {
    let wait: number | null;
    do {
      pokedMeanwhile = false;
      wait = await drain();
    } while (pokedMeanwhile && !signal.aborted);
    current = null;
    if (wait !== null && !signal.aborted) cancelTimer = parts.schedule(wait, poke);
  }

  function poke(): void {
    if (signal.aborted) return;
    pokedMeanwhile = true;
    if (current) return;
    cancelTimer?.();
    current = work();
  }

  signal.addEventListener('abort', () => cancelTimer?.());
  return { poke, idle: async () => current ?? undefined };
}
