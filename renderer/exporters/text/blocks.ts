import { sourceLabel, textOf, type BodyNode } from '../../domain/article/body';
import { listMarker } from '../../domain/article/listMarker';

/** Gives the line of a photo placed in the text, or "" when there is no such photo. */
export type CaptionOf = (photoId: unknown) => string;

const lineOf = (node: BodyNode): string => textOf(node).replace(/\s*\r?\n\s*/g, '\n').trim();
const isInline = ({ type, text }: BodyNode): boolean => type === 'text' || type === 'hardBreak' || text !== undefined;

/** Block nodes as blocks of plain text; those without words are left out. A node that is not known leaves its words. */
export function textBlocksOf(nodes: readonly BodyNode[], captionOf: CaptionOf): string[] {
  return nodes.flatMap((node) => blockLines(node, captionOf)).filter(Boolean);
}

function blockLines(node: BodyNode, captionOf: CaptionOf): string[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'orderedList': {
      const items = children.map((item) => textBlocksOf([item], captionOf)).filter((item) => item.length > 0);
      return items.flatMap(([first, ...rest], index) => [`${listMarker(node, index)}. ${first}`, ...rest]);
    }
    case 'bulletList':
      return children.flatMap((item) => {
        const [first, ...rest] = textBlocksOf([item], captionOf);
        return first ? [`- ${first}`, ...rest] : [];
      });
    case 'tableRow':
      return [children.map((cell) => textBlocksOf([cell], captionOf).join(' ')).join('\t').trimEnd()];
    case 'source':
      return lineOf(node) ? [`${sourceLabel}${lineOf(node)}`] : [];
    case 'figure':
      return [captionOf(node.attrs?.['photo'])];
    default:
      return isInline(node) || children.some(isInline) ? [lineOf(node)] : textBlocksOf(children, captionOf);
  }
}
