import type { ArticleContent } from '../domain/article/content';
import { withoutSuggestions } from '../domain/suggestions/settle';
import { compareBody } from './body/compareBody';
import { compareFacts } from './compareFacts';
import { comparePhotos } from './comparePhotos';
import type { Comparison } from './comparison';
import { compareText } from './words/diffTokens';

/** Everything that differs between two contents of an article: words, blocks, facts and photos; of open suggestions it knows nothing. Throws nothing. */
export function compareContents(before: ArticleContent, after: ArticleContent): Comparison {
  return {
    headline: compareText(before.headline, after.headline),
    category: compareText(before.category, after.category),
    byline: compareText(before.byline, after.byline),
    body: compareBody(withoutSuggestions(before.body), withoutSuggestions(after.body)),
    facts: compareFacts(before.facts, after.facts),
    photos: comparePhotos(before.photos, after.photos),
  };
}
