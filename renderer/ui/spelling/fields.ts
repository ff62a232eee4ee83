/** A text field of the page that asks for its spelling to be checked. */
export type CheckedField = HTMLTextAreaElement | HTMLInputElement;

export const isTextField = (element: Element | null): element is CheckedField =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** Whether spelling is to be checked in a field that can be written in. */
export function isChecked(element: Element): boolean {
  if (element.getAttribute('spellcheck') !== 'true') return false;
  return isTextField(element) ? !element.readOnly && !element.disabled : (element as HTMLElement).isContentEditable;
}

/** The paragraphs of an editor: every element that has letters of its own. What an extension shows among them is no text; what somebody suggests to delete is none that is wanted. */
export const paragraphsOf = (editor: Element): HTMLElement[] =>
  [...editor.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, pre, figcaption')].filter((each) => each.isContentEditable && !each.closest('[data-suggested="deleted"]'));

/** The pieces of a paragraph's text, in order, without those that somebody suggests to delete. */
export function piecesOf(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    const element = node as Element;
    return element.getAttribute('contenteditable') === 'false' || element.localName === 'del' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const pieces: Text[] = [];
  while (walker.nextNode()) pieces.push(walker.currentNode as Text);
  return pieces;
}

export const textOf = (pieces: readonly Text[]): string => pieces.map(({ data }) => data).join('');

/** The part of a text as a range over its pieces. */
export function rangeIn(pieces: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.length;
    if (from >= start && from < end) range.setStart(piece, from - start);
    if (to > start && to <= end) range.setEnd(piece, to - start);
    start = end;
  }
  return range;
}
