import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isLeftOut } from './reading';

interface TextBlock {
  readonly node: Node;
  readonly pos: number;
  /** It, or something round it, is to go. */
  readonly isGone: boolean;
}

const isGone = (node: Node | null | undefined): boolean => Boolean(node && isLeftOut(node, 'wanted'));

function textBlocks(doc: Node): TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (parent: Node, start: number, gone: boolean): void => parent.forEach((node, offset) => {
    const isNodeGone = gone || isGone(node);
    if (node.isTextblock) blocks.push({ node, pos: start + offset, isGone: isNodeGone });
    else visit(node, start + offset + 1, isNodeGone);
  });
  visit(doc, 0, false);
  return blocks;
}

/** Beyond the deleted words beside a position, within its block. */
function beyondWords(doc: Node, $from: ResolvedPos, direction: -1 | 1): ResolvedPos {
  let $pos = $from;
  for (;;) {
    const beside = direction < 0 ? $pos.nodeBefore : $pos.nodeAfter;
    if (!isGone(beside)) return $pos;
    $pos = doc.resolve($pos.pos + direction * beside!.nodeSize);
  }
}

/**
 * What Backspace (-1) and Delete (1) do first where deleted words and blocks are in their way: the cursor goes beyond deleted
 * words and closed seams, and over deleted blocks a block is joined with the next one that stays.
 * @returns the transaction, and whether that is all that the key does; null where nothing is in the way
 */
export function beyondDeleted({ doc, selection, tr }: EditorState, direction: -1 | 1): { tr: Transaction; isAll: boolean } | null {
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  let $pos = beyondWords(doc, selection.$head, direction);
  const isAtEdge = (): boolean => (direction < 0 ? $pos.parentOffset === 0 : $pos.parentOffset === $pos.parent.content.size);
  if (isAtEdge()) {
    const blocks = textBlocks(doc);
    let index = blocks.findIndex(({ pos }) => pos === $pos.before());
    for (;;) {
      const next = nextLiving(blocks, index, direction);
      const second = direction < 0 ? blocks[index] : blocks[next];
      if (next === -1 || !isAtEdge() || typeof second?.node.attrs['joined'] !== 'string') break;
      const { node, pos } = blocks[next]!;
      $pos = beyondWords(doc, doc.resolve(direction < 0 ? pos + 1 + node.content.size : pos + 1), direction);
      index = next;
    }
    if (isAtEdge() && blocks[index + direction]?.isGone && !blocks[index]?.isGone) return { tr: joined(tr, blocks, index, direction), isAll: true };
  }
  return $pos.pos === selection.head ? null : { tr: tr.setSelection(TextSelection.create(doc, $pos.pos)), isAll: false };
}

function nextLiving(blocks: readonly TextBlock[], from: number, direction: -1 | 1): number {
  let index = from + direction;
  while (blocks[index]?.isGone) index += direction;
  return blocks[index] ? index : -1;
}

/** Puts the words of the second behind those of the first, over whatever is to go between them. */
function joined(tr: Transaction, blocks: readonly TextBlock[], index: number, direction: -1 | 1): Transaction {
  const next = nextLiving(blocks, index, direction);
  if (next === -1) return tr;
  const [first, second] = [blocks[Math.min(index, next)]!, blocks[Math.max(index, next)]!];
  const end = first.pos + 1 + first.node.content.size;
  if (cellOf(tr.doc, first.pos) !== cellOf(tr.doc, second.pos)) return tr;
  tr.deleteRange(second.pos, second.pos + second.node.nodeSize).insert(end, second.node.content);
  return tr.setSelection(TextSelection.create(tr.doc, end));
}

/** The innermost part of the text round a position that keeps to itself, as a cell does. */
function cellOf(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1) if ($pos.node(depth).type.spec.isolating) return $pos.before(depth);
  return -1;
}
