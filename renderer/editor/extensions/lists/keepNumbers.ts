import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { isTold } from '../suggestions/told';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    keepNumbers: {
      /** Lets the numbered list at the cursor go on counting where the one before it ends, or begin at 1 again. */
      continueNumbers: () => ReturnType;
    };
  }
}

const listType = 'orderedList';
const startOf = (list: Node): number => Number(list.attrs['start'] ?? 1);

/** The depth of the innermost numbered list round a position, or -1. */
function listDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if ($pos.node(depth).type.name === listType) return depth;
  return -1;
}

/** Numbers of conclusions are cited elsewhere: they stay when a list is cut in two, when items are copied out of one, and when something comes between. */
export const KeepNumbers = Extension.create({
  name: 'keepNumbers',

  addCommands: () => ({
    continueNumbers:
      () =>
      ({ state, tr, dispatch }) => {
        const { $from } = state.selection;
        const depth = listDepth($from);
        if (depth < 0) return false;
        const list = $from.node(depth);
        const before = lastListBefore($from, depth);
        const next = before ? startOf(before) + before.childCount : 1;
        const start = startOf(list) === next ? 1 : next;
        if (dispatch) tr.setNodeAttribute($from.before(depth), 'start', start);
        return true;
      },
  }),

  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) =>
        transactions.some((transaction) => transaction.docChanged && !isChangeOrigin(transaction) && !isTold(transaction)) ? numberedOn(transactions, before, after) : null,
      props: {
        transformCopied: (slice, view) => withStart(slice, view.state),
        transformPasted: (slice, view) => asList(slice, view.state),
      },
    }),
  ],
});

function lastListBefore($pos: ResolvedPos, depth: number): Node | null {
  const parent = $pos.node(depth - 1);
  for (let index = $pos.index(depth - 1) - 1; index >= 0; index -= 1) if (parent.child(index).type.name === listType) return parent.child(index);
  return null;
}

/** A list that was cut in two goes on counting in its second half. */
function numberedOn(transactions: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
  const { $from } = before.selection;
  const depth = listDepth($from);
  if (depth < 0) return null;
  const old = $from.node(depth);
  const at = transactions.reduce((position, { mapping }) => mapping.map(position, -1), $from.before(depth));
  const $at = after.doc.resolve(Math.min(at, after.doc.content.size));
  const first = $at.nodeAfter;
  // Cut before its first item, nothing of it stands in front.
  if (first?.type.name !== listType || first.childCount >= old.childCount || startOf(first) !== startOf(old)) return null;
  let position = $at.pos + first.nodeSize;
  for (let index = $at.index() + 1; index < $at.parent.childCount; index += 1) {
    const block = $at.parent.child(index);
    if (block.type.name === listType) {
      // Half of the same list: an item of it became what stands between, or is in one of the halves still.
      const isHalf = startOf(block) === startOf(old) && first.childCount + block.childCount <= old.childCount && block.lastChild !== null && old.lastChild !== null && block.lastChild.eq(old.lastChild);
      return isHalf ? after.tr.setNodeAttribute(position, 'start', startOf(first) + first.childCount) : null;
    }
    position += block.nodeSize;
  }
  return null;
}

/** What is copied out of the middle of a list says with which number it begins. */
function withStart(slice: Slice, { selection: { $from } }: EditorState): Slice {
  const first = slice.content.firstChild;
  // What is copied brings its surroundings along, from the text's own blocks on.
  if (first?.type.name !== listType || $from.depth < 1 || $from.node(1).type.name !== listType) return slice;
  const start = startOf($from.node(1)) + $from.index(1);
  const list = first.type.create({ ...first.attrs, start }, first.content, first.marks);
  return new Slice(Fragment.from(list).append(slice.content.cut(first.nodeSize)), slice.openStart, slice.openEnd);
}

/** Several items pasted outside a list stay a list: joined with the paragraph at the cursor, the first would lose its number. */
function asList(slice: Slice, { selection: { $from } }: EditorState): Slice {
  const first = slice.content.firstChild;
  if (first?.type.name !== listType || first.childCount < 2 || slice.openStart === 0 || listDepth($from) > 0) return slice;
  return new Slice(slice.content, 0, slice.content.childCount === 1 ? 0 : slice.openEnd);
}
