import { baselineOf, withSeen, type Baseline } from '../../domain/review/lastSeen';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { RevisionRepository } from '../../storage/repositories/revisions';
import { presentMoment } from './actor';

interface Needs {
  readonly revisions: RevisionRepository;
  readonly desk: DeskRepository;
  readonly now: () => Date;
}

/** Which revisions of an article the present profile has had on the screen, and where "what changed" begins for it. */
export function seenService({ revisions, desk, now }: Needs) {
  return {
    /** The newest revision of the article is on the screen. */
    async mark(articleId: string): Promise<void> {
      const { actor } = await presentMoment(desk, now);
      const last = await revisions.latest(articleId);
      if (!last) return;
      const seen = await desk.readSeen(actor.id, articleId);
      const after = withSeen(seen, last.id);
      if (after[0] !== seen[0]) await desk.writeSeen(actor.id, articleId, after);
    },
    /** What to compare the present text with, for the present profile. */
    async baseline(articleId: string): Promise<Baseline> {
      const { actor } = await presentMoment(desk, now);
      return baselineOf(await revisions.list(articleId), actor.id, await desk.readSeen(actor.id, articleId));
    },
  };
}
export type SeenService = ReturnType<typeof seenService>;
