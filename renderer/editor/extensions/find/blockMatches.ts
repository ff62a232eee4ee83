import type { Node } from '@tiptap/pm/model';
import { comparedText, findAll, type ComparedText, type FindOptions, type TextRange } from '../../../domain/text/findText';
import { positionOf } from '../checks/places';
import { isLeftOut, wordsRead } from '../suggestions/reading';

/** What is looked for. */
export interface FindQuery {
  readonly text: string;
  readonly options: FindOptions;
}

/** Words that match in a block of text: where in its words, and where in the document. */
export interface BlockMatch {
  readonly text: string;
  readonly range: TextRange;
  readonly from: number;
  readonly to: number;
}

// A block that was not touched is the same object in the next document.
const prepared = new WeakMap<Node, { readonly options: FindOptions; readonly text: ComparedText }>();

const isSame = (a: FindOptions, b: FindOptions): boolean => a.diacritics === b.diacritics && a.letterCase === b.letterCase;

function preparedText(block: Node, options: FindOptions): ComparedText {
  const known = prepared.get(block);
  if (known && isSame(known.options, options)) return known.text;
  const text = comparedText(known?.text.text ?? wordsRead(block, 'wanted'), options);
  prepared.set(block, { options, text });
  return text;
}

/** Every match in a block of text that stands at `pos`, in order; words that somebody suggests to delete are passed over. */
export function matchesInBlock(block: Node, pos: number, { text: asked, options }: FindQuery): BlockMatch[] {
  const text = preparedText(block, options);
  return findAll(text, asked, options).flatMap((range) => {
    const from = positionOf(block, pos, range.from, false, 'wanted');
    const to = positionOf(block, pos, range.to, true, 'wanted');
    return from === null || to === null || to <= from ? [] : [{ text: text.text, range, from, to }];
  });
}

/** Calls `visit` with every block of text that touches the stretch, but for those that somebody suggests to delete. */
export function eachBlock(doc: Node, from: number, to: number, visit: (block: Node, pos: number) => void): void {
  doc.nodesBetween(Math.max(0, from), Math.min(doc.content.size, to), (node, pos) => {
    if (isLeftOut(node, 'wanted')) return false;
    if (node.isTextblock) visit(node, pos);
    return !node.isTextblock;
  });
}
