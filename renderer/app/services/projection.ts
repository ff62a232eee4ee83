import type { Article } from '../../domain/article/article';
import { countWords, placedPhotoIds, textBlocks, textOf } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { runChecks } from '../../domain/checks';
import type { Template } from '../../domain/templates/template';

export type Projection = Pick<Article, 'headline' | 'category' | 'excerpt' | 'thumbnail' | 'photoCount' | 'wordCount' | 'failingChecks'>;

const excerptLength = 160;

/** What lists show of a content. */
export function projectionOf(content: ArticleContent, template: Template): Projection {
  const texts = textBlocks(content.body).map(textOf);
  const first = content.photos.find((photo) => placedPhotoIds(content.body).includes(photo.id)) ?? content.photos[0];
  return {
    headline: content.headline.trim(),
    category: content.category.trim(),
    excerpt: (texts.find((text) => text.trim()) ?? '').slice(0, excerptLength),
    thumbnail: first?.hash ?? null,
    photoCount: content.photos.length,
    wordCount: texts.reduce((sum, text) => sum + countWords(text), 0),
    failingChecks: runChecks(content, template).length,
  };
}
