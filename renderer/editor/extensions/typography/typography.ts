import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { typographicSign, type Substitution } from '../../../domain/text/typography';
import { wantedBefore } from '../suggestions/reading';

interface Options {
  /** Whether signs are put in now; asked at every letter, so that the setting counts at once. */
  readonly isOn: () => boolean;
  /** Ends the step of undo that is being written. */
  readonly endStep: () => void;
}

/** A sign that was just put in, and nothing has happened since. */
interface Fresh {
  readonly at: number;
  readonly substitution: Substitution;
}

const key = new PluginKey<Fresh | null>('typography');
/** As much of a block as a sign depends on. */
const nearby = 8;

function putSign(view: EditorView, from: number, to: number, letter: string, { endStep }: Options): boolean {
  const substitution = typographicSign(wantedBefore(view.state.doc.resolve(from), nearby), letter);
  if (!substitution) return false;
  // The letters first, as typed: the sign is a step of its own, and one undo brings the letters back.
  view.dispatch(view.state.tr.insertText(letter, from, to));
  endStep();
  // Where suggested words are kept, the letter does not stand where it was typed.
  const end = view.state.selection.head;
  const at = end - substitution.typed.length;
  if (view.state.doc.textBetween(Math.max(0, at), end) !== substitution.typed) return true;
  view.dispatch(view.state.tr.insertText(substitution.sign, at, end).setMeta(key, substitution).scrollIntoView());
  endStep();
  return true;
}

/**
 * Puts typographic signs in the place of those that a keyboard has, as they are typed. Backspace right behind a new sign, and
 * undo, bring back what was typed. A letter that is being composed, or that comes together with others, is left alone.
 */
export const typography = (options: Options) => Extension.create({
  name: 'typography',
  addProseMirrorPlugins: () => [
    new Plugin<Fresh | null>({
      key,
      state: {
        init: () => null,
        apply(tr, fresh) {
          const substitution = tr.getMeta(key) as Substitution | undefined;
          if (substitution) return { at: tr.selection.head - substitution.sign.length, substitution };
          return tr.docChanged || tr.selectionSet ? null : fresh;
        },
      },
      props: {
        handleTextInput(view, from, to, text) {
          if (text.length !== 1 || view.composing || !options.isOn() || view.state.doc.resolve(from).parent.type.spec.code) return false;
          return putSign(view, from, to, text, options);
        },
        handleKeyDown(view, event) {
          const fresh = key.getState(view.state);
          if (event.key !== 'Backspace' || !fresh || event.ctrlKey || event.altKey || event.metaKey || view.composing) return false;
          const { at, substitution: { typed, sign } } = fresh;
          view.dispatch(view.state.tr.insertText(typed, at, at + sign.length));
          options.endStep();
          return true;
        },
      },
    }),
  ],
});
