import { Extension } from '@tiptap/core';
import { createTable } from '@tiptap/extension-table';
import { TextSelection } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    newTable: {
      /** Puts an empty table behind the block that holds the cursor, or before it where nothing stands in it; a line to write on follows. */
      newTable: (rows: number, columns: number) => ReturnType;
    };
  }
}

export const NewTable = Extension.create({
  name: 'newTable',
  addCommands: () => ({
    newTable:
      (rows, columns) =>
      ({ state, tr, dispatch }) => {
        const { $to } = state.selection;
        if ($to.depth === 0) return false;
        const block = $to.node(1);
        const at = block.type.name === 'paragraph' && block.content.size === 0 ? $to.before(1) : $to.after(1);
        if (!dispatch) return true;
        const table = createTable(state.schema, rows, columns, true);
        tr.insert(at, at === state.doc.content.size ? [table, state.schema.nodes['paragraph']!.create()] : table);
        // Into the first cell: table, row, cell, paragraph.
        tr.setSelection(TextSelection.create(tr.doc, at + 4)).scrollIntoView();
        return true;
      },
  }),
});
