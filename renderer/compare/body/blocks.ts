import type { BodyNode } from '../../domain/article/body';
import { canonicalText } from '../../domain/article/content';
import type { Container, Place } from '../comparison';
import { tokensOfBlock, type Token } from '../words/tokens';

/** A block of a body: what is compared as one. */
export interface Block {
  readonly place: Place;
  readonly tokens: readonly Token[];
  readonly words: number;
  /** Blocks with the same key read the same; kind, level and surroundings do not count. */
  readonly key: string;
}

/** The blocks of a body in reading order, out of their lists and quotes. */
export function blocksOf(body: BodyNode): Block[] {
  const blocks: Block[] = [];
  let number = 0;
  const visit = (node: BodyNode, at: number, within: readonly Container[]): void => {
    const { type, attrs, content = [] } = node;
    const kind = attrs ? { type, attrs } : { type };
    if (holdsText(node)) {
      const tokens = tokensOfBlock(node);
      const words = tokens.filter((token) => token.kind === 'word').length;
      if (tokens.length > 0) number += 1;
      blocks.push({ place: { ...kind, within, at, number }, tokens, words, key: tokens.map(({ key }) => key).join('\u0001') });
    } else if (content.length > 0) content.forEach((child, index) => visit(child, index, [...within, { ...kind, at }]));
    else blocks.push({ place: { ...kind, within, at, number, leaf: node }, tokens: [], words: 0, key: `\u0000${canonicalText(node)}` });
  };
  (body.content ?? []).forEach((child, index) => visit(child, index, []));
  return blocks;
}

const holdsText = ({ type, content }: BodyNode): boolean =>
  type === 'paragraph' || type === 'heading' || content?.some((child) => child.type === 'text' || child.type === 'hardBreak') === true;
