import { textOf, type BodyNode } from '../../../renderer/domain/article/body';

/** A body as its blocks, one a line: what it is, where its numbers begin and how they count, and its words. */
export const blockLines = ({ content = [] }: BodyNode): string[] =>
  content.map((block) => `${block.type}${block.type === 'orderedList' ? ` ${String(block.attrs?.['start'] ?? 1)}${String(block.attrs?.['type'] ?? '')}` : ''}: ${textOf(block).replace(/\s+/gu, ' ').trim()}`);
