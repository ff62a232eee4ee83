import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import type { BodyNode } from '../../../domain/article/body';

const isList = (node: Node | null | undefined): boolean => node?.type.name === 'orderedList' || node?.type.name === 'bulletList';
const isInList = ($pos: ResolvedPos): boolean => Array.from({ length: $pos.depth }, (_, depth) => $pos.node(depth + 1)).some(isList);

/** Whether words would stand before or behind what is put in place of a selection. */
export const isAmidText = ({ $from, $to }: Selection): boolean =>
  $from.parent.isTextblock && ($from.parentOffset > 0 || $to.parentOffset < $to.parent.content.size);

/**
 * Puts blocks in place of the selection of a transaction. What begins or ends with a paragraph joins the text that it is put into;
 * a list stays one, with its numbers, unless it comes into a list. A lone item in the middle of a text is its words.
 * @throws RangeError for blocks that the schema does not know
 */
export function insertBody(transaction: Transaction, body: readonly BodyNode[]): Transaction {
  const { schema } = transaction.doc.type;
  const blocks = Fragment.from(body.map((block) => schema.nodeFromJSON(block)));
  blocks.forEach((block) => block.check());
  const { $from, $to } = transaction.selection;
  const isLone = blocks.childCount === 1 && isList(blocks.firstChild) && blocks.firstChild!.childCount === 1 && blocks.firstChild!.firstChild!.childCount === 1;
  const content = isLone && isAmidText(transaction.selection) && !isInList($from) ? blocks.firstChild!.firstChild!.content : blocks;
  const slice = new Slice(content, opens(content.firstChild, $from, 'firstChild'), opens(content.lastChild, $from, 'lastChild'));
  const emptied = emptyBlockAt($from, $to);
  // A block without a word makes room for what does not join it.
  if (emptied && slice.openStart === 0) cursorBehind(transaction.replaceWith(emptied.from, emptied.to, content), emptied.from + content.size);
  else if (slice.openStart === 0 && $from.parent.isTextblock && transaction.selection.empty) insertBeside(transaction, slice);
  else transaction.replaceSelection(slice);
  return transaction.scrollIntoView();
}

/** How deep a side of the pasted blocks is open to join what is there. */
function opens(node: Node | null, $at: ResolvedPos, side: 'firstChild' | 'lastChild'): number {
  if (node?.type.name === 'paragraph') return 1;
  if (!isList(node) || !isInList($at)) return 0;
  // list, item, its paragraph
  return node![side]![side]?.type.name === 'paragraph' ? 3 : 2;
}

/** The text block that holds the cursor and nothing else, where it may be replaced. */
function emptyBlockAt($from: ResolvedPos, $to: ResolvedPos): { from: number; to: number } | null {
  const isEmpty = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.sameParent($to) && $from.parentOffset === 0 && $to.parentOffset === $from.parent.content.size;
  return isEmpty && !$from.parent.attrs['phrase'] ? { from: $from.before(), to: $from.after() } : null;
}

/** Puts blocks at the cursor's side of its text, or between the two halves of the text. */
function insertBeside(transaction: Transaction, slice: Slice): void {
  const { $from } = transaction.selection;
  if ($from.depth > 1) return void transaction.replaceSelection(slice);
  const { parentOffset, parent } = $from;
  const at = parentOffset === 0 ? $from.before() : parentOffset === parent.content.size ? $from.after() : null;
  if (at === null) transaction.replaceSelection(slice);
  else cursorBehind(transaction.insert(at, slice.content), at + slice.content.size);
}

/** The cursor goes on where the pasted blocks end. */
function cursorBehind(transaction: Transaction, end: number): void {
  transaction.setSelection(Selection.near(transaction.doc.resolve(end), -1));
}
