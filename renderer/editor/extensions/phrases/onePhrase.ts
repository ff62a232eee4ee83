import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

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

/** A phrase composed from facts has one paragraph. */
export const OnePhrase = Extension.create({
  name: 'onePhrase',
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
});
