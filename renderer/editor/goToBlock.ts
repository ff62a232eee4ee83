import type { Editor } from '@tiptap/core';
import { isCounted } from './isCounted';

/** Puts the cursor at the start of the n-th text block (in the order of `textBlocks`) and brings it into view. */
export function goToBlock(editor: Editor, index: number): void {
  let seen = -1;
  let place: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (isCounted(node)) {
      seen += 1;
      if (seen === index) place = pos + 1;
    }
    return place === null && !node.isTextblock;
  });
  if (place !== null) editor.chain().focus().setTextSelection(place).scrollIntoView().run();
}
