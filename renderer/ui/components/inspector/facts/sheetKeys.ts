import type { KeyboardEvent } from 'react';

const stops = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled):not([aria-hidden="true"]), button[data-add]:not(:disabled)';

/** Where Enter stops in the sheet, in order: fields, and the buttons that open a line. Of a choice only what is chosen. */
const stopsIn = (sheet: HTMLElement): HTMLElement[] =>
  [...sheet.querySelectorAll<HTMLElement>(stops)].filter((stop) => !(stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked));

/** Goes on from a field: to the next one, or into a new line where a list's fields are at their end. */
export function goOn(sheet: HTMLElement, from: Element): void {
  const all = stopsIn(sheet);
  const next = all[all.indexOf(from as HTMLElement) + 1];
  if (next instanceof HTMLButtonElement) next.click();
  else next?.focus();
}

/** Leaves a list: on to the first field behind it. */
export function leaveList(sheet: HTMLElement, list: HTMLElement): void {
  const add = list.querySelector('button[data-add]');
  if (add) goOn(sheet, add);
}

/** Enter in a field of the sheet, by itself and not as a part of typing; a completion that took it has had it. */
export const isEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !event.nativeEvent.isComposing
  && (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement);
