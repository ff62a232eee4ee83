import type { EditorView } from '@tiptap/pm/view';

/**
 * Lets the editor learn of a cursor that has moved already. The engine tells of it a frame later; a change of underlines that
 * comes in between would put the cursor back where the editor still believes it to be, and the key that moved it be lost. To be
 * called before a transaction that no key asked for is made; never while a letter is being composed.
 */
export function readSelection(view: EditorView): void {
  // ProseMirror has no public name for it; its own clipboard and drag code begins with this call.
  const { domObserver } = view as EditorView & { readonly domObserver: { flush(): void } };
  if (!view.composing) domObserver.flush();
}
