import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { typographicSign, type Substitution } from '../../../domain/text/typography';

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

const textBefore = ({ doc }: Pick<EditorState, 'doc'>, from: number): string => {
  const { parent, parentOffset } = doc.resolve(from);
  return parent.textBetween(Math.max(0, parentOffset - nearby), parentOffset, undefined, '\ufffc');
};

function putSign(view: EditorView, from: number, to: number, letter: string, { endStep }: Options): boolean {
  const substitution = typographicSign(textBefore(view.state, from), letter);
  if (!substitution) return false;
  // The letters first, as typed: the sign is a step of its own, and one undo brings the letters back.
  view.dispatch(view.state.tr.insertText(letter, from, to));
  endStep();
  const end = from + letter.length;
  const at = end - substitution.typed.length;
  view.dispatch(view.state.tr.insertText(substitution.sign, at, end).setMeta(key, { at, substitution }).scrollIntoView());
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
        apply: (tr, fresh) => (tr.getMeta(key) as Fresh | undefined) ?? (tr.docChanged || tr.selectionSet ? null : fresh),
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
