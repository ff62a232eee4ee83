import type { ArticleContent } from '../domain/article/content';
import { compareBody } from './body/compareBody';
import { compareFacts } from './compareFacts';
import { comparePhotos } from './comparePhotos';
import type { Comparison } from './comparison';
import { compareText } from './words/diffTokens';

/** Everything that differs between two contents of an article: words, blocks, facts and photos. Throws nothing. */
export function compareContents(before: ArticleContent, after: ArticleContent): Comparison {
  return {
    headline: compareText(before.headline, after.headline),
    category: compareText(before.category, after.category),
    byline: compareText(before.byline, after.byline),
    body: compareBody(before.body, after.body),
    facts: compareFacts(before.facts, after.facts),
    photos: comparePhotos(before.photos, after.photos),
  };
}
