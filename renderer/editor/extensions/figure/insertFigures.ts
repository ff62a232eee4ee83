import { Extension } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figures: {
      /** Puts photos after the block that holds the cursor; a paragraph is never torn apart by a picture. */
      insertFigures: (photoIds: readonly string[]) => ReturnType;
    };
  }
}

export const InsertFigures = Extension.create({
  name: 'insertFigures',
  addCommands: () => ({
    insertFigures:
      (photoIds) =>
      ({ tr, state, dispatch }) => {
        const figure = state.schema.nodes['figure'];
        if (!figure || photoIds.length === 0) return false;
        const { $from } = tr.selection;
        const after = $from.depth > 0 ? $from.after(1) : $from.pos + ($from.nodeAfter?.nodeSize ?? 0);
        if (dispatch) {
          const figures = photoIds.map((photo) => figure.create({ photo }));
          tr.insert(after, figures);
          tr.setSelection(Selection.near(tr.doc.resolve(Math.min(after + photoIds.length, tr.doc.content.size)), 1)).scrollIntoView();
        }
        return true;
      },
  }),
});
