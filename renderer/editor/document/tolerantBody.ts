import { textOf, type BodyNode } from '../../domain/article/body';
import { articleSchema } from '../schema/articleSchema';

/**
 * A body that this program can show, from one that may hold what it does not know: an unknown node becomes paragraphs
 * with its text, or with `placeholder` where it has none; unknown marks are dropped. For showing only.
 */
export function tolerantBody(body: BodyNode, placeholder = '[…]'): BodyNode {
  const content = (body.content ?? []).flatMap((node) => blocksOf(node, placeholder));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The blocks, fit for the schema, that show a node and everything in it. */
function blocksOf({ marks: _marks, ...node }: BodyNode, placeholder: string): BodyNode[] {
  if (node.type === 'text') return [paragraphOf(node, placeholder)];
  const children = node.content ?? [];
  const known = articleSchema.nodes[node.type];
  const type = known?.isInGroup('block') ? known : undefined;
  if (type?.isTextblock) {
    const shown = { ...node, content: children.map((child) => inlineOf(child, placeholder)) };
    return [fits(shown) ? shown : paragraphOf(node, placeholder)];
  }
  if (type && !type.isLeaf) {
    const shown = { ...node, content: children.flatMap((child) => innerOf(child, placeholder)) };
    if (fits(shown)) return [shown];
  }
  const inner = children.every((child) => child.type === 'text') ? [] : children.flatMap((child) => blocksOf(child, placeholder));
  if (type?.isLeaf) {
    const { content: _content, ...bare } = node;
    if (fits(bare)) return [bare, ...(children.length > 0 && inner.length === 0 ? [paragraphOf(node, placeholder)] : inner)];
  }
  return inner.length > 0 ? inner : [paragraphOf(node, placeholder)];
}

/** A line of a list stays a line; anything else is shown as blocks. */
function innerOf(node: BodyNode, placeholder: string): BodyNode[] {
  if (node.type !== 'listItem') return blocksOf(node, placeholder);
  const blocks = (node.content ?? []).flatMap((child) => blocksOf(child, placeholder));
  const content: BodyNode[] = blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];
  return [{ type: 'listItem', content }];
}

function inlineOf(node: BodyNode, placeholder: string): BodyNode {
  const marks = (node.marks ?? []).filter((mark) => fits({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [mark] }] }));
  const known = node.type !== 'text' && articleSchema.nodes[node.type]?.isInline && fits({ type: 'paragraph', content: [{ ...node, marks }] });
  return known ? { ...node, marks } : { type: 'text', text: wordsOf(node) || placeholder, marks };
}

/** The words of a node; what stands in a text without being one, such as an embedded object, has none. */
const wordsOf = (node: BodyNode): string =>
  node.type === 'text' && typeof node.text !== 'string' ? '' : node.content ? node.content.map(wordsOf).join('') : textOf(node);

const paragraphOf = (node: BodyNode, placeholder: string): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: wordsOf(node) || placeholder }],
});

function fits(node: BodyNode): boolean {
  try {
    articleSchema.nodeFromJSON(node).check();
    return true;
  } catch {
    return false;
  }
}
