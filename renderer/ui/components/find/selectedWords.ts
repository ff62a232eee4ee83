import type { Editor } from '@tiptap/core';
import { headlineField } from './showMatch';

const most = 200;

/** The words selected where somebody is writing, to be looked for; null for none, and for more than a line of them. */
export function selectedWords(editor: Editor): string | null {
  const field = headlineField();
  const { from, to } = editor.state.selection;
  const words = editor.isFocused ? editor.state.doc.textBetween(from, to, '\n', '\n')
    : field && document.activeElement === field ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  return words.trim() === '' || words.length > most || words.includes('\n') ? null : words.normalize('NFC');
}
