import type { Article } from '../../domain/article/article';
import { mayManage } from '../../domain/people/mayManage';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { BinRepository } from '../../storage/repositories/bin';
import type { DeskRepository } from '../../storage/repositories/desk';
import { presentMoment } from './actor';
import { Refused } from './refused';

/** How long an article waits in the bin before it is removed for good. */
export const binKeptDays = 30;
const keptMs = binKeptDays * 24 * 60 * 60_000;

interface Needs {
  readonly articles: ArticleRepository;
  readonly bin: BinRepository;
  readonly desk: DeskRepository;
  readonly now: () => Date;
}

/** The bin: articles wait there before they are removed for good. */
export function binService({ articles, bin, desk, now }: Needs) {
  return {
    /**
     * Removes an article from the bin for good, with its history.
     * @throws Refused when it is not in the bin, or the present profile is neither its author nor looks after the desk
     * @throws JournalRefused when the journal cannot be told; the article is still there then
     */
    async purge(articleId: string): Promise<void> {
      const { actor, at } = await presentMoment(desk, now);
      const article = await articles.get(articleId);
      if (article?.state !== 'bin') throw new Refused('wrongState');
      if (article.authorId !== actor.id && !mayManage(actor, await desk.listProfiles())) throw new Refused('notTheAuthor');
      if (!(await bin.purge({ id: articleId, at, by: actor.id }))) throw new Refused('wrongState');
    },

    /** Removes what has waited long enough. */
    async purgeExpired(): Promise<void> {
      const at = now();
      for (const id of await articles.inBinSince(new Date(at.getTime() - keptMs).toISOString())) await bin.purge({ id, at: at.toISOString(), by: null });
    },

    /** ISO instant until which an article in the bin is kept. */
    keptUntil: (article: Article): string => new Date(Date.parse(article.updatedAt) + keptMs).toISOString(),
  };
}
export type BinService = ReturnType<typeof binService>;
