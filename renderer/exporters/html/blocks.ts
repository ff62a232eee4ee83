import { sourceLabel, type BodyNode } from '../../domain/article/body';
import { listStart, listType } from '../../domain/article/listMarker';
import { inlineHtml } from './inline';

/** Gives the HTML of a photo placed in the text, or "" when there is no such photo. */
export type FigureOf = (photoId: unknown) => string;

const inlineTypes = new Set(['text', 'hardBreak']);
const isInline = (node: BodyNode): boolean => inlineTypes.has(node.type) || node.text !== undefined;

const wrap = (name: string, inner: string, attributes = ''): string[] => (inner ? [`<${name}${attributes}>${inner}</${name}>`] : []);

/** Block nodes as pieces of HTML, one for each block; empty paragraphs are left out. */
export function blocksHtml(nodes: readonly BodyNode[], figureOf: FigureOf): string[] {
  return nodes.flatMap((node) => blockHtml(node, figureOf));
}

function blockHtml(node: BodyNode, figureOf: FigureOf): string[] {
  const children = node.content ?? [];
  const inner = (): string => blocksHtml(children, figureOf).join('\n');
  switch (node.type) {
    case 'paragraph':
      return wrap('p', inlineHtml(children).trim());
    case 'heading':
      return wrap(Number(node.attrs?.['level']) >= 3 ? 'h3' : 'h2', inlineHtml(children).trim());
    case 'bulletList':
      return wrap('ul', items(children, figureOf));
    case 'orderedList':
      return wrap('ol', items(children, figureOf), countingOf(node));
    case 'blockquote':
      return wrap('blockquote', inner());
    case 'table':
      return wrap('table', wrap('tbody', children.map((row) => tableRow(row, figureOf)).join('\n')).join(''));
    case 'source': {
      const words = inlineHtml(children).trim();
      return words ? [`<p><em>${sourceLabel}${words}</em></p>`] : [];
    }
    case 'horizontalRule':
      return ['<hr>'];
    case 'figure': {
      const figure = figureOf(node.attrs?.['photo']);
      return figure ? [figure] : blocksHtml(children, figureOf);
    }
    default:
      return unknownHtml(node, figureOf);
  }
}

function tableRow(row: BodyNode, figureOf: FigureOf): string {
  const cells = (row.content ?? []).map((cell) => {
    const name = cell.type === 'tableHeader' ? 'th' : 'td';
    const spans = ['colspan', 'rowspan'].flatMap((attribute) => {
      const span = Number(cell.attrs?.[attribute] ?? 1);
      return Number.isInteger(span) && span > 1 ? [` ${attribute}="${span}"`] : [];
    });
    return `<${name}${spans.join('')}>${alone(cell.content ?? [], figureOf)}</${name}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** What stands in an item or a cell: a single paragraph without `<p>`, as it is written by hand. */
function alone(children: readonly BodyNode[], figureOf: FigureOf): string {
  const [only, ...rest] = children;
  return only?.type === 'paragraph' && rest.length === 0 ? inlineHtml(only.content ?? []).trim() : blocksHtml(children, figureOf).join('\n');
}

function countingOf(node: BodyNode): string {
  const [start, type] = [listStart(node), listType(node)];
  return `${start === 1 ? '' : ` start="${start}"`}${type === null ? '' : ` type="${type}"`}`;
}

/** List items; one that is a single paragraph stands without `<p>`, as a list is written by hand. */
function items(nodes: readonly BodyNode[], figureOf: FigureOf): string {
  return nodes
    .map((node) => {
      const children = node.type === 'listItem' ? (node.content ?? []) : [node];
      const [first, ...rest] = children;
      const leading = first?.type === 'paragraph' ? inlineHtml(first.content ?? []).trim() : '';
      if (!leading) return blocksHtml(children, figureOf).join('\n');
      const onlyLists = rest.every((child) => child.type === 'bulletList' || child.type === 'orderedList');
      return onlyLists
        ? [leading, ...blocksHtml(rest, figureOf)].join('\n')
        : blocksHtml(children, figureOf).join('\n');
    })
    .filter(Boolean)
    .map((item) => `<li>${item}</li>`)
    .join('\n');
}

/** A node of a newer version or a foreign paste: its words are kept as paragraphs. */
function unknownHtml(node: BodyNode, figureOf: FigureOf): string[] {
  if (isInline(node)) return wrap('p', inlineHtml([node]).trim());
  const children = node.content ?? [];
  return children.some(isInline) ? wrap('p', inlineHtml(children).trim()) : blocksHtml(children, figureOf);
}
