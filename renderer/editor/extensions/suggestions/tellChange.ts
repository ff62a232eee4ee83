import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { TableMap } from '@tiptap/pm/tables';
import type { BodyNode } from '../../../domain/article/body';
import { trackBlocks, type Tracking } from '../../../domain/suggestions/track';
import { placeIn, rewrite, selectionIn } from './rewrite';
import { asTold } from './told';

/**
 * Words that are typed into a suggestion take on its marks, as the editor goes; they belong to whoever types them.
 * @param isMine whether a suggestion is that of the person at work
 */
export function ownWords(tr: Transaction, isMine: (id: string) => boolean): void {
  const { storedMarks, storedMarksSet } = tr;
  const ranges = tr.steps.flatMap((step, index) => {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0 || step.slice.openStart > 0 || !step.slice.content.firstChild?.isInline) return [];
    const later = tr.mapping.slice(index + 1);
    return [[later.map(step.from, 1), later.map(step.from + step.slice.size, -1)] as const];
  });
  const isStrange = (mark: Mark): boolean => mark.type.name === 'deletion' || (mark.type.name === 'insertion' && !isMine(String(mark.attrs['id'])));
  for (const [from, to] of ranges) {
    tr.doc.nodesBetween(from, to, (node, pos) => {
      if (node.isInline) node.marks.filter(isStrange).forEach((mark) => tr.removeMark(Math.max(from, pos), Math.min(to, pos + node.nodeSize), mark));
    });
  }
  if (storedMarksSet) tr.setStoredMarks(storedMarks);
}

/** The document with a change of it told as a suggestion; null where that is not possible. */
function told(before: Node, after: Node, idNear: Tracking['idNear']): Node | null {
  const shorter = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < shorter && before.child(start).eq(after.child(start))) start += 1;
  let end = 0;
  while (end < shorter - start && before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end))) end += 1;
  // With a neighbour on either side, which a seam may belong to.
  const [from, to] = [Math.max(0, start - 1), Math.max(0, end - 1)];
  const blocks = (doc: Node): BodyNode[] => doc.children.slice(from, doc.childCount - to).map((node) => node.toJSON() as BodyNode);
  const run = trackBlocks(blocks(before), blocks(after), { idNear, fits: (node) => soundNode(before, node) !== null });
  if (!run) return null;
  // Only what changed is looked at: a long report is not read through at every key.
  const nodes = run.map((node) => soundNode(before, node));
  if (!nodes.every((node) => node !== null)) return null;
  const { children } = before;
  const content = Fragment.from([...children.slice(0, from), ...nodes, ...children.slice(before.childCount - to)]);
  return before.type.validContent(content) ? before.copy(content) : null;
}

/** A node as the schema wants it; null for one that is not sound. */
function soundNode({ type: { schema } }: Node, json: BodyNode): Node | null {
  try {
    const node = schema.nodeFromJSON(json);
    node.check();
    return node.type.name !== 'table' || TableMap.get(node).problems === null ? node : null;
  } catch {
    return null;
  }
}

/** Words of one block that a change puts in the place of others; null for any other change. */
function exchangeIn({ steps, before }: Transaction): { from: number; to: number; words: Fragment } | null {
  const [step, another] = steps;
  if (another || !(step instanceof ReplaceStep) || step.from === step.to) return null;
  const { from, to, slice: { content, openStart, openEnd } } = step;
  const isInline = openStart === 0 && openEnd === 0 && content.childCount > 0 && content.firstChild!.isInline;
  return isInline && before.resolve(from).sameParent(before.resolve(to)) ? { from, to, words: content } : null;
}

/**
 * An exchange of words told as what it is: all the old words go, all the new ones come behind them. Compared letter by letter,
 * a new word would keep whatever letter it has in common with the old one.
 */
function toldExchange(before: Node, tr: Transaction, idNear: Tracking['idNear']): { doc: Node; head: number } | null {
  const exchange = exchangeIn(tr);
  if (!exchange) return null;
  const { from, to, words } = exchange;
  const cut = told(before, before.replace(from, to, Slice.empty), idNear);
  if (!cut) return null;
  // Only own new words are gone from between.
  const at = to - (before.content.size - cut.content.size);
  const doc = told(cut, cut.replace(at, at, new Slice(words, 0, 0)), idNear);
  return doc && { doc, head: at + words.size };
}

interface Telling {
  readonly idNear: Tracking['idNear'];
}

/**
 * The transaction that tells a change as a suggestion instead of making it.
 * @returns null when it cannot be told, or when nothing would be left of words that were typed
 */
export function tellChange(state: EditorState, tr: Transaction, plain: EditorState, { idNear }: Telling): Transaction | null {
  const exchanged = plain.doc.eq(tr.doc) ? toldExchange(state.doc, tr, idNear) : null;
  const doc = exchanged?.doc ?? told(state.doc, plain.doc, idNear);
  if (!doc || (doc.eq(state.doc) && plain.doc.content.size > state.doc.content.size)) return null;
  const suggested = rewrite(state.tr, doc);
  const [anchor, head] = placesAfter(state, tr, plain, doc, exchanged?.head ?? null);
  suggested.setSelection(selectionIn(suggested.doc, anchor, head));
  if (tr.storedMarksSet) suggested.setStoredMarks(tr.storedMarks);
  if (tr.scrolledIntoView) suggested.scrollIntoView();
  Object.assign((suggested as unknown as { meta: object }).meta, (tr as unknown as { meta: object }).meta);
  return asTold(suggested);
}

/** Where the selection is to be in the document that tells the change. */
function placesAfter(state: EditorState, tr: Transaction, { doc: after, selection }: EditorState, doc: Node, written: number | null): [number, number] {
  const { anchor, head, empty } = selection;
  if (written !== null && empty) return [written, written];
  // Deleted backwards, the cursor goes on before what stays marked; else it stands behind.
  const isBackwards = state.selection.empty && empty && head < state.selection.head && after.content.size < state.doc.content.size && !isWrittenUpTo(tr, head);
  if (isBackwards && isInSameText(state, head)) return [head, head];
  const place = placeIn(after, doc);
  return [place(anchor), place(head)];
}

/** Whether a change wrote what ends at a place: a sign in the place of letters is no deletion, though it is shorter. */
const isWrittenUpTo = (tr: Transaction, head: number): boolean => tr.steps.some((step, index) =>
  step instanceof ReplaceStep && step.slice.size > 0 && tr.mapping.slice(index + 1).map(step.from + step.slice.size, -1) === head);

const isInSameText = ({ doc, selection }: EditorState, pos: number): boolean => doc.resolve(pos).sameParent(selection.$head);
