import type { Editor } from '@tiptap/core';

/** Selects a photo that stands in the text and brings it into view; nothing happens for one that does not. */
export function goToPhoto(editor: Editor, photo: string): void {
  let place: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (place === null && node.attrs['photo'] === photo) place = pos;
    return place === null && !node.isTextblock;
  });
  if (place !== null) editor.chain().focus().setNodeSelection(place).scrollIntoView().run();
}
