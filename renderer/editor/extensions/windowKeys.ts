import { Extension } from '@tiptap/core';

/** Keys that belong to the window's commands: the editor takes them without doing anything of its own. */
export const WindowKeys = Extension.create({
  name: 'windowKeys',
  priority: 1000,
  // Submits the article; TipTap would put a line break into it first.
  addKeyboardShortcuts: () => ({ 'Mod-Enter': () => true }),
});
