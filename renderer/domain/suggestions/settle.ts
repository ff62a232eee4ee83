import type { BodyMark, BodyNode } from '../article/body';

/**
 * Suggestions live in the body itself. Words carry the mark `insertion` or `deletion`; a block, a row, an item or a line
 * break carries attributes, because the shared document keeps marks of words only: `inserted` and `deleted` (all of it),
 * `split` (it was one with the block before it) and `joined` (it is to be one with it). Each holds the id of its suggestion.
 */
export const suggestionAttributes = ['inserted', 'deleted', 'split', 'joined'] as const;
export type SuggestionAttribute = (typeof suggestionAttributes)[number];
export const suggestionMarks = ['insertion', 'deletion'] as const;

/** What becomes of a suggestion: null leaves it open. */
export type Verdict = 'accept' | 'reject' | null;
export type Judge = (id: string) => Verdict;

/** How a text with suggestions is read: as it was before them, or as it is to be with them. */
export type Reading = 'original' | 'wanted';

export const idOfMark = (node: BodyNode, type: (typeof suggestionMarks)[number]): string | null => textIn(node.marks?.find((mark) => mark.type === type)?.attrs?.['id']);
export const idOfAttribute = (node: BodyNode, name: SuggestionAttribute): string | null => textIn(node.attrs?.[name]);
const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A body, or any node of one, with those suggestions settled that `judge` decides on. */
export const settle = (node: BodyNode, judge: Judge): BodyNode => filled(node, { ...node, ...(node.content && { content: settleAll(node.content, judge) }) })!;

/** The body as it was before anybody suggested anything: what leaves the desk while suggestions are open. */
export const withoutSuggestions = (body: BodyNode): BodyNode => (suggestionsIn(body).length === 0 ? body : settle(body, () => 'reject'));

const isInsertion = (node: BodyNode): boolean => idOfMark(node, 'insertion') !== null || idOfAttribute(node, 'inserted') !== null;

/** A block of text as it stands, without the words that are only suggested: its words keep their places among the blocks. */
export function withoutInsertions(block: BodyNode): BodyNode {
  if (isInsertion(block)) return { ...block, content: [] };
  return block.content?.some(isInsertion) ? { ...block, content: block.content.filter((node) => !isInsertion(node)) } : block;
}

/** Neighbours with the suggestions among them settled. */
export function settleAll(nodes: readonly BodyNode[], judge: Judge): BodyNode[] {
  const out: BodyNode[] = [];
  /** Ids of the blocks that were deleted since the last one that stays. */
  let gone: string[] = [];
  for (const node of nodes) {
    const [inserted, deleted, split, joined] = suggestionAttributes.map((name) => idOfAttribute(node, name)) as [string | null, string | null, string | null, string | null];
    const [insertion, deletion] = [idOfMark(node, 'insertion'), idOfMark(node, 'deletion')];
    const verdict = (id: string | null): Verdict => (id === null ? null : judge(id));
    if (verdict(inserted) === 'reject' || verdict(insertion) === 'reject' || verdict(deletion) === 'accept') continue;
    if (deleted !== null && verdict(deleted) === 'accept') {
      gone.push(deleted);
      continue;
    }
    const settled = cleared(node, (id) => judge(id) !== null);
    const whole = filled(settled, settled.content ? { ...settled, content: settleAll(settled.content, judge) } : settled);
    if (!whole) continue;
    const before = out.at(-1);
    // A block between that was deleted for another reason was the one to be joined with.
    const isOne = (verdict(split) === 'reject' && gone.length === 0) || (verdict(joined) === 'accept' && gone.every((id) => id === joined));
    gone = [];
    if (before && before.type === 'text' && whole.type === 'text' && sameMarks(before, whole)) out[out.length - 1] = { ...before, text: `${before.text}${whole.text}` };
    else if (isOne && before && canJoin(before, whole)) out[out.length - 1] = joinedWith(before, node, judge);
    else out.push(whole);
  }
  return out;
}

/** A node all of whose blocks were taken away goes with them, unless it must be there: then it is empty. */
function filled(node: BodyNode, settled: BodyNode): BodyNode | null {
  const [first] = settled.content ?? [];
  if (node.type === 'listItem' && first && first.type !== 'paragraph') return { ...settled, content: [{ type: 'paragraph' }, ...settled.content!] };
  if (first || !node.content?.length || isTextBlock(node)) return settled.content?.length === 0 ? withoutContent(settled) : settled;
  return ['doc', 'tableCell', 'tableHeader'].includes(node.type) ? { ...settled, content: [{ type: 'paragraph' }] } : null;
}

const withoutContent = ({ content: _none, ...node }: BodyNode): BodyNode => node;

/** The ids of all suggestions in a node, in reading order, each once. */
export function suggestionsIn(node: BodyNode): string[] {
  const ids = new Set<string>();
  const visit = (each: BodyNode): void => {
    for (const id of idsOf(each)) ids.add(id);
    each.content?.forEach(visit);
  };
  visit(node);
  return [...ids];
}

/** The ids that a node itself carries. */
export const idsOf = (node: BodyNode): string[] => [
  ...suggestionAttributes.map((name) => idOfAttribute(node, name)), ...suggestionMarks.map((type) => idOfMark(node, type)),
].filter((id) => id !== null);

const textTypes: readonly string[] = ['paragraph', 'heading', 'source'];
export const isTextBlock = ({ type }: BodyNode): boolean => textTypes.includes(type);

const canJoin = (before: BodyNode, node: BodyNode): boolean => (isTextBlock(before) ? isTextBlock(node) : before.type === node.type && before.content !== undefined);

/** What stood in the second stands behind what stood in the first; inside, too, what is marked as one becomes one. */
const joinedWith = (before: BodyNode, node: BodyNode, judge: Judge): BodyNode => {
  const content = settleAll([...(before.content ?? []), ...(node.content ?? [])], judge);
  const { content: _none, ...bare } = before;
  return content.length > 0 ? { ...bare, content } : bare;
};

/** The node without the suggestions that are settled, and without the empty places of others. */
export function cleared(node: BodyNode, isSettled: (id: string) => boolean = () => true): BodyNode {
  const { attrs, marks, ...rest } = node;
  const stays = ([name, value]: [string, unknown]): boolean =>
    !(suggestionAttributes as readonly string[]).includes(name) || (textIn(value) !== null && !isSettled(value as string));
  const keptAttrs = attrs && Object.entries(attrs).filter(stays);
  const keptMarks = marks?.filter((mark: BodyMark) => !(suggestionMarks as readonly string[]).includes(mark.type) || !isSettled(String(mark.attrs?.['id'])));
  return { ...rest, ...(keptAttrs && keptAttrs.length > 0 && { attrs: Object.fromEntries(keptAttrs) }), ...(keptMarks && keptMarks.length > 0 && { marks: keptMarks }) };
}

/** Marks as one text, whatever order they are stored in. */
export const marksKey = ({ marks }: BodyNode): string => (marks ?? []).map((mark) => `${mark.type}${JSON.stringify(mark.attrs ?? {})}`).sort().join();
const sameMarks = (a: BodyNode, b: BodyNode): boolean => marksKey(a) === marksKey(b);
