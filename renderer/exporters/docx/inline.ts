import { BuilderElement, DeletedTextRun, ExternalHyperlink, InsertedTextRun, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { BodyNode } from '../../domain/article/body';
import { safeHref } from '../html/safeHref';
import { writable } from '../xml';
import type { Change, Changes, Cut } from './review';

/** What is suggested and said of inline nodes. */
interface Reviewed {
  readonly changesOf: (node: BodyNode) => Changes;
  /** In the order of their offsets. */
  readonly cuts: readonly Cut[];
}

/** Inline nodes as runs of a Word paragraph; a mark or node that is not known leaves its text. */
export function inlineRuns(nodes: readonly BodyNode[], { changesOf, cuts }: Reviewed): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let passed = 0;
  let cut = 0;
  /** Writes what stands before the letter at an offset. */
  const reach = (offset: number): void => {
    for (; cut < cuts.length && cuts[cut]!.offset <= offset; cut += 1) runs.push(...cuts[cut]!.children);
  };
  const visit = (node: BodyNode): void => {
    reach(passed);
    if (node.type === 'hardBreak') {
      runs.push(trackedRun({ break: 1 }, changesOf(node)));
      passed += 1;
    } else if (node.text === undefined) node.content?.forEach(visit);
    else {
      let rest = node.text;
      while (cut < cuts.length && cuts[cut]!.offset < passed + rest.length) {
        const length = cuts[cut]!.offset - passed;
        runs.push(textRun(node, rest.slice(0, length), changesOf(node)));
        rest = rest.slice(length);
        passed += length;
        reach(passed);
      }
      runs.push(textRun(node, rest, changesOf(node)));
      passed += rest.length;
    }
  };
  nodes.forEach(visit);
  reach(Infinity);
  return runs;
}

function textRun(node: BodyNode, text: string, changes: Changes): ParagraphChild {
  const marks = new Set(node.marks?.map(({ type }) => type));
  const href = safeHref(node.marks?.find(({ type }) => type === 'link')?.attrs?.['href']);
  const run = trackedRun({
    text: writable(text.replace(/[\r\n]+/g, ' ')).normalize('NFC'),
    ...(marks.has('bold') && { bold: true }),
    ...(marks.has('italic') && { italics: true }),
    ...(marks.has('underline') && { underline: {} }),
    ...(marks.has('strike') && { strike: true }),
    ...(href !== null && { style: 'Hyperlink' }),
  }, changes);
  return href === null ? run : new ExternalHyperlink({ link: href, children: [run] });
}

/** A run, as a tracked change where somebody suggested it; what one inserted and another deleted is both. */
export function trackedRun(options: IRunOptions, { insertion, deletion }: Changes): ParagraphChild {
  if (deletion) {
    const deleted = new DeletedTextRun({ ...options, ...deletion });
    return insertion ? inserted(deleted, insertion) : deleted;
  }
  return insertion ? new InsertedTextRun({ ...options, ...insertion }) : new TextRun(options);
}

const inserted = (run: DeletedTextRun, { id, author, date }: Change): ParagraphChild => new BuilderElement({
  name: 'w:ins',
  attributes: { id: { key: 'w:id', value: id }, author: { key: 'w:author', value: author }, date: { key: 'w:date', value: date } },
  children: [run],
}) as unknown as ParagraphChild;
