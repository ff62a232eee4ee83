import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readSelection } from './readSelection';

/** Keys that belong to the window's commands: the editor takes them without doing anything of its own. */
export const WindowKeys = Extension.create({
  name: 'windowKeys',
  priority: 1000,
  // Submitting, and going to an offer; TipTap would put a line break or a paragraph into the text first.
  addKeyboardShortcuts: () => ({ 'Mod-Enter': () => true, 'Alt-Enter': () => true }),
  // A command works on the selection as the hand sees it, also when its key comes right behind one that moved the cursor.
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, { keyCode }) {
            if (keyCode === composed) return false;
            // Just after the focus ProseMirror takes a cursor that goes to the start of the text for the engine's doing, and
            // puts it back; a key is a person's doing.
            (view as EditorView & { readonly input: { lastFocus: number } }).input.lastFocus = 0;
            readSelection(view);
            return false;
          },
        },
      },
    }),
  ],
});

/** What the engine calls every key that an input method keeps for itself. */
const composed = 229;
