import type { Revision, RevisionSummary } from '../../domain/article/article';
import { contentHash, type ArticleContent } from '../../domain/article/content';
import type { Watch } from '../../domain/watch';
import { isEditable, mayEdit } from '../../domain/workflow/decide';
import { restoreContent } from '../../editor/document/restore';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { RevisionRepository } from '../../storage/repositories/revisions';
import { newId, presentMoment, sha256 } from './actor';
import type { ArticleService } from './articles';
import type { IntervalRevisions } from './intervalRevisions';
import { Refused } from './refused';

interface Needs {
  readonly articles: ArticleRepository;
  readonly articleService: ArticleService;
  readonly revisions: RevisionRepository;
  readonly intervals: IntervalRevisions;
  readonly desk: DeskRepository;
  readonly now: () => Date;
}

/** The revisions of an article: looking at them, and going back to one. */
export function historyService({ articles, articleService, revisions, intervals, desk, now }: Needs) {
  return {
    /** Newest first, without their contents. */
    watch: (articleId: string): Watch<readonly RevisionSummary[]> => revisions.watch(articleId),
    /** @throws Error when there is no such revision */
    read: (revisionId: string): Promise<Revision> => revisions.read(revisionId),
    /** The content as it stands now. */
    current: (articleId: string): Promise<ArticleContent> => articleService.read(articleId),

    /**
     * Makes the content of a revision the article's again, as a new revision; what stood there before is kept as one, too.
     * @throws Refused when the article cannot be edited, or not by the present profile
     */
    async restore(articleId: string, revisionId: string): Promise<void> {
      const { actor } = await presentMoment(desk, now);
      const article = await articles.get(articleId);
      if (!article || !isEditable(article.state)) throw new Refused('wrongState');
      if (!mayEdit(article, actor)) throw new Refused('wrongRole');
      const revision = await revisions.read(revisionId);
      if (revision.articleId !== articleId) throw new RangeError(`revision ${revisionId} is not of ${articleId}`);
      const { content: before, problem } = await articleService.inspect(articleId);
      if (problem) throw new Refused('contentProblem');
      await intervals.keep(articleId, before);
      await articleService.edit(articleId, (doc) => restoreContent(doc, revision.content));
      const content = await articleService.read(articleId);
      const at = now().toISOString();
      await revisions.add({ id: newId(), articleId, at, by: actor.id, milestone: 'restore', contentHash: await contentHash(content, sha256), content });
    },
  };
}
export type HistoryService = ReturnType<typeof historyService>;
