import { JournalRefused, type Journal, type JournalContent } from '../../domain/journal/journal';
import type { JournalHeads } from '../journal/heads';

/** Journals that are looked into at once; main has other work in between. */
const batchSize = 100;
const pauseMs = 20;

interface Needs {
  /** Tells of damage by itself, with `refills.found`. */
  readonly journal: Pick<Journal, 'list' | 'check'>;
  readonly heads: Pick<JournalHeads, 'hold' | 'release'>;
  /** Brings one article, or the desk itself, and its journal together. */
  readonly refill: (id: string) => Promise<void>;
  /** False on a desk of which nothing may change. */
  readonly journals: boolean;
  readonly report: (message: string, error: unknown) => void;
}

/** Fills journals again that have lost something, as soon as it is found, and looks for such that nobody writes to. */
export function refills({ journal, heads, refill, journals, report }: Needs) {
  const waiting = new Set<string>();
  let work: Promise<unknown> = Promise.resolve();

  async function run(id: string): Promise<void> {
    try {
      await refill(id);
      heads.release(id);
    } catch (error) {
      // Its head stays held, so that the next start compares it.
      report(`journal ${id} could not be filled again`, error);
    } finally {
      waiting.delete(id);
    }
  }

  return {
    /** A journal has lost something. Its head is not stored before it is filled again. */
    found(id: string, damage: JournalContent['damage']): void {
      if (damage) report(`journal ${id} was damaged: ${damage.entries} entries, ${damage.bytes} bytes; set aside as ${damage.setAside}`, damage);
      if (!journals || waiting.has(id)) return;
      waiting.add(id);
      heads.hold(id);
      work = work.then(() => run(id));
    },

    /** Looks into every journal, a few at a time. @throws JournalRefused when they cannot be listed */
    async check(): Promise<void> {
      if (!journals) return;
      const ids = (await journal.list()).map(({ id }) => id);
      for (let start = 0; start < ids.length; start += batchSize) {
        await journal.check(ids.slice(start, start + batchSize)).catch((error: unknown) => {
          if (!(error instanceof JournalRefused)) throw error;
          report('some journals could not be checked', error);
        });
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },

    /** Resolves when nothing is being filled any more, filled or not. */
    async settle(): Promise<void> {
      while (waiting.size > 0) await work;
    },
  };
}
export type Refills = ReturnType<typeof refills>;
