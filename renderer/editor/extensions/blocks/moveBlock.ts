import { Extension } from '@tiptap/core';
import { NodeSelection, TextSelection, type EditorState } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    moveBlock: {
      /** Lets the block or list item that holds the cursor change places with the one before (-1) or after it (1). */
      moveBlock: (by: -1 | 1) => ReturnType;
    };
  }
}

const movable = new Set(['listItem', 'tableRow']);

/** The depth of what moves: the innermost list item or row, else the block of the text itself. */
function movingDepth({ selection }: EditorState): number {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 1; depth -= 1) if (movable.has($from.node(depth).type.name)) return depth;
  return 1;
}

export const MoveBlock = Extension.create({
  name: 'moveBlock',

  addCommands: () => ({
    moveBlock:
      (by) =>
      ({ state, tr, dispatch }) => {
        const { selection } = state;
        const depth = movingDepth(state);
        const isNode = selection instanceof NodeSelection && selection.$from.depth < depth;
        const { $from } = selection;
        const parent = isNode ? $from.parent : $from.node(depth - 1);
        const index = isNode ? $from.index() : $from.index(depth - 1);
        const start = isNode ? $from.pos : $from.before(depth);
        const other = index + by;
        if (other < 0 || other >= parent.childCount) return false;
        if (!dispatch) return true;
        const block = parent.child(index);
        const passed = parent.child(other);
        // The one that is passed is taken out and put to the other side, so that the cursor's own block is not touched.
        if (by < 0) {
          tr.delete(start - passed.nodeSize, start);
          tr.insert(start - passed.nodeSize + block.nodeSize, passed);
        } else {
          const end = start + block.nodeSize;
          tr.delete(end, end + passed.nodeSize);
          tr.insert(start, passed);
        }
        const shift = by * passed.nodeSize;
        tr.setSelection(isNode ? NodeSelection.create(tr.doc, start + shift) : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
        tr.scrollIntoView();
        return true;
      },
  }),

  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowUp': () => this.editor.commands.moveBlock(-1),
      'Alt-Shift-ArrowDown': () => this.editor.commands.moveBlock(1),
    };
  },
});
