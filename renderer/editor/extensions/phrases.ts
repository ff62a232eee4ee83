import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** New wording for a bound phrase: `from` is what the facts gave before. */
export interface Recomposition {
  readonly phrase: string;
  readonly from: string;
  readonly to: string;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    phrases: {
      /**
       * Rewrites bound paragraphs whose text still is what the facts gave (or empty); a paragraph worded by hand stays.
       * With `force`, it is rewritten as well.
       */
      recompose: (changes: readonly Recomposition[], force?: boolean) => ReturnType;
    };
  }
}

/** Places of paragraphs bound to a phrase that an earlier paragraph has already; splitting or copying makes them. */
function secondsOf(doc: Node): number[] {
  const seen = new Set<unknown>();
  const seconds: number[] = [];
  doc.descendants((node, pos) => {
    const phrase: unknown = node.attrs['phrase'];
    if (phrase && seen.has(phrase)) seconds.push(pos);
    else if (phrase) seen.add(phrase);
    return !node.isTextblock;
  });
  return seconds;
}

/** Keeps the paragraphs composed from facts in step with the facts; a phrase has one paragraph. */
export const Phrases = Extension.create({
  name: 'phrases',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        appendTransaction(transactions, _before, state) {
          // What is merged in from elsewhere also comes to an article that is only looked at: changed here, its approval would be void.
          if (!editor.isEditable || !transactions.some((transaction) => transaction.docChanged)) return null;
          const seconds = secondsOf(state.doc);
          if (seconds.length === 0) return null;
          return seconds.reduce((tr, pos) => tr.setNodeAttribute(pos, 'phrase', null), state.tr);
        },
      }),
    ];
  },
  addCommands: () => ({
    recompose:
      (changes, force = false) =>
      ({ tr, state, dispatch }) => {
        const wanted = new Map(changes.map((change) => [change.phrase, change]));
        const edits: { pos: number; size: number; text: string }[] = [];
        state.doc.descendants((node, pos) => {
          const change = node.type.name === 'paragraph' ? wanted.get(String(node.attrs['phrase'])) : undefined;
          if (change) {
            const followsFacts = node.textContent === '' || node.textContent === change.from;
            if ((force || followsFacts) && node.textContent !== change.to) {
              edits.push({ pos: pos + 1, size: node.content.size, text: change.to });
            }
          }
          return node.type.name !== 'paragraph';
        });
        if (edits.length === 0) return false;
        if (dispatch) {
          for (const { pos, size, text } of edits.toReversed()) {
            if (text) tr.replaceWith(pos, pos + size, state.schema.text(text));
            else tr.delete(pos, pos + size);
          }
        }
        return true;
      },
  }),
});
