import { useCallback } from 'react';
import { typographicSign, type Substitution } from '../../domain/text/typography';
import { useSmartPunctuation } from './useSmartPunctuation';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Replaces a stretch of a field as typing would, so that the field's own undo takes it back; only this old call does. */
export function retype(field: Field, from: number, to: number, text: string): void {
  field.setSelectionRange(from, to);
  document.execCommand('insertText', false, text);
}

/** A ref for a plain field of the article's words: the same signs are put in while typing, and taken back, as in the body. */
export function useTypographicField(): (field: Field | null) => (() => void) | void {
  const isOn = useSmartPunctuation();
  return useCallback((field) => {
    if (!field) return;
    let fresh: (Substitution & { readonly at: number; readonly value: string }) | null = null;
    let undoable: { readonly typed: string; readonly at: number } | null = null;
    let isRetyping = false;
    const onInput = (event: Event): void => {
      const { inputType, data, isComposing } = event as InputEvent;
      const end = field.selectionStart ?? 0;
      if (inputType === 'historyUndo' && undoable) {
        // The field selects what its undo brings back, and the next letter would take it away again.
        const after = undoable.at + undoable.typed.length;
        if (end === undoable.at && field.selectionEnd === after && field.value.slice(end, after) === undoable.typed) field.setSelectionRange(after, after);
      }
      if (isRetyping || inputType !== 'insertText' || data?.length !== 1 || isComposing || !isOn.current || field.selectionEnd !== end) return;
      const substitution = typographicSign(field.value.slice(0, end - 1), data);
      if (!substitution) return;
      const at = end - substitution.typed.length;
      isRetyping = true;
      retype(field, at, end, substitution.sign);
      isRetyping = false;
      fresh = { ...substitution, at, value: field.value };
      undoable = fresh;
    };
    const onKeyDown = (event: Event): void => {
      const { key, ctrlKey, altKey, metaKey, isComposing } = event as KeyboardEvent;
      const last = fresh;
      fresh = null;
      if (key !== 'Backspace' || ctrlKey || altKey || metaKey || isComposing || !last || field.value !== last.value || field.selectionStart !== last.at + last.sign.length) return;
      event.preventDefault();
      isRetyping = true;
      retype(field, last.at, last.at + last.sign.length, last.typed);
      isRetyping = false;
    };
    field.addEventListener('input', onInput);
    field.addEventListener('keydown', onKeyDown);
    return () => {
      field.removeEventListener('input', onInput);
      field.removeEventListener('keydown', onKeyDown);
    };
  }, [isOn]);
}
