import { textOf, type BodyNode } from '../article/body';
import { idOfAttribute, idOfMark } from './settle';

/** One suggestion in words: what it would add, what it would take away, and where blocks would be cut or put together. */
export interface SuggestionSummary {
  readonly id: string;
  readonly added: string;
  readonly removed: string;
  readonly splits: number;
  readonly joins: number;
}

type Draft = { -readonly [K in keyof SuggestionSummary]: SuggestionSummary[K] };

/** The suggestions of a body in the order in which a reader meets them. */
export function listSuggestions(body: BodyNode): SuggestionSummary[] {
  const found = new Map<string, Draft>();
  const of = (id: string): Draft => {
    const known = found.get(id) ?? { id, added: '', removed: '', splits: 0, joins: 0 };
    found.set(id, known);
    return known;
  };
  const visit = (node: BodyNode): void => {
    const [inserted, deleted, split, joined] = (['inserted', 'deleted', 'split', 'joined'] as const).map((name) => idOfAttribute(node, name));
    const [insertion, deletion] = [idOfMark(node, 'insertion'), idOfMark(node, 'deletion')];
    if (split) of(split).splits += 1;
    if (joined) of(joined).joins += 1;
    if (inserted || insertion) of((inserted ?? insertion)!).added += spaced(of((inserted ?? insertion)!).added, node);
    if (deleted || deletion) of((deleted ?? deletion)!).removed += spaced(of((deleted ?? deletion)!).removed, node);
    if (!inserted) node.content?.forEach(visit);
  };
  visit(body);
  return [...found.values()];
}

/** The words of a node, apart from those of another block before them. */
const spaced = (before: string, node: BodyNode): string => (node.type !== 'text' && before !== '' ? ` ${blockText(node)}` : blockText(node));
const blockText = (node: BodyNode): string => (node.content && node.content.some(({ type }) => type !== 'text') ? node.content.map(blockText).filter(Boolean).join(' ') : textOf(node));
