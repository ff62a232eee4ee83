import type { Spelling } from '../../app/services/spelling';
import { editorMarks } from './editorMarks';
import { fieldMarks } from './fieldMarks';
import { isChecked, isTextField } from './fields';
import { wordAt, type WordAt } from './wordAt';

/** A pause in typing; until then nothing is looked at. */
const pauseMs = 300;

/**
 * Marks wrong words in the field that has the cursor and answers the context menu, until the returned function is called. A key costs
 * one timer: the text is only looked at in a pause, when the window is idle.
 */
export function watchSpelling(spelling: Spelling): () => void {
  const highlight = new Highlight();
  CSS.highlights.set('spelling', highlight);
  const editors = editorMarks(highlight);
  const fields = fieldMarks(highlight);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isComposing = false;
  let asked: WordAt | null = null;
  let last: Element | null = null;

  function check(): void {
    const field = document.activeElement;
    const { speller } = spelling;
    if (!speller || isComposing) return;
    editors.drop();
    if (!field || !isChecked(field)) return fields.clear();
    if (isTextField(field)) return fields.check(field, speller);
    fields.clear();
    editors.check(field, speller);
  }
  function checkInPause(): void {
    clearTimeout(pause);
    pause = setTimeout(() => requestIdleCallback(check, { timeout: 1_000 }), pauseMs);
  }
  function checkAnew(): void {
    editors.clear();
    fields.clear();
    checkInPause();
  }
  function onSelection(): void {
    const { anchorNode } = getSelection() ?? {};
    const paragraph = (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.closest('p, h1, h2, h3, h4, h5, h6, pre, figcaption') ?? null;
    if (last) editors.recheck(last);
    last = paragraph;
    checkInPause();
  }
  const onComposition = (event: Event): void => {
    isComposing = event.type === 'compositionstart';
    checkInPause();
  };
  const onMenu = (event: MouseEvent): void => {
    asked = spelling.speller && wordAt(event, spelling.speller);
  };

  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('input', () => fields.clear(), { signal });
  document.addEventListener('selectionchange', onSelection, { signal });
  document.addEventListener('compositionstart', onComposition, { signal });
  document.addEventListener('compositionend', onComposition, { signal });
  document.addEventListener('contextmenu', onMenu, { signal, capture: true });
  for (const event of ['input', 'focusin', 'focusout'] as const) document.addEventListener(event, checkInPause, { signal });
  document.addEventListener('scroll', fields.place, { signal, capture: true, passive: true });
  window.addEventListener('resize', fields.place, { signal });
  const stopFollowing = spelling.onChange(checkAnew);
  const stopAnswering = spelling.onMenu(() => asked, (suggestion) => asked?.replace(suggestion));
  checkInPause();
  return () => {
    stop.abort();
    stopFollowing();
    stopAnswering();
    clearTimeout(pause);
    editors.clear();
    fields.clear();
    CSS.highlights.delete('spelling');
  };
}
