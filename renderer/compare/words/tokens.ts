import type { BodyMark, BodyNode } from '../../domain/article/body';
import { canonicalText } from '../../domain/article/content';

/** A syllable, a number, one punctuation mark, a stretch of white space, or something that is no text. */
export interface Token {
  readonly text: string;
  /** What two tokens must share to be the same; marks do not count. */
  readonly key: string;
  readonly kind: 'word' | 'sign' | 'space';
  readonly marks: readonly BodyMark[];
  readonly leaf?: BodyNode;
}

/** Numbers stay whole with their points and strokes, so that "1.250" and "06/02/2026" change as a reader sees them. */
const pieces = /\s+|[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,/](?=\p{N})[\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
const none: readonly BodyMark[] = [];

/** The tokens of a text, NFC; joined they are the text again. */
export function tokensOf(text: string, marks: readonly BodyMark[] = none): Token[] {
  return (text.normalize('NFC').match(pieces) ?? []).map((piece) => ({ text: piece, key: piece, kind: kindOf(piece), marks }));
}

/** Most pieces are a space or begin with a plain letter: these are told without asking what Unicode says of them. */
function kindOf(piece: string): Token['kind'] {
  if (piece === ' ') return 'space';
  const first = piece.codePointAt(0)! | 0x20;
  if (first >= 0x61 && first <= 0x7a) return 'word';
  return /^\s/u.test(piece) ? 'space' : /[\p{L}\p{N}]/u.test(piece) ? 'word' : 'sign';
}

/** The tokens of a block's inline content. */
export function tokensOfBlock(block: BodyNode): Token[] {
  return (block.content ?? []).flatMap((node): Token[] => {
    const marks = node.marks ?? none;
    if (node.type === 'text') return tokensOf(node.text ?? '', marks);
    const { marks: _marks, ...leaf } = node;
    return [{ text: node.type === 'hardBreak' ? '\n' : '', key: `\u0000${canonicalText(leaf)}`, kind: 'sign', marks, leaf }];
  });
}
