import { Extension, isTextSelection, resolveFocusPosition } from '@tiptap/core';

/**
 * The command that brings the cursor into the text does so before it returns. TipTap's own does it a frame later, for React's
 * sake: what fast hands type in between goes into the field they have just left, and a cursor key into nothing.
 */
export const FocusAtOnce = Extension.create({
  name: 'focusAtOnce',
  addCommands: () => ({
    focus:
      (position = null, { scrollIntoView = true } = {}) =>
      ({ view, tr, dispatch }) => {
        if (position === false || (position === null && view.hasFocus())) return true;
        if (!dispatch) return true;
        // A selected photo or cells stay selected.
        const selection = position === null && !isTextSelection(tr.selection) ? null : resolveFocusPosition(tr.doc, position);
        if (selection && !tr.selection.eq(selection)) tr.setSelection(selection);
        view.focus();
        if (scrollIntoView) tr.scrollIntoView();
        return true;
      },
  }),
});
