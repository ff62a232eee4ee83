import type { ClipboardEvent } from 'react';
import { singleLine } from '../../editor/paste/singleLine';

/** Pastes into a field of one line what the clipboard says, as one line of Unicode; the field's own undo takes it back. */
export function pasteLine(event: ClipboardEvent<HTMLElement>): void {
  const text = event.clipboardData.getData('text/plain');
  const line = text && singleLine(text, event.clipboardData.getData('text/html'));
  if (!line || line === text) return;
  event.preventDefault();
  // The only way in that both the engine's undo and the field's change event know.
  document.execCommand('insertText', false, line);
}
