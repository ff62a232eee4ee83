import type { Revision, RevisionSummary } from '../article/article';
import { countWords, textBlocks, textOf } from '../article/body';
import { withoutSuggestions } from '../suggestions/settle';

/** What a list shows of a revision. */
export function summaryOf({ content, ...revision }: Revision): RevisionSummary {
  const words = textBlocks(withoutSuggestions(content.body)).reduce((sum, block) => sum + countWords(textOf(block)), 0);
  return { ...revision, headline: content.headline.trim(), wordCount: words, photoCount: content.photos.length };
}
