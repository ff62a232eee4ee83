import type { Transaction } from '@tiptap/pm/state';

/** Puts other words in the place of these; only what differs is replaced, so that the rest keeps its marks. */
export function replaceWords(tr: Transaction, { from, to, text }: { readonly from: number; readonly to: number; readonly text: string }): void {
  const now = tr.doc.textBetween(from, to, '\n', '\n');
  // Across an inline node letters and positions do not count the same: then all of it is replaced.
  const isPlain = now.length === to - from;
  const shortest = isPlain ? Math.min(now.length, text.length) : 0;
  let head = 0;
  while (head < shortest && now[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && now.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const [start, end, words] = [from + head, to - tail, text.slice(head, text.length - tail)];
  if (!words) {
    if (start < end) tr.delete(start, end);
    return;
  }
  const marks = start < end ? (tr.doc.resolve(start).nodeAfter?.marks ?? []) : tr.doc.resolve(start).marks();
  tr.replaceWith(start, end, tr.doc.type.schema.text(words, marks));
}
