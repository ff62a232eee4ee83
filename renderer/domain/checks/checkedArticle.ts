import { placedPhotoIds, textOf, type BodyNode } from '../article/body';
import type { ArticleContent } from '../article/content';
import { idOfAttribute, suggestionsIn, withoutInsertions } from '../suggestions/settle';
import type { CheckedArticle, CheckedText } from './check';

/** The text of a node that holds text, as the checks see it: what is only suggested is no part of it yet. */
const checkedText = (node: BodyNode, inList: boolean, isNew: boolean): CheckedText => ({
  text: isNew ? '' : textOf(withoutInsertions(node)), type: node.type === 'heading' ? 'heading' : 'paragraph', phrase: (node.attrs?.['phrase'] as string | null | undefined) ?? null, inList,
});

/** An article as the checks see it, from its stored content. */
export function checkedArticle({ headline, byline, facts, photos, body, suggestions = [] }: ArticleContent): CheckedArticle {
  const blocks: CheckedText[] = [];
  const visit = (node: BodyNode, inList: boolean, isInNew: boolean): void => {
    const isNew = isInNew || idOfAttribute(node, 'inserted') !== null;
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push(checkedText(node, inList, isNew));
    else node.content?.forEach((child) => visit(child, inList || node.type === 'listItem', isNew));
  };
  visit(body, false, false);
  return { headline, byline, facts, photos, blocks, placed: placedPhotoIds(body), suggestions: suggestionsIn(body).length + suggestions.length };
}
