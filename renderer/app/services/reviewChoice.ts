import type { DeskRepository } from '../../storage/repositories/desk';
import { presentMoment } from './actor';

interface Needs {
  readonly desk: Pick<DeskRepository, 'currentProfile' | 'readReviewGoesAlong' | 'writeReviewGoesAlong'>;
  readonly readOnly: boolean;
  readonly now: () => Date;
}

/** Whether open suggestions and comments go along with what the present person exports: never before they said so on this very desk. */
export function reviewChoiceService({ desk, readOnly, now }: Needs) {
  return {
    async read(): Promise<boolean> {
      const { actor } = await presentMoment(desk, now);
      return desk.readReviewGoesAlong(actor.id);
    },
    /** Keeps the choice for the next time; on a desk of which nothing may change it holds as long as the dialog. */
    async keep(goesAlong: boolean): Promise<void> {
      if (readOnly) return;
      const { actor } = await presentMoment(desk, now);
      await desk.writeReviewGoesAlong(actor.id, goesAlong);
    },
  };
}
