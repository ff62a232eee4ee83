import type { Article } from '../../domain/article/article';
import { countWords, placedPhotoIds, textBlocks, textOf } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { runChecks, type CheckContext } from '../../domain/checks';
import { withoutSuggestions } from '../../domain/suggestions/settle';
import { isEditable } from '../../domain/workflow/decide';
import { readContent } from '../../editor/document/articleDocument';
import type { ArticleFacts } from '../../storage/reconcile/mergeArticles';
import { checkContext, type Knowledge } from './knowledge';

export type Projection = Pick<Article, 'headline' | 'category' | 'excerpt' | 'thumbnail' | 'photoCount' | 'wordCount' | 'failingChecks' | 'failing'>;

const excerptLength = 160;
const empty: Projection = { headline: '', category: '', excerpt: '', thumbnail: null, photoCount: 0, wordCount: 0, failingChecks: 0 };

/** What lists show of a content. */
export function projectionOf(content: ArticleContent, context: CheckContext): Projection {
  const body = withoutSuggestions(content.body);
  const texts = textBlocks(body).map(textOf);
  const first = content.photos.find((photo) => placedPhotoIds(body).includes(photo.id)) ?? content.photos[0];
  const findings = runChecks(content, context);
  return {
    headline: content.headline.trim(),
    category: content.category.trim(),
    excerpt: (texts.find((text) => text.trim()) ?? '').slice(0, excerptLength),
    thumbnail: first?.hash ?? null,
    photoCount: content.photos.length,
    wordCount: texts.reduce((sum, text) => sum + countWords(text), 0),
    failingChecks: findings.length,
    failing: [...new Set(findings.map(({ check }) => check))],
  };
}

/** The whole row of an article, from its events and its content: what it was before only fills in what these do not say. */
export const articleRow = (knowledge: Knowledge) => ({ id, folded, lastEventAt, doc, revision, row, journaledAt }: ArticleFacts): Article => {
  const content = doc ? readContent(doc) : revision;
  const derived = content ? projectionOf(content, checkContext(knowledge, content, knowledge.templateOf(folded.templateId))) : { ...empty, ...row };
  // Nobody notes when the last letter was typed; while an article may be written in, that is when its journal last grew.
  const touched = row?.updatedAt ?? (doc && isEditable(folded.state) ? journaledAt : null);
  return { ...derived, ...folded, id, updatedAt: touched !== null && touched > lastEventAt ? touched : lastEventAt };
};
