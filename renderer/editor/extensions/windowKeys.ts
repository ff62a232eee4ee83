import { Extension } from '@tiptap/core';

/** Keys that belong to the window's commands: the editor takes them without doing anything of its own. */
export const WindowKeys = Extension.create({
  name: 'windowKeys',
  priority: 1000,
  // Submitting, and going to an offer; TipTap would put a line break or a paragraph into the text first.
  addKeyboardShortcuts: () => ({ 'Mod-Enter': () => true, 'Alt-Enter': () => true }),
});
