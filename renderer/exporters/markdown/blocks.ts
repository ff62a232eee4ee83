import { sourceLabel, type BodyNode } from '../../domain/article/body';
import { listMarker, listStart, listType } from '../../domain/article/listMarker';
import { escapeLineStart, inlineMarkdown } from './inline';

/** Gives the Markdown of a photo placed in the text, or "" when there is no such photo. */
export type PhotoOf = (photoId: unknown) => string;

const isInline = ({ type, text }: BodyNode): boolean => type === 'text' || type === 'hardBreak' || text !== undefined;
const indented = (text: string, by: string): string => text.split('\n').map((line, index) => (index === 0 || line === '' ? line : by + line)).join('\n');
const words = (nodes: readonly BodyNode[]): string => escapeLineStart(inlineMarkdown(nodes));

/** Block nodes as pieces of GitHub-flavoured Markdown, to be joined by blank lines; those without words are left out. */
export function markdownBlocks(nodes: readonly BodyNode[], photoOf: PhotoOf): string[] {
  return nodes.flatMap((node) => block(node, photoOf)).filter(Boolean);
}

function block(node: BodyNode, photoOf: PhotoOf): string[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'heading': {
      const text = inlineMarkdown(children).replaceAll('\\\n', ' ');
      return text ? [`${Number(node.attrs?.['level']) >= 3 ? '###' : '##'} ${text}`] : [];
    }
    case 'bulletList':
      return [items(children, photoOf, () => '- ')];
    case 'orderedList':
      return listType(node) === null ? [items(children, photoOf, (index) => `${listStart(node) + index}. `)] : lettered(node, photoOf);
    case 'blockquote':
      return [markdownBlocks(children, photoOf).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')].filter((quote) => quote !== '>');
    case 'table':
      return [table(children, photoOf)];
    case 'source': {
      const text = inlineMarkdown(children);
      return text ? [`*${sourceLabel}${text.replace(/\*/g, '')}*`] : [];
    }
    case 'horizontalRule':
      return ['---'];
    case 'figure':
      return [photoOf(node.attrs?.['photo']) || markdownBlocks(children, photoOf).join('\n\n')];
    default:
      return isInline(node) ? [words([node])] : children.some(isInline) ? [words(children)] : markdownBlocks(children, photoOf);
  }
}

function items(nodes: readonly BodyNode[], photoOf: PhotoOf, markerOf: (index: number) => string): string {
  const written = nodes.map((item) => markdownBlocks(item.content ?? [], photoOf)).filter((blocks) => blocks.length > 0);
  return written
    .map((blocks, index) => {
      const marker = markerOf(index);
      return marker + indented(blocks.join('\n\n'), ' '.repeat(marker.length));
    })
    .join('\n');
}

/** Markdown counts in numbers only; other items are paragraphs that begin with their letter. */
function lettered(list: BodyNode, photoOf: PhotoOf): string[] {
  const written = (list.content ?? []).map((item) => markdownBlocks(item.content ?? [], photoOf)).filter((blocks) => blocks.length > 0);
  return written.flatMap(([first, ...rest], index) => [`${listMarker(list, index)}. ${first}`, ...rest]);
}

/** A table of GFM, whose cells are one line each; its first row is the head, as there is none without. */
function table(rows: readonly BodyNode[], photoOf: PhotoOf): string {
  const lines = rows.map((row) => (row.content ?? []).flatMap((cell) => {
    const text = markdownBlocks(cell.content ?? [], photoOf).join('<br>').replaceAll('\\\n', '<br>').replaceAll('\n', ' ');
    const span = Number(cell.attrs?.['colspan'] ?? 1);
    return [text, ...Array.from({ length: Number.isInteger(span) && span > 1 ? Math.min(span, 100) - 1 : 0 }, () => '')];
  }));
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  if (width === 0) return '';
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_none, index) => cells[index] ?? '').join(' | ')} |`;
  return [line(lines[0]!), line(Array.from({ length: width }, () => '---')), ...lines.slice(1).map(line)].join('\n');
}
