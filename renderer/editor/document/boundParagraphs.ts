import * as Y from 'yjs';
import type { Reading } from '../../domain/suggestions/settle';
import { smallestChange } from './textChange';

/** A paragraph of the document, read and changed in place, whether an editor is open on it or not. */
export interface ParagraphText {
  readonly phrase: string | null;
  readonly kept: string | null;
  /** All the words that it holds, suggested or not: what indices count. */
  text(): string;
  /** Its words as they were before suggestions, or as they are to be with them. */
  read(reading: Reading): string;
  /** Makes it say `text` by the smallest change, so that formats and cursors stay. */
  write(text: string): void;
  /** `insert` comes at `index` in the place of `remove` units. */
  splice(index: number, remove: number, insert: string): void;
  keep(composed: string): void;
  unbind(): void;
}

const attribute = (element: Y.XmlElement, name: string): string | null => {
  const value: unknown = element.getAttribute(name);
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Every paragraph of a body in reading order, however deep it stands. */
export function paragraphsIn(body: Y.XmlFragment): ParagraphText[] {
  return body.toArray().flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    return node.nodeName === 'paragraph' ? [paragraphOf(node)] : paragraphsIn(node);
  });
}

function paragraphOf(element: Y.XmlElement): ParagraphText {
  const text = (): string => element.toArray().map((node) => wordsOf(node)).join('');
  const splice = (index: number, remove: number, insert: string): void => {
    if (element.length === 0) return void (insert && element.insert(0, [new Y.XmlText(insert)]));
    let place = 0;
    let missing = insert;
    for (const child of element.toArray()) {
      const length = wordsOf(child).length;
      if (child instanceof Y.XmlText && index <= place + length && index + remove >= place) {
        const from = Math.max(0, index - place);
        const to = Math.min(length, index + remove - place);
        // First what comes: what goes would take the format with it.
        if (missing) child.insert(to, missing);
        missing = '';
        if (to > from) child.delete(from, to - from);
      }
      place += length;
    }
  };
  return {
    phrase: attribute(element, 'phrase'),
    kept: attribute(element, 'kept'),
    text,
    read: (reading) => element.toArray().map((node) => wordsOf(node, reading)).join(''),
    splice,
    write(wanted) {
      const { index, remove, insert } = smallestChange(text(), wanted);
      if (remove > 0 || insert) splice(index, remove, insert);
    },
    keep: (composed) => element.setAttribute('kept', composed),
    unbind: () => ['phrase', 'kept'].forEach((name) => element.removeAttribute(name)),
  };
}

/**
 * As `textOf` reads it: a line break is one unit.
 * @param reading leaves out the words that are only suggested, or those that are to go; without it all are there
 */
export function wordsOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook, reading?: Reading): string {
  const left = reading && leftOut[reading];
  if (!(node instanceof Y.XmlText)) return left && node instanceof Y.XmlElement && attribute(node, left.attribute) !== null ? '' : '\n';
  const runs = node.toDelta() as { insert: unknown; attributes?: Readonly<Record<string, unknown>> }[];
  return runs.map(({ insert, attributes }) => (typeof insert === 'string' && !(left && attributes?.[left.mark]) ? insert : '')).join('');
}

const leftOut = { original: { mark: 'insertion', attribute: 'inserted' }, wanted: { mark: 'deletion', attribute: 'deleted' } } as const;
