import type { Profile } from '../../domain/people/profile';
import { concerning, notices, type Happened, type Notice } from '../../domain/review/notices';
import type { ApprovalPolicy } from '../../domain/workflow/policy';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';

interface Needs {
  readonly articles: Pick<ArticleRepository, 'watchConcerning'>;
  readonly desk: Pick<DeskRepository, 'readTold' | 'writeTold'>;
  readonly policy: () => ApprovalPolicy;
  readonly report: (message: string, error: unknown) => void;
}

/** What others did that the person at work should hear of, also while somebody else was at work here. */
export function noticeService({ articles, desk, policy, report }: Needs) {
  return {
    /**
     * Tells `person` once of each thing that concerns them: at once of what happened while they were not here, then of
     * what happens, until the returned function is called.
     */
    follow(person: Profile, tell: (news: readonly Notice[]) => void): () => void {
      let isOver = false;
      let turn: Promise<void> = Promise.resolve();
      async function look(happened: readonly Happened[]): Promise<void> {
        const kept = await desk.readTold(person.id);
        const unheard = notices(happened, person, policy(), new Set(kept));
        if (isOver || unheard.length === 0) return;
        // Who was never here is told of what happened since they belong to the desk.
        const news = kept ? unheard : unheard.filter(({ at }) => at >= person.createdAt);
        // Kept before it is said: rather not told than told at every start. What concerns nobody any more is forgotten.
        await desk.writeTold(person.id, concerning(happened, person, policy()).map(({ eventId }) => eventId));
        if (!isOver && news.length > 0) tell(news);
      }
      const stop = articles.watchConcerning(person.id)(
        (happened) => (turn = turn.then(() => (isOver ? undefined : look(happened))).catch((error: unknown) => report('notices failed', error))),
        (error) => report('notices cannot be followed', error),
      );
      return () => {
        isOver = true;
        stop();
      };
    },
  };
}
