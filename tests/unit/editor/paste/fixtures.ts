import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BodyNode } from '../../../../renderer/domain/article/body';
import { bodyFrom, codingsIn } from '../../../../renderer/editor/paste/legacy';
import { readHtml } from '../../../../renderer/editor/paste/readHtml';
import { finish } from '../../../../renderer/editor/paste/slices';
import type { Pasted } from '../../../../renderer/editor/paste/pasted';

/** A sample of tests/fixtures/clipboard. */
export const sample = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../../fixtures/clipboard', name), 'utf8');

export const read = (html: string): Pasted => finish(readHtml(html));
/** What becomes of a clipboard's HTML, old encodings converted. */
export const bodyOf = (html: string): BodyNode[] => {
  const { blocks } = read(html);
  return bodyFrom(blocks, codingsIn(blocks));
};

const signs: Readonly<Record<string, string>> = { bold: '*', italic: '/', underline: '_', strike: '~' };

/** A body as lines that are read at a glance: what each block is, its numbers, the marks of its words. */
export function outline(nodes: readonly BodyNode[], indent = ''): string[] {
  return nodes.flatMap((node): string[] => {
    const children = node.content ?? [];
    const inner = (): string[] => outline(children, `${indent}  `);
    switch (node.type) {
      case 'paragraph':
        return [`${indent}p ${words(children)}`.trimEnd()];
      case 'heading':
        return [`${indent}h${node.attrs?.['level']} ${words(children)}`];
      case 'orderedList':
        return [`${indent}ol ${node.attrs?.['start']}${node.attrs?.['type'] ?? ''}`, ...inner()];
      case 'tableCell': case 'tableHeader':
        return [`${indent}${node.type} ${node.attrs?.['colspan'] ?? 1}x${node.attrs?.['rowspan'] ?? 1}`, ...inner()];
      default:
        return [`${indent}${node.type}`, ...inner()];
    }
  });
}

const words = (nodes: readonly BodyNode[]): string =>
  nodes.map(({ text, marks }) => {
    const drawn = (marks ?? []).map(({ type }) => signs[type] ?? '').join('');
    const link = marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
    return text === undefined ? '⏎' : `${drawn}${link ? `[${text}](${String(link)})` : text}${[...drawn].reverse().join('')}`;
  }).join('');
