import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Finding } from '../../../domain/checks';
import type { Range } from '../../../domain/checks/check';
import type { Reading } from '../../../domain/suggestions/settle';
import { isCounted } from '../../isCounted';
import { isLeftOut } from '../suggestions/reading';

/** A stretch of the document in ProseMirror positions, and the words that stood there when the checks looked. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly was: string;
}

interface Spec {
  readonly finding: Finding;
  readonly was: string;
  /** Of the fix, counted from the start of the underline. */
  readonly fix: Stretch | null;
}

/** A finding of the body, where it stands now. */
export interface Place {
  readonly finding: Finding;
  readonly from: number;
  readonly to: number;
  /** What the fix replaces; null without one and where the words have changed since. */
  readonly fix: { readonly from: number; readonly to: number; readonly text: string } | null;
}

const wordsIn = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, '\n', '\n');

/** Every block of text with its position, in the order of `textBlocks`. */
function blocksOf(doc: Node): { node: Node; pos: number }[] {
  const blocks: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (isCounted(node)) blocks.push({ node, pos });
    return !node.isTextblock;
  });
  return blocks;
}

/** Position of an offset in the text of a block as it is read; also where inline nodes with a content of their own stand in it. */
export function positionOf(block: Node, pos: number, offset: number, end: boolean, reading: Reading): number | null {
  let seen = 0;
  let found: number | null = null;
  block.descendants((node, at) => {
    if (found !== null) return false;
    const length = isLeftOut(node, reading) ? 0 : node.isText ? node.text!.length : node.type.name === 'hardBreak' ? 1 : 0;
    const isHere = end ? offset > seen && offset <= seen + length : offset >= seen && offset < seen + length;
    if (isHere) found = pos + 1 + at + (offset - seen);
    seen += length;
    return true;
  });
  return found;
}

function stretchOf(doc: Node, { node, pos }: { node: Node; pos: number }, { from, to }: Range): Stretch | null {
  const start = positionOf(node, pos, from, false, 'original') ?? positionOf(node, pos, from, true, 'original');
  const end = from === to ? start : positionOf(node, pos, to, true, 'original');
  return start === null || end === null || end < start ? null : { from: start, to: end, was: wordsIn(doc, start, end) };
}

/** Underlines for the findings that have a range in the body; a place that the text no longer has is left out. */
export function underlines(doc: Node, findings: readonly Finding[]): DecorationSet {
  const blocks = blocksOf(doc);
  return DecorationSet.create(doc, findings.flatMap((finding) => {
    const block = finding.where === 'body' && finding.block !== undefined ? blocks[finding.block] : undefined;
    const place = block && finding.range && stretchOf(doc, block, finding.range);
    if (!block || !place || place.from === place.to) return [];
    const fix = finding.fix ? stretchOf(doc, block, finding.fix.range) : null;
    const spec: Spec = { finding, was: place.was, fix: fix && { ...fix, from: fix.from - place.from, to: fix.to - place.from } };
    return [Decoration.inline(place.from, place.to, { class: 'finding', 'data-severity': finding.severity, 'data-check': finding.check }, spec)];
  }));
}

/** The underlined places in the order of the text. */
export function placesIn(state: Pick<EditorState, 'doc'>, set: DecorationSet): Place[] {
  const { doc } = state;
  return set.find().map(({ from, to, spec }): Place => {
    const { finding, was, fix } = spec as Spec;
    const start = fix && from + fix.from;
    const end = fix && from + fix.to;
    const isSame = fix !== null && start! >= 0 && end! <= doc.content.size && wordsIn(doc, from, to) === was && wordsIn(doc, start!, end!) === fix.was;
    return { finding, from, to, fix: isSame && finding.fix ? { from: start!, to: end!, text: finding.fix.text } : null };
  }).sort((a, b) => a.from - b.from || a.to - b.to);
}
