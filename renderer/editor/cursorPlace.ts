import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import { isCounted } from './isCounted';

/** Where the cursor stands: at a photo, or in the n-th text block (in the order of `textBlocks`), or behind it between two. */
export function cursorPlace({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): { readonly block: number } | { readonly photo: string } {
  const photo: unknown = selection instanceof NodeSelection ? selection.node.attrs['photo'] : undefined;
  if (typeof photo === 'string') return { photo };
  let block = -1;
  doc.descendants((node, pos) => {
    if (isCounted(node) && pos < selection.from) block += 1;
    return !node.isTextblock;
  });
  return { block };
}
