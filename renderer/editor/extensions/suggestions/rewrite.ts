import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** What differs between two documents: a start, and the ends in either. */
function difference(before: Node, after: Node): { start: number; a: number; b: number } | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  const overlap = start - Math.min(end.a, end.b);
  return overlap > 0 ? { start, a: end.a + overlap, b: end.b + overlap } : { start, a: end.a, b: end.b };
}

/** Makes the document of a transaction another one, by as small a step as there is. */
export function rewrite(tr: Transaction, doc: Node): Transaction {
  const between = difference(tr.doc, doc);
  if (!between) return tr;
  tr.maybeStep(new ReplaceStep(between.start, between.a, doc.slice(between.start, between.b)));
  return tr.doc.eq(doc) ? tr : tr.replaceWith(0, tr.doc.content.size, doc.content);
}

/** Where a place of one document is in a similar one: counted from the start before what differs, else from the end. */
export function placeIn(from: Node, to: Node): (pos: number) => number {
  const between = difference(from, to);
  return (pos) => (!between || pos < between.start ? pos : Math.max(between.start, to.content.size - (from.content.size - pos)));
}

/** A selection at these places, or as near as there is one. */
export function selectionIn(doc: Node, anchor: number, head: number): Selection {
  const [from, to] = [anchor, head].map((pos) => doc.resolve(Math.min(Math.max(pos, 0), doc.content.size)));
  return from!.parent.inlineContent && to!.parent.inlineContent ? TextSelection.between(from!, to!) : Selection.near(to!);
}
