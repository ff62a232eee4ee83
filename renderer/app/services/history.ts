import type { Revision, RevisionSummary } from '../../domain/article/article';
import type { ArticleContent } from '../../domain/article/content';
import type { Watch } from '../../domain/watch';

/** The revisions of an article: looking at them, and going back to one. */
export interface HistoryService {
  /** Newest first, without their contents. */
  watch(articleId: string): Watch<readonly RevisionSummary[]>;
  /** @throws Error when there is no such revision. */
  read(revisionId: string): Promise<Revision>;
  /** The content as it stands now. */
  current(articleId: string): Promise<ArticleContent>;
  /**
   * Makes the content of a revision the article's again, as a new revision; what stood there before is kept as one, too.
   * @throws Refused when the article cannot be edited, or not by the present profile.
   */
  restore(articleId: string, revisionId: string): Promise<void>;
}
