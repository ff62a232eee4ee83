import type { Article } from '../../domain/article/article';
import { contentHash, type ArticleContent } from '../../domain/article/content';
import type { HouseStyle } from '../../domain/facts/houseStyle';
import { withoutSuggestions } from '../../domain/suggestions/settle';
import { documentFrom, readContent } from '../../editor/document/articleDocument';
import { restyle } from '../../editor/document/restyle';
import type { ApprovalGiven } from '../../exporters/exporter';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import { sha256 } from './actor';
import { deskTimeZone, type ArticleService } from './articles';
import type { PlainOptions } from './exportJobs';
import type { Knowledge } from './knowledge';

export interface ContentNeeds {
  readonly articleService: Pick<ArticleService, 'read'>;
  readonly articles: Pick<ArticleRepository, 'get'>;
  readonly desk: Pick<DeskRepository, 'listProfiles'>;
  readonly knowledge: Pick<Knowledge, 'templateOf'>;
  readonly now: () => Date;
}

/** An article as it is exported, with what is said of it. */
export interface ExportedContent {
  readonly content: ArticleContent;
  readonly options: PlainOptions;
}

/** Reads articles for export. A style of null is the article's own. */
export function contentForExport({ articleService, articles, desk, knowledge, now }: ContentNeeds) {
  /** What is only suggested does not leave the desk. */
  async function original(articleId: string): Promise<ArticleContent> {
    const { suggestions: _suggested, ...content } = await articleService.read(articleId);
    return { ...content, body: withoutSuggestions(content.body) };
  }

  async function contentIn(articleId: string, style: HouseStyle | null): Promise<{ article: Article | undefined; content: ArticleContent }> {
    const [article, content] = await Promise.all([articles.get(articleId), original(articleId)]);
    if (style === null || !article) return { article, content };
    // On a document of its own: the article is as it was.
    const doc = documentFrom(content);
    try {
      restyle(doc, knowledge.templateOf(article.templateId), style);
      return { article, content: readContent(doc) };
    } finally {
      doc.destroy();
    }
  }

  /** The approval, where it is this very content that was approved. */
  async function approvalOf(article: Article | undefined, content: ArticleContent): Promise<ApprovalGiven | null> {
    const approval = article?.approval;
    if (!approval || approval.contentHash !== (await contentHash(content, sha256))) return null;
    const person = (await desk.listProfiles()).find(({ id }) => id === approval.by);
    return { ...approval, name: person?.name ?? '' };
  }

  return async (articleId: string, style: HouseStyle | null): Promise<ExportedContent> => {
    const { article, content } = await contentIn(articleId, style);
    const approval = await approvalOf(article, content);
    return { content, options: { date: now().toISOString(), timeZone: deskTimeZone, articleId, approval } };
  };
}
