import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState } from '@tiptap/pm/state';

const isGone = (node: Node | null | undefined): boolean =>
  Boolean(node && (node.marks.some(({ type }) => type.name === 'deletion') || typeof node.attrs['deleted'] === 'string'));

/** The block of the text that a position is in, and those round it, from the innermost. */
const depths = ($pos: ResolvedPos): number[] => Array.from({ length: $pos.depth }, (_none, index) => $pos.depth - index);

/**
 * Where a cursor has to be for Backspace (-1) or Delete (1) to meet a word that is still there: beyond deleted words and
 * seams that are to close. Null where it is there already.
 */
export function beyondDeleted({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>, direction: -1 | 1): Selection | null {
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  let $pos = selection.$head;
  for (;;) {
    const beside = direction < 0 ? $pos.nodeBefore : $pos.nodeAfter;
    if (isGone(beside)) {
      $pos = doc.resolve($pos.pos + direction * beside!.nodeSize);
      continue;
    }
    const next = beside ? null : beyondSeam(doc, $pos, direction);
    if (!next) break;
    $pos = next;
  }
  return $pos.pos === selection.head ? null : TextSelection.create(doc, $pos.pos);
}

function beyondSeam(doc: Node, $pos: ResolvedPos, direction: -1 | 1): ResolvedPos | null {
  const depth = depths($pos).find((each) => (direction < 0 ? $pos.index(each - 1) > 0 : $pos.index(each - 1) < $pos.node(each - 1).childCount - 1));
  if (depth === undefined) return null;
  const parent = $pos.node(depth - 1);
  const index = $pos.index(depth - 1);
  const beside = parent.child(index + direction);
  const isSeam = typeof (direction < 0 ? parent.child(index) : beside).attrs['joined'] === 'string';
  if (!isSeam && !isGone(beside)) return null;
  let at = direction < 0 ? $pos.before(depth) : $pos.after(depth);
  for (let i = index + direction; i >= 0 && i < parent.childCount && isGone(parent.child(i)); i += direction) at += direction * parent.child(i).nodeSize;
  const found = Selection.findFrom(doc.resolve(at), direction, true);
  return found instanceof TextSelection ? (direction < 0 ? found.$to : found.$from) : null;
}
