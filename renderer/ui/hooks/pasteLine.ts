import type { ClipboardEvent } from 'react';
import { singleLine } from '../../editor/paste/singleLine';

/**
 * A paste into a field of one line: line feeds become spaces, old encodings Unicode. What needs none of it goes the browser's own
 * way; the rest is written as if it were typed, so that the field's own undo takes it back.
 */
export function pasteLine(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const { currentTarget: field, clipboardData } = event;
  const text = clipboardData.getData('text/plain');
  if (field.readOnly || field.disabled || !text) return;
  const line = singleLine(text, clipboardData.getData('text/html'));
  if (line === text.trim() && !/[\r\n]/u.test(text)) return;
  event.preventDefault();
  // The only way in that both the engine's undo and the field's change event know.
  document.execCommand('insertText', false, line);
}
