import type { Spelling } from '../../app/services/spelling';
import { paragraphsOf, piecesOf, rangeIn, textOf } from './fields';

interface Marked {
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly range: Range }[];
}

/** The marks in the paragraphs of editors: only a paragraph whose text is another one than before is looked at. */
export function editorMarks(highlight: Highlight) {
  const known = new Map<Element, Marked>();
  const stale = new Set<Element>();

  const forget = (paragraph: Element): void => {
    known.get(paragraph)?.words.forEach(({ range }) => highlight.delete(range));
    known.delete(paragraph);
  };

  return {
    /** Takes away the marks whose words are others by now, also where the cursor is elsewhere. */
    drop(): void {
      for (const [paragraph, { words }] of known) {
        if (!paragraph.isConnected || words.some(({ word, range }) => range.toString() !== word)) forget(paragraph);
      }
    },
    /** Marks the wrong words of an editor, all but the one that is being typed. */
    check(editor: Element, speller: NonNullable<Spelling['speller']>): void {
      const caret = getSelection();
      for (const paragraph of paragraphsOf(editor)) {
        const pieces = piecesOf(paragraph);
        const text = textOf(pieces);
        const before = known.get(paragraph);
        if (!stale.has(paragraph) && before?.text === text) continue;
        forget(paragraph);
        const words = speller.wrongIn(text).map(({ from, to, word }) => ({ word, range: rangeIn(pieces, from, to) }))
          .filter(({ range }) => !(caret?.isCollapsed && range.endContainer === caret.anchorNode && range.endOffset === caret.anchorOffset));
        words.forEach(({ range }) => highlight.add(range));
        known.set(paragraph, { text, words });
      }
      stale.clear();
    },
    /** Takes all marks away; the next check looks at everything. */
    clear(): void {
      for (const paragraph of known.keys()) forget(paragraph);
    },
    /** Has the next check look again at a paragraph in which the cursor moves: the word that it was in may have been spared. */
    recheck(paragraph: Element): void {
      stale.add(paragraph);
    },
  };
}
