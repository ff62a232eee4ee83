import type { BodyNode } from '../../domain/article/body';
import type { BodyRow, Place, Segment } from '../comparison';
import { diffTokens, oneSided } from '../words/diffTokens';
import { align } from './align';
import { blocksOf, type Block } from './blocks';

/** Two bodies block by block, and each pair of blocks word by word. */
export function compareBody(before: BodyNode, after: BodyNode): BodyRow[] {
  const left = blocksOf(before);
  const right = blocksOf(after);
  const { inPlace, moved } = align(left, right);
  const leaves = new Map(moved.map(([a, b]) => [a, b]));
  const arrivals = new Map(moved.map(([a, b], move) => [b, { from: a, move }]));
  const moveOf = (at: number): number => arrivals.get(at)!.move;
  const rows: BodyRow[] = [];

  const gone = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      const block = left[at]!;
      const target = leaves.get(at);
      if (target === undefined) rows.push({ op: 'removed', before: block.place, segments: oneSided('removed', block.tokens) });
      else rows.push({ op: 'movedAway', move: moveOf(target), before: block.place, after: right[target]!.place, segments: diffTokens(block.tokens, right[target]!.tokens) });
    }
  };
  const come = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      const block = right[at]!;
      const arrival = arrivals.get(at);
      if (!arrival) rows.push({ op: 'added', after: block.place, segments: oneSided('added', block.tokens) });
      else rows.push({ op: 'moved', move: arrival.move, before: left[arrival.from]!.place, after: block.place, segments: diffTokens(left[arrival.from]!.tokens, block.tokens) });
    }
  };
  let [doneLeft, doneRight] = [0, 0];
  for (const [a, b] of inPlace) {
    gone(doneLeft, a);
    come(doneRight, b);
    rows.push(pairRow(left[a]!, right[b]!));
    [doneLeft, doneRight] = [a + 1, b + 1];
  }
  gone(doneLeft, left.length);
  come(doneRight, right.length);
  return rows;
}

function pairRow(before: Block, after: Block): BodyRow {
  const segments = diffTokens(before.tokens, after.tokens);
  const op = isChanged(segments) || kindChanged(before.place, after.place) ? 'changed' : 'same';
  return { op, before: before.place, after: after.place, segments };
}

const isChanged = (segments: readonly Segment[]): boolean => segments.some(({ op, marksBefore }) => op !== 'same' || marksBefore !== undefined);

/** What kind of block a reader sees: "heading 2", and the lists and quotes round it. */
const kindOf = ({ type, attrs, within }: Place): string => [...within.map((container) => container.type), type, String(attrs?.['level'] ?? '')].join(' ');

/** Whether a block became another kind: a paragraph a heading, a line of a list a paragraph. */
export const kindChanged = (before: Place, after: Place): boolean => kindOf(before) !== kindOf(after);
