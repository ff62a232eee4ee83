import type { BodyMark, BodyNode } from '../../domain/article/body';
import { safeHref } from '../html/safeHref';

/** Text in which no sign means anything in GitHub-flavoured Markdown, wherever in a line it stands. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|~&#]/g, String.raw`\$&`);

/** The beginning of a paragraph, which must not read as a list, a heading line or a rule: "1. ", "- ", "+ ", "===". */
export const escapeLineStart = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimStart().replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`).replace(/^([-+=])/, String.raw`\$1`))
    .join('\n');

const delimiters: Readonly<Record<string, string>> = { bold: '**', italic: '*', strike: '~~' };
const order = ['link', 'bold', 'italic', 'strike'];

/** Marks that Markdown has a sign for, from the outermost in; underline has none and leaves its words. */
function marksOf(node: BodyNode): { key: string; open: string; close: string }[] {
  const wanted = (node.marks ?? []).toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return wanted.flatMap((mark) => {
    const delimiter = delimiters[mark.type];
    if (delimiter) return [{ key: mark.type, open: delimiter, close: delimiter }];
    const address = mark.type === 'link' ? addressOf(mark) : null;
    return address === null ? [] : [{ key: `link ${address}`, open: '[', close: `](<${address}>)` }];
  });
}

const addressOf = (mark: BodyMark): string | null => safeHref(mark.attrs?.['href'])?.replace(/[<>\\]/g, encodeURIComponent).replaceAll('&', '&amp;') ?? null;

function innerMarkdown(node: BodyNode): string {
  if (node.type === 'hardBreak') return '\\\n';
  if (node.text !== undefined) return escapeMarkdown(node.text.replace(/[\r\n]+/g, ' '));
  return inlineMarkdown(node.content ?? []);
}

/**
 * Inline nodes as Markdown. Marks that go on stay open; blanks at the edge of a mark stand outside of it, because
 * Markdown does not take "**đậm **" for bold.
 */
export function inlineMarkdown(nodes: readonly BodyNode[]): string {
  let markdown = '';
  let open: ReturnType<typeof marksOf> = [];
  const closeTo = (depth: number): void => {
    const closing = open.slice(depth).toReversed().map(({ close }) => close).join('');
    open = open.slice(0, depth);
    const blanks = closing ? (/\s*$/u.exec(markdown)?.[0] ?? '') : '';
    markdown = markdown.slice(0, markdown.length - blanks.length) + closing + blanks;
  };
  for (const node of nodes) {
    const inner = innerMarkdown(node);
    // Blanks alone carry no mark: nothing could be seen of it.
    const wanted = inner.trim() === '' ? open : marksOf(node);
    let shared = 0;
    while (shared < open.length && open[shared]?.key === wanted[shared]?.key) shared += 1;
    closeTo(shared);
    const opening = wanted.slice(shared);
    const blanks = opening.length > 0 ? (/^\s*/u.exec(inner)?.[0] ?? '') : '';
    markdown += blanks + opening.map((mark) => mark.open).join('') + inner.slice(blanks.length);
    open = wanted;
  }
  closeTo(0);
  return markdown.trim();
}
