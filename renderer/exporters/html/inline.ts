import type { BodyMark, BodyNode } from '../../domain/article/body';
import { escapeHtml } from '../../domain/publishing/htmlText';
import { safeHref } from './safeHref';

interface Tag {
  readonly open: string;
  readonly close: string;
}

const plain = (name: string): Tag => ({ open: `<${name}>`, close: `</${name}>` });
const marks: Readonly<Record<string, (mark: BodyMark) => Tag | null>> = {
  bold: () => plain('strong'),
  italic: () => plain('em'),
  underline: () => plain('u'),
  strike: () => plain('s'),
  // Only where open suggestions are shown: what leaves the desk has them settled.
  insertion: () => plain('ins'),
  deletion: () => plain('del'),
  link: (mark) => {
    const href = safeHref(mark.attrs?.['href']);
    return href === null ? null : { open: `<a href="${escapeHtml(href)}">`, close: '</a>' };
  },
};

const tagsOf = (node: BodyNode): Tag[] => (node.marks ?? []).flatMap((mark) => marks[mark.type]?.(mark) ?? []);

/** Text of an inline node as HTML; a line feed inside text is white space there, a hard break is not. */
function innerHtml(node: BodyNode): string {
  if (node.type === 'hardBreak') return '<br>';
  if (node.text !== undefined) return escapeHtml(node.text.replace(/[\r\n]+/g, ' '));
  return inlineHtml(node.content ?? []);
}

/**
 * Inline nodes as HTML. Marks that go on from one node to the next stay open, so a link with a bold word in it is one link.
 * A mark or node that is not known leaves its text.
 */
export function inlineHtml(nodes: readonly BodyNode[]): string {
  let html = '';
  let open: Tag[] = [];
  const closeTo = (depth: number): void => {
    for (const tag of open.slice(depth).toReversed()) html += tag.close;
    open = open.slice(0, depth);
  };
  for (const node of nodes) {
    const wanted = tagsOf(node);
    let shared = 0;
    while (shared < open.length && open[shared]?.open === wanted[shared]?.open) shared += 1;
    closeTo(shared);
    for (const tag of wanted.slice(shared)) html += tag.open;
    open = wanted;
    html += innerHtml(node);
  }
  closeTo(0);
  return html;
}
