import { Extension } from '@tiptap/core';
import { formats } from '../formats';

/** Keys of formats that no node or mark binds by itself. */
export const FormatKeys = Extension.create({
  name: 'formatKeys',
  addKeyboardShortcuts() {
    return { 'Mod-\\': () => formats.clear.run(this.editor) };
  },
});
