import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IParagraphOptions } from 'docx';
import { sourceLabel, type BodyNode } from '../../domain/article/body';
import { inlineRuns } from './inline';
import type { Numbering } from './numbering';

export type Block = Paragraph | Table;

/** What blocks are written with. */
export interface Writing {
  readonly numbering: Numbering;
  /** Gives the picture and the caption of a photo placed in the text, or nothing when there is no such photo. */
  readonly figureOf: (photoId: unknown) => Paragraph[];
}

const isInline = ({ type, text }: BodyNode): boolean => type === 'text' || type === 'hardBreak' || text !== undefined;
const hasWords = (node: BodyNode): boolean => Boolean(node.text?.trim()) || (node.content ?? []).some(hasWords);
const textParagraph = (nodes: readonly BodyNode[], options: IParagraphOptions): Paragraph[] =>
  nodes.some(hasWords) ? [new Paragraph({ ...options, children: inlineRuns(nodes) })] : [];

/**
 * Block nodes as paragraphs and tables of Word; those without words are left out.
 * @param options of the paragraphs: the style of a quote, the indent of a list
 * @param depth of the list that they stand in, 0 outside of one
 */
export function docxBlocks(nodes: readonly BodyNode[], writing: Writing, options: IParagraphOptions = {}, depth = 0): Block[] {
  return nodes.flatMap((node) => block(node, writing, options, depth));
}

function block(node: BodyNode, writing: Writing, options: IParagraphOptions, depth: number): Block[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return textParagraph(children, options);
    case 'heading':
      return textParagraph(children, { heading: Number(node.attrs?.['level']) >= 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2, keepNext: true });
    case 'bulletList':
    case 'orderedList': {
      const reference = writing.numbering.listOf(node, depth);
      return children.flatMap((item) => itemBlocks(item.content ?? [], writing, reference, depth));
    }
    case 'blockquote':
      return docxBlocks(children, writing, { ...options, style: 'Quote' }, depth);
    case 'table':
      return tableOf(children, writing);
    case 'source':
      return hasWords(node) ? [new Paragraph({ children: [new TextRun({ text: sourceLabel, italics: true }), ...inlineRuns(children)] })] : [];
    case 'horizontalRule':
      return [new Paragraph({ thematicBreak: true })];
    case 'figure': {
      const figure = writing.figureOf(node.attrs?.['photo']);
      return figure.length > 0 ? figure : docxBlocks(children, writing, options, depth);
    }
    default:
      return isInline(node) ? textParagraph([node], options) : children.some(isInline) ? textParagraph(children, options) : docxBlocks(children, writing, options, depth);
  }
}

/** The first paragraph of an item carries its number; what follows is indented to stand below it. */
function itemBlocks(children: readonly BodyNode[], writing: Writing, reference: string, depth: number): Block[] {
  const level = Math.min(depth, writing.numbering.deepest);
  const first = children.findIndex((child) => child.type === 'paragraph' && hasWords(child));
  return children.flatMap((child, index) =>
    index === first
      ? textParagraph(child.content ?? [], { numbering: { reference, level } })
      : docxBlocks([child], writing, { indent: { left: writing.numbering.indentOf(level) } }, depth + 1));
}

function tableOf(rows: readonly BodyNode[], writing: Writing): Block[] {
  const filled = rows.filter((row) => (row.content ?? []).length > 0);
  if (filled.length === 0) return [];
  const spanOf = (cell: BodyNode, name: string): number | undefined => {
    const span = Number(cell.attrs?.[name] ?? 1);
    return Number.isInteger(span) && span > 1 ? Math.min(span, 100) : undefined;
  };
  const cellOf = (cell: BodyNode): TableCell => {
    const blocks = docxBlocks(cell.content ?? [], writing, cell.type === 'tableHeader' ? { style: 'TableHead' } : { style: 'TableText' });
    // Word takes a cell only with a paragraph at its end.
    if (!(blocks.at(-1) instanceof Paragraph)) blocks.push(new Paragraph({ style: 'TableText' }));
    return new TableCell({ children: blocks, columnSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') });
  };
  const isHead = (row: BodyNode): boolean => (row.content ?? []).every(({ type }) => type === 'tableHeader');
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: filled.map((row, index) => new TableRow({ tableHeader: index === 0 && isHead(row), cantSplit: true, children: (row.content ?? []).map(cellOf) })),
    }),
    // Two tables without a paragraph between them would become one.
    new Paragraph({ style: 'TableText' }),
  ];
}
