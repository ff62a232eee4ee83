import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    galleries: {
      /** Makes a gallery of the photos that stand together at the selection. */
      gatherFigures: () => ReturnType;
      /** Lets the photos of the gallery at the selection stand one below the other again. */
      ungroupGallery: () => ReturnType;
      /** Puts photos as one gallery after the block that holds the cursor. */
      insertGallery: (photoIds: readonly string[]) => ReturnType;
    };
  }
}

/** Neighbours of the text itself that are photos: those in the selection and those that touch it. */
function runOfFigures({ doc, selection }: EditorState): { from: number; to: number; figures: readonly Node[] } | null {
  const isPhoto = (index: number): boolean => ['figure', 'gallery'].includes(doc.maybeChild(index)?.type.name ?? '');
  const { $from, $to } = selection;
  let first = $from.index(0);
  let last = selection instanceof NodeSelection && $from.depth === 0 ? first : $to.indexAfter(0) - 1;
  while (first <= last && !isPhoto(first)) first += 1;
  while (last > first && !isPhoto(last)) last -= 1;
  if (first > last) return null;
  while (isPhoto(first - 1)) first -= 1;
  while (isPhoto(last + 1)) last += 1;
  const blocks = Array.from({ length: last - first + 1 }, (_, index) => doc.child(first + index));
  if (!blocks.every(({ type }) => type.name === 'figure' || type.name === 'gallery')) return null;
  const figures = blocks.flatMap((block) => (block.type.name === 'gallery' ? [...block.children] : [block]));
  let from = 0;
  for (let index = 0; index < first; index += 1) from += doc.child(index).nodeSize;
  return { from, to: from + blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0), figures };
}

export const Galleries = Extension.create({
  name: 'galleries',
  addCommands: () => ({
    gatherFigures:
      () =>
      ({ state, tr, dispatch }) => {
        const run = runOfFigures(state);
        if (!run || run.figures.length < 2) return false;
        if (dispatch) {
          tr.replaceWith(run.from, run.to, state.schema.nodes['gallery']!.create(null, run.figures));
          tr.setSelection(NodeSelection.create(tr.doc, run.from)).scrollIntoView();
        }
        return true;
      },
    ungroupGallery:
      () =>
      ({ state, tr, dispatch }) => {
        const { $from } = state.selection;
        const at = $from.depth === 0 ? $from.pos : $from.before(1);
        const gallery = state.doc.nodeAt(at);
        if (gallery?.type.name !== 'gallery') return false;
        if (dispatch) {
          tr.replaceWith(at, at + gallery.nodeSize, gallery.content);
          tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView();
        }
        return true;
      },
    insertGallery:
      (photoIds) =>
      ({ state, tr, dispatch }) => {
        const { gallery, figure } = state.schema.nodes;
        if (!gallery || !figure || photoIds.length === 0) return false;
        const { $from } = state.selection;
        const after = $from.depth > 0 ? $from.after(1) : $from.pos + ($from.nodeAfter?.nodeSize ?? 0);
        if (dispatch) {
          tr.insert(after, gallery.create(null, photoIds.map((photo) => figure.create({ photo }))));
          tr.setSelection(NodeSelection.create(tr.doc, after)).scrollIntoView();
        }
        return true;
      },
  }),
});
