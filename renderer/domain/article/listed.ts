import { folded } from '../text/folding';
import type { Article } from './article';

/** Whether an article of a list has the words that a person looks for; no words are in all of them. */
export function isListed({ headline, category, excerpt }: Pick<Article, 'headline' | 'category' | 'excerpt'>, filter: string): boolean {
  return folded(`${headline} ${category} ${excerpt}`).includes(folded(filter));
}
