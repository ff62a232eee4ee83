import type { BodyNode } from '../../domain/article/body';

const containers: readonly string[] = ['bulletList', 'orderedList', 'listItem', 'blockquote', 'gallery'];

/**
 * A body without lists, lines and quotes in which nothing stands; one empty paragraph where nothing is left. Two people
 * who each delete another line of a list leave a list without lines: no words are in it, and the editor takes it away.
 */
export function withoutEmptyBlocks(body: BodyNode): BodyNode {
  const content = prune(body.content ?? []);
  return { ...body, content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

const prune = (nodes: readonly BodyNode[]): BodyNode[] =>
  nodes.flatMap((node) => {
    if (!containers.includes(node.type)) return [node];
    const content = prune(node.content ?? []);
    return content.length > 0 ? [{ ...node, content }] : [];
  });
