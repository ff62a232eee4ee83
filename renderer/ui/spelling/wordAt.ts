import type { Spelling } from '../../app/services/spelling';
import { isChecked, isTextField, piecesOf, rangeIn, textOf } from './fields';

/** A wrong word where a menu was asked for, and how to put another in its place. */
export interface WordAt {
  readonly word: string;
  /** Of the paragraph or field around it. */
  readonly text: string;
  replace(suggestion: string): void;
}

/**
 * The wrong word that a context menu is asked for.
 * @param event of the menu: by the mouse it has a place, by the keyboard the cursor is it
 */
export function wordAt(event: MouseEvent, speller: NonNullable<Spelling['speller']>): WordAt | null {
  const field = (event.target as Element | null)?.closest('[spellcheck]');
  if (!field || !isChecked(field)) return null;
  const pointed = event.button === 2 ? document.caretPositionFromPoint(event.clientX, event.clientY) : null;
  if (isTextField(field)) {
    const at = pointed?.offsetNode === field ? pointed.offset : field.selectionStart;
    const wrong = at === null ? undefined : speller.wrongIn(field.value).find(({ from, to }) => from <= at && at <= to);
    return wrong ? { word: wrong.word, text: field.value, replace: (suggestion) => replaceInField(field, wrong, suggestion) } : null;
  }
  const selection = getSelection();
  const [node, offset] = pointed ? [pointed.offsetNode, pointed.offset] : [selection?.focusNode, selection?.focusOffset ?? 0];
  const paragraph = (node instanceof Element ? node : node?.parentElement)?.closest('p, h1, h2, h3, h4, h5, h6, pre, figcaption');
  if (!node || !paragraph || !field.contains(paragraph)) return null;
  const pieces = piecesOf(paragraph);
  const index = pieces.indexOf(node as Text);
  if (index === -1) return null;
  const at = textOf(pieces.slice(0, index)).length + offset;
  const text = textOf(pieces);
  const wrong = speller.wrongIn(text).find(({ from, to }) => from <= at && at <= to);
  if (!wrong) return null;
  const range = rangeIn(pieces, wrong.from, wrong.to);
  return {
    word: wrong.word, text,
    replace(suggestion) {
      if (range.toString() !== wrong.word) return;
      getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      insert(suggestion);
    },
  };
}

function replaceInField(field: HTMLTextAreaElement | HTMLInputElement, { from, to, word }: { from: number; to: number; word: string }, suggestion: string): void {
  if (field.value.slice(from, to) !== word) return;
  field.focus();
  field.setSelectionRange(from, to);
  insert(suggestion);
}

// The one way that fields and editors take for typing, with their own undo.
function insert(text: string): void {
  document.execCommand('insertText', false, text);
}
