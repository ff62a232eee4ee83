import { textBlocks, textOf } from '../article/body';
import type { ArticleContent } from '../article/content';

/** The lead as one line: the first paragraph with words in it, or "" when there is none. */
export function leadOf(content: Pick<ArticleContent, 'body'>): string {
  for (const block of textBlocks(content.body)) {
    const text = textOf(block).replace(/\s+/gu, ' ').trim();
    if (block.type === 'paragraph' && text) return text;
  }
  return '';
}
