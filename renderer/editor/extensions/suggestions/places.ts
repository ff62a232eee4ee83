import type { Node } from '@tiptap/pm/model';
import type { BodyNode } from '../../../domain/article/body';
import { idsOf } from '../../../domain/suggestions/settle';

/** Where a suggestion stands, or a part of one. */
export interface SuggestionPlace {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The ids that a node itself carries, outermost meaning first. */
const idsIn = (node: Node): string[] => (node.marks.length === 0 && Object.keys(node.attrs).length === 0 ? []
  : idsOf({ type: node.type.name, attrs: node.attrs, marks: node.marks.map(({ type, attrs }) => ({ type: type.name, attrs })) } as BodyNode));

const ofDocs = new WeakMap<Node, readonly SuggestionPlace[]>();

/** Every suggestion in the order of the text; words and blocks of one that follow each other are one place. */
export function suggestionPlaces(doc: Node): readonly SuggestionPlace[] {
  const known = ofDocs.get(doc);
  if (known) return known;
  const places: SuggestionPlace[] = [];
  /** Which place of each suggestion is the last one so far. */
  const lastOf = new Map<string, number>();
  doc.descendants((node, pos) => {
    for (const id of idsIn(node)) {
      const at = lastOf.get(id);
      const before = at === undefined ? undefined : places[at];
      if (before && before.to >= pos - 2) places[at!] = { id, from: before.from, to: Math.max(before.to, pos + node.nodeSize) };
      else lastOf.set(id, places.push({ id, from: pos, to: pos + node.nodeSize }) - 1);
    }
  });
  ofDocs.set(doc, places);
  return places;
}

/** The ids of the suggestions that a selection touches; those of words before those of the blocks round them. */
export function suggestionsAt(doc: Node, from: number, to: number): string[] {
  const touched = suggestionPlaces(doc).filter((place) => place.from <= to && place.to >= from);
  return [...new Set(touched.toSorted((a, b) => (a.to - a.from) - (b.to - b.from)).map(({ id }) => id))];
}

/** How a block is suggested, if it is: what it is shown with. */
export const suggestedAs = (node: Node): 'inserted' | 'deleted' | 'split' | 'joined' | null =>
  (['deleted', 'inserted', 'joined', 'split'] as const).find((name) => typeof node.attrs[name] === 'string') ?? null;
