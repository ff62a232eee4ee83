import type { BodyNode } from '../article/body';
import { marksKey } from './settle';

/** The content of a text block, letter by letter: what is compared, and what is put together again. */
export interface Unit {
  /** The letter, or what tells another inline node from others. */
  readonly said: string;
  /** The letter with its marks. */
  readonly key: string;
  readonly node: BodyNode;
}

export const unitsOf = (content: readonly BodyNode[]): Unit[] => content.flatMap((node): Unit[] => {
  const marks = marksKey(node);
  if (node.type !== 'text') {
    const said = `\n${node.type}`;
    return [{ said, key: `${marks} ${said} ${JSON.stringify(Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null))}`, node }];
  }
  return Array.from(node.text ?? '', (letter) => ({ said: letter, key: `${marks} ${letter}`, node: { ...node, text: letter } }));
});

/** Letters as nodes again, with neighbours of the same marks as one text. */
export function contentOf(units: readonly Unit[]): BodyNode[] {
  const content: { node: BodyNode; marks: string; letters: string[] }[] = [];
  for (const { node } of units) {
    const last = content.at(-1);
    const marks = marksKey(node);
    if (node.type === 'text' && last?.node.type === 'text' && last.marks === marks) last.letters.push(node.text ?? '');
    else content.push({ node, marks, letters: [node.text ?? ''] });
  }
  return content.map(({ node, letters }) => (node.type === 'text' ? { ...node, text: letters.join('') } : node));
}

export const wordsOf = (content: readonly BodyNode[]): string[] => unitsOf(content).map(({ key }) => key);
export const lengthOf = (content: readonly BodyNode[]): number => unitsOf(content).length;

/** What stands before a place, and what behind. */
export function divided(content: readonly BodyNode[], at: number): [BodyNode[], BodyNode[]] {
  const units = unitsOf(content);
  return [contentOf(units.slice(0, at)), contentOf(units.slice(at))];
}

/** How many of the first are the same in both. */
export function commonRun(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
