import * as Y from 'yjs';
import { articleSchema } from '../schema/articleSchema';
import { wordsOf } from './boundParagraphs';

/** A place in the text: the n-th block that holds text, and how many letters and inline nodes stand before it there. */
export interface TextPlace {
  readonly block: number;
  readonly offset: number;
}

/** A stretch of text; both ends in the order of the text. */
export interface TextRange {
  readonly from: TextPlace;
  readonly to: TextPlace;
}

export const isTextElement = (node: Y.XmlElement): boolean => articleSchema.nodes[node.nodeName]?.isTextblock === true;

/** Every block of text of a body in reading order, however deep it stands: paragraphs, headings, source lines. */
export function textElements(body: Y.XmlFragment): Y.XmlElement[] {
  return body.toArray().flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    return isTextElement(node) ? [node] : textElements(node);
  });
}

/** The words of a block, of which each unit is one step of an offset. */
export const textOfElement = (element: Y.XmlElement): string => element.toArray().map((node) => wordsOf(node)).join('');

/** The words between two places; blocks stand on lines of their own. */
export function wordsBetween(texts: readonly string[], { from, to }: TextRange): string {
  if (from.block === to.block) return (texts[from.block] ?? '').slice(from.offset, to.offset);
  return [(texts[from.block] ?? '').slice(from.offset), ...texts.slice(from.block + 1, to.block), (texts[to.block] ?? '').slice(0, to.offset)].join('\n');
}

/** A place by the letter that it holds on to: the one after it where a stretch begins, the one before it where it ends. */
export function relativePlace(element: Y.XmlElement, offset: number, end: boolean): unknown {
  let passed = 0;
  for (const child of element.toArray()) {
    const length = wordsOf(child).length;
    const isHere = end ? offset <= passed + length : offset < passed + length;
    if (isHere && child instanceof Y.XmlText) return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(child, offset - passed, end ? -1 : 0));
    // A line break is held by its place among its neighbours.
    if (isHere) return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(element, element.toArray().indexOf(child) + (end ? 1 : 0), end ? -1 : 0));
    passed += length;
  }
  return null;
}

/** Finds places again that were named by `relativePlace`; made once for a state of the document. */
export function placeFinder(doc: Y.Doc, elements: readonly Y.XmlElement[]): (place: unknown) => TextPlace | null {
  const known = new Map<unknown, TextPlace>();
  elements.forEach((element, block) => {
    known.set(element, { block, offset: 0 });
    let offset = 0;
    for (const child of element.toArray()) {
      known.set(child, { block, offset });
      offset += wordsOf(child).length;
    }
  });
  return (place) => {
    const absolute = absoluteOf(doc, place);
    const start = absolute && known.get(absolute.type);
    if (!absolute || !start) return null;
    if (absolute.type instanceof Y.XmlText) return { block: start.block, offset: start.offset + absolute.index };
    const before = (absolute.type as Y.XmlElement).toArray().slice(0, absolute.index);
    return { block: start.block, offset: before.map((node) => wordsOf(node)).join('').length };
  };
}

/** Null for what names no place in this document, and for what is none at all. */
function absoluteOf(doc: Y.Doc, place: unknown): Y.AbsolutePosition | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(place), doc);
  } catch {
    return null;
  }
}
