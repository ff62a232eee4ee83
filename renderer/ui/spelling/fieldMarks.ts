import type { Spelling } from '../../app/services/spelling';
import type { CheckedField } from './fields';

const copied = ['font', 'letterSpacing', 'wordSpacing', 'textAlign', 'textIndent', 'textTransform', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft',
  'borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth'] as const;

/**
 * The marks in the text field that has the cursor. The engine lets nobody mark the text inside such a field: the same text lies
 * over it, see-through, and only its marks are seen.
 */
export function fieldMarks(highlight: Highlight) {
  const mirror = document.createElement('div');
  mirror.setAttribute('aria-hidden', 'true');
  mirror.className = 'spelling-mirror';
  let shown: CheckedField | null = null;
  let ranges: readonly Range[] = [];

  function clear(): void {
    ranges.forEach((range) => highlight.delete(range));
    ranges = [];
    shown = null;
    mirror.remove();
  }

  /** Lays the mirror over its field, wherever that is now. */
  function place(): void {
    if (!shown) return;
    const { left, top, width, height } = shown.getBoundingClientRect();
    Object.assign(mirror.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    mirror.scrollTop = shown.scrollTop;
    mirror.scrollLeft = shown.scrollLeft;
  }

  return {
    check(field: CheckedField, speller: NonNullable<Spelling['speller']>): void {
      const text = field.value;
      const { selectionStart: caret, selectionEnd } = field;
      const wrong = speller.wrongIn(text).filter(({ to }) => !(caret === selectionEnd && to === caret));
      clear();
      if (wrong.length === 0) return;
      shown = field;
      const style = getComputedStyle(field);
      for (const property of copied) mirror.style[property] = style[property];
      const isLine = field instanceof HTMLInputElement;
      mirror.style.whiteSpace = isLine ? 'pre' : 'pre-wrap';
      // The text of a one-line field stands in its middle.
      mirror.style.lineHeight = isLine ? `${field.clientHeight}px` : style.lineHeight;
      mirror.textContent = text;
      document.body.append(mirror);
      place();
      const letters = mirror.firstChild!;
      ranges = wrong.map(({ from, to }) => {
        const range = document.createRange();
        range.setStart(letters, from);
        range.setEnd(letters, to);
        return range;
      });
      ranges.forEach((range) => highlight.add(range));
    },
    clear,
    place,
  };
}
