import { Extension } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { Plugin, TextSelection } from '@tiptap/pm/state';

/**
 * Writes the first letter of an empty block as a change of the document instead of letting the browser write it. Right after
 * Enter, fast hands otherwise get the letter before the cursor is where it belongs: "abc" became "bc" in front and "a" behind.
 */
export const FirstLetter = Extension.create({
  name: 'firstLetter',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        // Beside a picture there is no block yet: it is made with the letter in it, and the cursor goes behind the letter.
        handleKeyPress(view, event) {
          const { selection, schema, tr } = view.state;
          const paragraph = schema.nodes['paragraph'];
          if (!(selection instanceof GapCursor) || !paragraph || event.key.length !== 1) return false;
          const at = selection.from;
          tr.insert(at, paragraph.create(null, schema.text(event.key)));
          view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
          return true;
        },
        handleDOMEvents: {
          beforeinput(view, event) {
            const { selection } = view.state;
            if (event.inputType !== 'insertText' || !event.data || view.composing) return false;
            if (!selection.empty || !selection.$from.parent.isTextblock || selection.$from.parent.content.size > 0) return false;
            event.preventDefault();
            const { data } = event;
            const write = () => view.state.tr.insertText(data).scrollIntoView();
            const isHandled = view.someProp('handleTextInput', (handle) => handle(view, selection.from, selection.to, data, write));
            if (!isHandled) view.dispatch(write());
            return true;
          },
        },
      },
    }),
  ],
});
