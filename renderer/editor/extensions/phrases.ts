import { Extension } from '@tiptap/core';

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

/** Keeps the paragraphs composed from facts in step with the facts. */
export const Phrases = Extension.create({
  name: 'phrases',
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
