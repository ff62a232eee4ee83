import type { Mark, Node } from '@tiptap/pm/model';
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
  const { schema } = before.type;
  const shorter = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < shorter && before.child(start).eq(after.child(start))) start += 1;
  let end = 0;
  while (end < shorter - start && before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end))) end += 1;
  // With a neighbour on either side, which a seam may belong to.
  const [from, to] = [Math.max(0, start - 1), Math.max(0, end - 1)];
  const blocks = (doc: Node): BodyNode[] => doc.children.slice(from, doc.childCount - to).map((node) => node.toJSON() as BodyNode);
  const run = trackBlocks(blocks(before), blocks(after), { idNear, fits: (node) => isSound(before, node) });
  if (!run) return null;
  const doc = before.copy(fragmentOf(before, from, run.map((node) => schema.nodeFromJSON(node)), to));
  return isSound(before, doc.toJSON() as BodyNode) ? doc : null;
}

function fragmentOf(before: Node, from: number, run: readonly Node[], to: number): Node['content'] {
  const { children } = before;
  return before.type.create(null, [...children.slice(0, from), ...run, ...children.slice(before.childCount - to)]).content;
}

function isSound({ type: { schema } }: Node, json: BodyNode): boolean {
  try {
    const node = schema.nodeFromJSON(json);
    node.check();
    return node.type.name !== 'table' || TableMap.get(node).problems === null;
  } catch {
    return false;
  }
}

interface Telling {
  readonly idNear: Tracking['idNear'];
}

/**
 * The transaction that tells a change as a suggestion instead of making it.
 * @returns null when it cannot be told, or when nothing would be left of words that were typed
 */
export function tellChange(state: EditorState, tr: Transaction, plain: EditorState, { idNear }: Telling): Transaction | null {
  const doc = told(state.doc, plain.doc, idNear);
  if (!doc || (doc.eq(state.doc) && plain.doc.content.size > state.doc.content.size)) return null;
  const suggested = rewrite(state.tr, doc);
  const { anchor, head } = plain.selection;
  const place = placeIn(plain.doc, doc);
  // Deleted backwards, the cursor goes on before what stays marked; else it stands behind.
  const isBackwards = state.selection.empty && plain.selection.empty && head < state.selection.head && plain.doc.content.size < state.doc.content.size;
  suggested.setSelection(isBackwards && isInSameText(state, head) ? selectionIn(suggested.doc, head, head) : selectionIn(suggested.doc, place(anchor), place(head)));
  if (tr.storedMarksSet) suggested.setStoredMarks(tr.storedMarks);
  if (tr.scrolledIntoView) suggested.scrollIntoView();
  Object.assign((suggested as unknown as { meta: object }).meta, (tr as unknown as { meta: object }).meta);
  return asTold(suggested);
}

const isInSameText = ({ doc, selection }: EditorState, pos: number): boolean => doc.resolve(pos).sameParent(selection.$head);
