import type { Node } from '@tiptap/pm/model';
import { Selection, type SelectionBookmark, type Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { textBlocks, type BodyNode } from '../../../domain/article/body';

/** Texts that come in together: as many as the window takes in without a standstill. */
const mostTexts = 200;
const isList = (type: string): boolean => type === 'orderedList' || type === 'bulletList';

/** A part of a long paste: blocks of the text, or further items of the list that the part before ends with. */
export interface Portion {
  readonly blocks: readonly BodyNode[];
  readonly continues: BodyNode | null;
}

/** A long paste in parts that come in one after the other; a short one is a single part. */
export function portionsOf(body: readonly BodyNode[]): Portion[] {
  const portions: Portion[] = [];
  let blocks: BodyNode[] = [];
  let texts = 0;
  const close = (): void => {
    if (blocks.length > 0) portions.push({ blocks, continues: null });
    blocks = [];
    texts = 0;
  };
  for (const block of body) {
    const count = textBlocks(block).length;
    if (texts + count > mostTexts) close();
    if (count > mostTexts && isList(block.type)) portions.push(...listPortions(block));
    else {
      blocks.push(block);
      texts += count;
    }
  }
  close();
  return portions;
}

function listPortions(list: BodyNode): Portion[] {
  const items = list.content ?? [];
  const start = Number(list.attrs?.['start'] ?? 1);
  const count = Math.ceil(items.length / mostTexts);
  return Array.from({ length: count }, (_, index) => {
    const part = items.slice(index * mostTexts, (index + 1) * mostTexts);
    const attrs = list.type === 'orderedList' ? { ...list.attrs, start: start + index * mostTexts } : list.attrs;
    return { blocks: [{ ...list, attrs, content: part }], continues: index === 0 ? null : list };
  });
}

/** The place between two blocks where the next part comes in. */
export class Gap implements SelectionBookmark {
  constructor(readonly at: number) {}

  map(mapping: Mappable): Gap {
    return new Gap(mapping.map(this.at));
  }

  resolve(doc: Node): Selection {
    return Selection.near(doc.resolve(Math.min(this.at, doc.content.size)), -1);
  }
}

/** Makes a place between blocks where the selection of a transaction is: a text is parted there, an empty one goes. */
export function openGap(transaction: Transaction): Gap {
  if (!transaction.selection.empty) transaction.deleteSelection();
  const { $from } = transaction.selection;
  if ($from.depth === 0) return new Gap($from.pos);
  const isPlain = $from.depth === 1 && $from.parent.isTextblock;
  if (!isPlain || $from.parentOffset === $from.parent.content.size) {
    const isEmpty = isPlain && $from.parent.content.size === 0 && !$from.parent.attrs['phrase'] && transaction.doc.childCount > 1;
    if (!isEmpty) return new Gap($from.after(1));
    const at = $from.before(1);
    transaction.delete(at, $from.after(1));
    return new Gap(at);
  }
  if ($from.parentOffset === 0) return new Gap($from.before(1));
  transaction.split($from.pos);
  return new Gap($from.pos + 1);
}

/** Puts a part into its place. @returns the place of the next part @throws RangeError for blocks that the schema does not know */
export function insertPortion(transaction: Transaction, gap: Gap, { blocks, continues }: Portion): Gap {
  const { doc } = transaction;
  const nodes = blocks.map((block) => doc.type.schema.nodeFromJSON(block));
  nodes.forEach((node) => node.check());
  const $at = doc.resolve(Math.min(gap.at, doc.content.size));
  // The list may have been taken away meanwhile: then its items begin another one, with their numbers.
  const before = continues && $at.nodeBefore?.type.name === continues.type ? $at.nodeBefore : null;
  const size = doc.content.size;
  if (before) transaction.insert($at.pos - 1, nodes[0]!.content);
  else transaction.insert($at.pos, nodes);
  return new Gap($at.pos + transaction.doc.content.size - size);
}
