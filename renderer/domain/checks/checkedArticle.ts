import { placedPhotoIds, textOf, type BodyNode } from '../article/body';
import type { ArticleContent } from '../article/content';
import { withoutInsertions, suggestionsIn } from '../suggestions/settle';
import type { CheckedArticle, CheckedText } from './check';

/** The text of a node that holds text, as the checks see it: what is only suggested is no part of it yet. */
const checkedText = (node: BodyNode, inList: boolean): CheckedText => ({
  text: textOf(withoutInsertions(node)), type: node.type === 'heading' ? 'heading' : 'paragraph', phrase: (node.attrs?.['phrase'] as string | null | undefined) ?? null, inList,
});

/** An article as the checks see it, from its stored content. */
export function checkedArticle({ headline, byline, facts, photos, body }: ArticleContent): CheckedArticle {
  const blocks: CheckedText[] = [];
  const visit = (node: BodyNode, inList: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push(checkedText(node, inList));
    else node.content?.forEach((child) => visit(child, inList || node.type === 'listItem'));
  };
  visit(body, false);
  return { headline, byline, facts, photos, blocks, placed: placedPhotoIds(body), suggestions: suggestionsIn(body).length };
}
