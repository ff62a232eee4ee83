import { HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType, type IParagraphOptions, type ParagraphChild } from 'docx';
import { sourceLabel, type BodyNode } from '../../domain/article/body';
import { inlineRuns, trackedRun } from './inline';
import type { Numbering } from './numbering';
import type { Changes, Review } from './review';

export type Block = Paragraph | Table;

/** What blocks are written with. */
export interface Writing {
  readonly numbering: Numbering;
  /** Gives the picture and the caption of a photo placed in the text, or nothing when there is no such photo. */
  readonly figureOf: (photoId: unknown, changes: Changes) => Paragraph[];
  readonly review: Review;
  /** What is suggested of all that the blocks stand in. */
  readonly outer: Changes;
}

const isInline = ({ type, text }: BodyNode): boolean => type === 'text' || type === 'hardBreak' || text !== undefined;
const hasWords = (node: BodyNode): boolean => Boolean(node.text?.trim()) || (node.content ?? []).some(hasWords);

/** A block of text as a paragraph, with what is suggested of its words and of its end, and the comments on it. */
function textParagraph(block: BodyNode, { review, outer }: Writing, options: IParagraphOptions, before: readonly ParagraphChild[] = []): Paragraph[] {
  if (!hasWords(block)) return [];
  const changes = review.changesOf(block, outer);
  const nodes = isInline(block) ? [block] : (block.content ?? []);
  const runs = inlineRuns(nodes, { changesOf: (node) => review.changesOf(node, changes), cuts: review.cutsIn(block) });
  return [new Paragraph({ ...options, run: { ...review.endOf(block), ...changes }, children: [...before, ...runs] })];
}

/**
 * Block nodes as paragraphs and tables of Word; those without words are left out.
 * @param options of the paragraphs: the style of a quote, the indent of a list
 * @param depth of the list that they stand in, 0 outside of one
 */
export function docxBlocks(nodes: readonly BodyNode[], writing: Writing, options: IParagraphOptions = {}, depth = 0): Block[] {
  return nodes.flatMap((node) => block(node, writing, options, depth));
}

function block(node: BodyNode, around: Writing, options: IParagraphOptions, depth: number): Block[] {
  const children = node.content ?? [];
  if (node.type === 'paragraph') return textParagraph(node, around, options);
  if (node.type === 'heading') return textParagraph(node, around, { heading: Number(node.attrs?.['level']) >= 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2, keepNext: true });
  const changes = around.review.changesOf(node, around.outer);
  if (node.type === 'source') return textParagraph(node, around, {}, [trackedRun({ text: sourceLabel, italics: true }, changes)]);
  const writing = { ...around, outer: changes };
  switch (node.type) {
    case 'bulletList':
    case 'orderedList': {
      const reference = writing.numbering.listOf(node, depth);
      return children.flatMap((item) => itemBlocks(item, writing, reference, depth));
    }
    case 'blockquote':
      return docxBlocks(children, writing, { ...options, style: 'Quote' }, depth);
    case 'table':
      return tableOf(children, writing);
    case 'horizontalRule':
      return [new Paragraph({ thematicBreak: true })];
    case 'figure': {
      const figure = writing.figureOf(node.attrs?.['photo'], changes);
      return figure.length > 0 ? figure : docxBlocks(children, writing, options, depth);
    }
    default:
      return isInline(node) || children.some(isInline) ? textParagraph(node, around, options) : docxBlocks(children, writing, options, depth);
  }
}

/** The first paragraph of an item carries its number; what follows is indented to stand below it. */
function itemBlocks(item: BodyNode, around: Writing, reference: string, depth: number): Block[] {
  const children = item.content ?? [];
  const writing = { ...around, outer: around.review.changesOf(item, around.outer) };
  const level = Math.min(depth, writing.numbering.deepest);
  const first = children.findIndex((child) => child.type === 'paragraph' && hasWords(child));
  return children.flatMap((child, index) =>
    index === first
      ? textParagraph(child, writing, { numbering: { reference, level } })
      : docxBlocks([child], writing, { indent: { left: writing.numbering.indentOf(level) } }, depth + 1));
}

function tableOf(rows: readonly BodyNode[], writing: Writing): Block[] {
  const filled = rows.filter((row) => (row.content ?? []).length > 0);
  if (filled.length === 0) return [];
  const spanOf = (cell: BodyNode, name: string): number | undefined => {
    const span = Number(cell.attrs?.[name] ?? 1);
    return Number.isInteger(span) && span > 1 ? Math.min(span, 100) : undefined;
  };
  const cellOf = (cell: BodyNode, outer: Changes): TableCell => {
    const blocks = docxBlocks(cell.content ?? [], { ...writing, outer }, cell.type === 'tableHeader' ? { style: 'TableHead' } : { style: 'TableText' });
    // Word takes a cell only with a paragraph at its end.
    if (!(blocks.at(-1) instanceof Paragraph)) blocks.push(new Paragraph({ style: 'TableText' }));
    return new TableCell({ children: blocks, columnSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') });
  };
  const isHead = (row: BodyNode): boolean => (row.content ?? []).every(({ type }) => type === 'tableHeader');
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: filled.map((row, index) => {
        const changes = writing.review.changesOf(row, writing.outer);
        return new TableRow({ ...changes, tableHeader: index === 0 && isHead(row), cantSplit: true, children: (row.content ?? []).map((cell) => cellOf(cell, changes)) });
      }),
    }),
    // Two tables without a paragraph between them would become one.
    new Paragraph({ style: 'TableText' }),
  ];
}
