/**
 * The body of an article as ProseMirror JSON (https://prosemirror.net/docs/ref/#model.Node.toJSON), described
 * here without importing ProseMirror so that the domain stays free of libraries.
 */
export interface BodyMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface BodyNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BodyNode[];
  readonly marks?: readonly BodyMark[];
  readonly text?: string;
}

/** The plain text of a node: its text nodes joined, a hard break as a line feed. */
export function textOf(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(textOf).join('');
}

/** What stands before the words of a `source` block wherever an article is read. */
export const sourceLabel = 'Nguồn: ';

/**
 * Every block that holds the report's own text (paragraph, heading) in reading order, however deep it stands in lists,
 * quotes or tables. A source line is no part of it.
 */
export function textBlocks(body: BodyNode): BodyNode[] {
  const blocks: BodyNode[] = [];
  const visit = (node: BodyNode): void => {
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push(node);
    else node.content?.forEach(visit);
  };
  visit(body);
  return blocks;
}

/** Ids of the photos placed in the body, in reading order. */
export function placedPhotoIds(body: BodyNode): string[] {
  const ids: string[] = [];
  const visit = (node: BodyNode): void => {
    if (node.type === 'figure' && typeof node.attrs?.['photo'] === 'string') ids.push(node.attrs['photo']);
    node.content?.forEach(visit);
  };
  visit(body);
  return ids;
}

/** Number of words: runs of letters and digits, so that "Long Biên" counts two and "09-TT/QU" one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}/\-.,:]*/gu)?.length ?? 0;
}
