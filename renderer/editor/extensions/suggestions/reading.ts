import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Reading } from '../../../domain/suggestions/settle';

const isOf = (node: Node, mark: 'insertion' | 'deletion', attribute: 'inserted' | 'deleted'): boolean =>
  node.marks.some(({ type }) => type.name === mark) || typeof node.attrs[attribute] === 'string';

/** Whether a node itself is left out of this reading. */
export const isLeftOut = (node: Node, reading: Reading): boolean =>
  (reading === 'original' ? isOf(node, 'insertion', 'inserted') : isOf(node, 'deletion', 'deleted'));

/** The words of a stretch in a block of text as they are read: a line break is a line feed. */
export function wordsRead(block: Node, reading: Reading, from = 0, to = block.content.size): string {
  let words = '';
  block.nodesBetween(from, to, (node, at) => {
    if (isLeftOut(node, reading)) return false;
    if (node.isText) words += node.text!.slice(Math.max(0, from - at), to - at);
    else if (node.type.name === 'hardBreak') words += '\n';
    return true;
  });
  return words;
}

/** The last letters that are wanted before a place in its block; what is no letter stands as one that no word has. */
export function wantedBefore({ parent, parentOffset }: ResolvedPos, length: number): string {
  let words = '';
  parent.forEach((node, offset) => {
    if (offset >= parentOffset || isLeftOut(node, 'wanted')) return;
    words += node.isText ? node.text!.slice(0, parentOffset - offset) : '\ufffc';
  });
  return words.slice(-length);
}
