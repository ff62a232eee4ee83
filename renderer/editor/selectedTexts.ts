import type { EditorState } from '@tiptap/pm/state';
import { wordsRead } from './extensions/suggestions/reading';

/** What is selected of each block of text, in order; nothing for a mere cursor or a photo. */
export function selectedTexts({ doc, selection: { from, to } }: Pick<EditorState, 'doc' | 'selection'>): string[] {
  const texts: string[] = [];
  if (from === to) return texts;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from - pos - 1, 0);
    const end = Math.min(to - pos - 1, node.content.size);
    if (start < end) texts.push(wordsRead(node, 'original', start, end));
    return false;
  });
  return texts;
}
