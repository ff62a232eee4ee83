import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { BodyNode } from '../../domain/article/body';
import { safeHref } from '../html/safeHref';
import { writable } from '../xml';

/** Inline nodes as runs of a Word paragraph; a mark or node that is not known leaves its text. */
export function inlineRuns(nodes: readonly BodyNode[]): ParagraphChild[] {
  return nodes.flatMap((node) => {
    if (node.type === 'hardBreak') return [new TextRun({ break: 1 })];
    if (node.text === undefined) return inlineRuns(node.content ?? []);
    const marks = new Set(node.marks?.map(({ type }) => type));
    const href = safeHref(node.marks?.find(({ type }) => type === 'link')?.attrs?.['href']);
    const run = new TextRun({
      text: writable(node.text.replace(/[\r\n]+/g, ' ')).normalize('NFC'),
      ...(marks.has('bold') && { bold: true }),
      ...(marks.has('italic') && { italics: true }),
      ...(marks.has('underline') && { underline: {} }),
      ...(marks.has('strike') && { strike: true }),
      ...(href !== null && { style: 'Hyperlink' }),
    });
    return href === null ? [run] : [new ExternalHyperlink({ link: href, children: [run] })];
  });
}
