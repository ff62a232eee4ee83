import { withoutInsertions } from '../suggestions/settle';
import { textOf, type BodyNode } from './body';

/**
 * A line of an article's outline. `block` is the text block that it is, counted as `textBlocks` counts; for a photo, the number of text
 * blocks in front of it.
 */
export type OutlineEntry = { readonly block: number; readonly text: string } & (
  | { readonly kind: 'lead' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'conclusion'; readonly number: number }
  | { readonly kind: 'photo'; readonly photo: string }
);

/** The words of a block as they stand: what is only suggested is no part of them yet. */
const wordsOf = (block: BodyNode): string => textOf(withoutInsertions(block)).trim();

/**
 * The outline of a body in reading order: the lead, which is the first paragraph with words, headings, the items of numbered lists
 * outside other lists, and the placed photos. What has no words yet is left out, but for photos.
 * @param captionOf the caption of a photo by its id
 */
export function outlineOf(body: BodyNode, captionOf: (photo: string) => string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let block = 0;
  let hasLead = false;
  const visit = (node: BodyNode, isListed: boolean): void => {
    const photo = node.attrs?.['photo'];
    if (typeof photo === 'string') entries.push({ kind: 'photo', photo, block, text: captionOf(photo).trim() });
    if (node.type === 'paragraph' || node.type === 'heading') {
      const text = wordsOf(node);
      if (node.type === 'heading' && text) entries.push({ kind: 'heading', level: Number(node.attrs?.['level'] ?? 2), block, text });
      else if (text && !hasLead && !isListed) {
        hasLead = true;
        entries.push({ kind: 'lead', block, text });
      }
      block += 1;
      return;
    }
    if (node.type === 'orderedList' && !isListed) {
      const start = Number(node.attrs?.['start'] ?? 1);
      node.content?.forEach((item, index) => {
        const [first] = item.content ?? [];
        const text = first ? wordsOf(first) : '';
        if (text) entries.push({ kind: 'conclusion', number: start + index, block, text });
        item.content?.forEach((inner) => visit(inner, true));
      });
      return;
    }
    node.content?.forEach((inner) => visit(inner, isListed || node.type === 'bulletList' || node.type === 'orderedList'));
  };
  visit(body, false);
  return entries;
}

/** The entry under which a place stands: the photo there, or the last entry that begins at the text block or before it; -1 in front of all. */
export function entryAt(entries: readonly OutlineEntry[], place: { readonly block: number } | { readonly photo: string }): number {
  if ('photo' in place) return entries.findIndex((entry) => entry.kind === 'photo' && entry.photo === place.photo);
  return entries.findLastIndex((entry) => entry.kind !== 'photo' && entry.block <= place.block);
}
