import { canonicalText } from '../article/content';
import type { BodyNode } from '../article/body';
import { cleared, idOfAttribute, idsOf, isTextBlock, settle, settleAll, suggestionsIn, type SuggestionAttribute } from './settle';
import { trackWords, type Contributor } from './trackWords';
import { commonRun, divided, lengthOf, wordsOf } from './units';

export interface Tracking extends Contributor {
  /** Whether a node is one that an article may hold. */
  readonly fits: (node: BodyNode) => boolean;
}

/** Nodes that can be suggested as a whole; anything else only within one of these. */
export const suggestedBlocks: readonly string[] = [
  'paragraph', 'heading', 'source', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'horizontalRule', 'table', 'tableRow', 'figure', 'gallery',
];

/**
 * States a change of neighbouring blocks as a suggestion: with all suggestions rejected the result is what `before` is with all of them
 * rejected, and with all accepted it is what `after` is. Words are marked one by one, a paragraph that is cut in two or put
 * together is marked at the seam, and whatever else happens is told as blocks that go and blocks that come, in the smallest
 * surroundings that hold them.
 * @returns null when the change cannot be told as a suggestion; nothing should happen then
 */
export function trackBlocks(before: readonly BodyNode[], after: readonly BodyNode[], tracking: Tracking): BodyNode[] | null {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && isSame(before[start]!, after[start]!)) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before[before.length - 1 - end]!, after[after.length - 1 - end]!)) end += 1;
  // A neighbour on either side, which a seam may belong to, is looked at together with what changed.
  const [from, to] = [Math.max(0, start - 1), Math.max(0, end - 1)];
  const head = before.slice(from, start);
  const tail = before.slice(before.length - end, before.length - to);
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  for (const way of [seam, aligned, exchanged]) {
    const run = way(old, now, tracking);
    if (run && isRight([...head, ...old, ...tail], [...head, ...now, ...tail], [...head, ...run, ...tail])) {
      return [...before.slice(0, start), ...run, ...before.slice(before.length - end)];
    }
  }
  return null;
}

const accepted = (nodes: readonly BodyNode[]): BodyNode[] => settleAll(nodes, () => 'accept');
const rejected = (nodes: readonly BodyNode[]): BodyNode[] => settleAll(nodes, () => 'reject');

/** Whether both ways out lead where they should. */
const isRight = (before: readonly BodyNode[], after: readonly BodyNode[], told: readonly BodyNode[]): boolean =>
  said(rejected(told)) === said(rejected(before)) && said(accepted(told)) === said(accepted(after));

const said = (nodes: readonly BodyNode[]): string => canonicalText(nodes.map(spoken));
/** Without what the program remembers of a paragraph: a phrase that leaves its paragraph is no suggestion. */
const spoken = (node: BodyNode): BodyNode => {
  const { attrs, content, ...rest } = node;
  const kept = Object.fromEntries(Object.entries(attrs ?? {}).filter(([name, value]) => value !== null && !(isTextBlock(node) && remembered.includes(name))));
  return { ...rest, ...(Object.keys(kept).length > 0 && { attrs: kept }), ...(content && content.length > 0 && { content: content.map(spoken) }) };
};
const remembered: readonly string[] = ['phrase', 'slot', 'kept'];

export const isSame = (a: BodyNode, b: BodyNode): boolean => a === b || canonicalText(a) === canonicalText(b);
const bare = ({ type, attrs }: BodyNode): string => canonicalText(spoken(cleared({ type, ...(attrs && { attrs }) })));
const isAlike = (a: BodyNode, b: BodyNode): boolean => bare(a) === bare(b);

/** One node with the change in it told, or null where it cannot be. */
function tracked(before: BodyNode, after: BodyNode, tracking: Tracking): BodyNode | null {
  if (isSame(before, after)) return before;
  if (!isAlike(before, after)) return null;
  if (idOfAttribute(before, 'deleted') !== null) return null;
  // What is new as a whole may change as it likes.
  if (idOfAttribute(before, 'inserted') !== null) return { ...after, ...(before.attrs && { attrs: before.attrs }), ...(after.content && { content: after.content.map((child) => settle(child, () => 'accept')) }) };
  const content = isTextBlock(before) ? trackWords(before.content ?? [], after.content ?? [], tracking) : trackBlocks(before.content ?? [], after.content ?? [], tracking);
  const node = content && { ...before, content };
  return node && tracking.fits(node) ? node : null;
}

/** A block that was cut in two, with whatever came in between, or several that became one. */
function seam(old: readonly BodyNode[], now: readonly BodyNode[], tracking: Tracking): BodyNode[] | null {
  if (old.length === 1 && now.length > 1) return cut(old[0]!, now, tracking);
  if (old.length > 1 && now.length === 1) return merged(old, now[0]!, tracking);
  return null;
}

function cut(old: BodyNode, now: readonly BodyNode[], tracking: Tracking): BodyNode[] | null {
  const [first, last] = [now[0]!, now.at(-1)!];
  if (!isAlike(old, first) || idOfAttribute(old, 'deleted') !== null || idOfAttribute(old, 'inserted') !== null) return null;
  const id = tracking.idNear([]);
  const between = now.slice(1, -1).flatMap((node) => inserted([node], id) ?? []);
  if (isTextBlock(old)) {
    if (!isTextBlock(last)) return null;
    const content = old.content ?? [];
    const start = commonRun(wordsOf(content), wordsOf(first.content ?? []));
    const [kept, rest] = divided(content, start);
    const end = commonRun(wordsOf(rest).toReversed(), wordsOf(last.content ?? []).toReversed());
    const [middle, tail] = divided(rest, lengthOf(rest) - end);
    const head = trackWords([...kept, ...middle], first.content ?? [], tracking);
    const foot = trackWords(tail, last.content ?? [], tracking);
    return [{ ...old, content: head }, ...between, marked({ ...last, content: foot }, 'split', id)];
  }
  // An item that was cut in two: what stood behind the cut went along.
  if (now.length !== 2 || old.type !== 'listItem' || !isAlike(old, last)) return null;
  const [ours, theirs] = [first.content ?? [], last.content ?? []];
  const at = ours.length - 1;
  const block = old.content?.[at];
  if (!block || !isTextBlock(block) || theirs.length === 0) return null;
  const halves = cut(block, [ours[at]!, theirs[0]!], tracking);
  if (!halves || halves.length !== 2) return null;
  return [
    { ...old, content: [...old.content!.slice(0, at), halves[0]!] },
    marked({ ...last, content: [halves[1]!, ...old.content!.slice(at + 1)] }, 'split', id),
  ];
}

function merged(old: readonly BodyNode[], now: BodyNode, tracking: Tracking): BodyNode[] | null {
  const [first, last] = [old[0]!, old.at(-1)!];
  if (!isAlike(first, now) || [first, last].some((node) => idOfAttribute(node, 'inserted') !== null || idOfAttribute(node, 'deleted') !== null)) return null;
  const id = tracking.idNear(idsOf(last));
  if (isTextBlock(first)) {
    if (!isTextBlock(last)) return null;
    const wanted = now.content ?? [];
    const start = commonRun(wordsOf(first.content ?? []), wordsOf(wanted));
    const [, rest] = divided(wanted, start);
    const end = commonRun(wordsOf(last.content ?? []).toReversed(), wordsOf(rest).toReversed());
    const [head, foot] = divided(wanted, lengthOf(wanted) - end);
    const ours = trackWords(first.content ?? [], head, tracking);
    const theirs = trackWords(last.content ?? [], foot, tracking);
    const between = deleted(old.slice(1, -1), id);
    if (!between) return null;
    // A seam of which somebody suggested that it be cut here is simply closed again.
    if (idOfAttribute(last, 'split') !== null && between.length === 0) return [{ ...first, content: [...ours, ...theirs] }];
    return [{ ...first, content: ours }, ...between, marked({ ...last, content: theirs }, 'joined', id)];
  }
  if (old.length !== 2 || first.type !== 'listItem' || !isAlike(first, last)) return null;
  const [ours, theirs, wanted] = [first.content ?? [], last.content ?? [], now.content ?? []];
  const isAdded = isSameAll([...ours, ...theirs], wanted);
  if (isAdded) return [first, marked(last, 'joined', id)];
  const seamed = merged([ours.at(-1)!, theirs[0]!], wanted[ours.length - 1] ?? first, tracking);
  if (!seamed || seamed.length !== 2) return null;
  return [{ ...first, content: [...ours.slice(0, -1), seamed[0]!] }, marked({ ...last, content: [seamed[1]!, ...theirs.slice(1)] }, 'joined', id)];
}

const isSameAll = (a: readonly BodyNode[], b: readonly BodyNode[]): boolean => a.length === b.length && a.every((node, index) => isSame(node, b[index]!));

/** Blocks that stayed are found again; what changed between them is told pair by pair, or as gone and come. */
function aligned(old: readonly BodyNode[], now: readonly BodyNode[], tracking: Tracking): BodyNode[] | null {
  const out: BodyNode[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonBlocks(old, now), [old.length, now.length] as const]) {
    const gap = paired(old.slice(i, a), now.slice(j, b), tracking);
    if (!gap) return null;
    out.push(...gap, ...old.slice(a, a + 1));
    [i, j] = [a + 1, b + 1];
  }
  return out;
}

function paired(old: readonly BodyNode[], now: readonly BodyNode[], tracking: Tracking): BodyNode[] | null {
  if (old.length > 0 && now.length > 0 && isCloselyAlike(old[0]!, now[0]!, old.length === now.length)) {
    const pair = tracked(old[0]!, now[0]!, tracking);
    const rest = pair && paired(old.slice(1), now.slice(1), tracking);
    if (rest) return [pair, ...rest];
  }
  const [lastOld, lastNow] = [old.at(-1), now.at(-1)];
  if (lastOld && lastNow && isCloselyAlike(lastOld, lastNow, false)) {
    const pair = tracked(lastOld, lastNow, tracking);
    const rest = pair && paired(old.slice(0, -1), now.slice(0, -1), tracking);
    if (rest) return [...rest, pair];
  }
  return exchanged(old, now, tracking);
}

/** Whether one may be told as the other changed: where as many went as came, or where they begin or end alike. */
function isCloselyAlike(before: BodyNode, after: BodyNode, isPaired: boolean): boolean {
  if (!isAlike(before, after)) return false;
  if (isPaired) return true;
  if (!before.content || !after.content) return false;
  if (!isTextBlock(before)) return isSame(before.content[0]!, after.content[0]!);
  const [a, b] = [wordsOf(before.content), wordsOf(after.content)];
  return commonRun(a, b) > 0 || commonRun(a.toReversed(), b.toReversed()) > 0;
}

/** All of these go, all of those come. */
function exchanged(old: readonly BodyNode[], now: readonly BodyNode[], tracking: Tracking): BodyNode[] | null {
  const id = tracking.idNear(old.flatMap(suggestionsIn));
  const [gone, come] = [deleted(old, id), inserted(now, id)];
  return gone && come && [...gone, ...come];
}

const isWhole = ({ type }: BodyNode): boolean => suggestedBlocks.includes(type);

function deleted(nodes: readonly BodyNode[], id: string): BodyNode[] | null {
  const left = nodes.filter((node) => idOfAttribute(node, 'inserted') === null);
  return left.every(isWhole) ? left.map((node) => (idOfAttribute(node, 'deleted') === null ? marked(node, 'deleted', id) : node)) : null;
}

function inserted(nodes: readonly BodyNode[], id: string): BodyNode[] | null {
  const whole = accepted(nodes);
  return whole.every(isWhole) ? whole.map((node) => marked(node, 'inserted', id)) : null;
}

const marked = (node: BodyNode, name: SuggestionAttribute, id: string): BodyNode => {
  const attrs = name === 'split' || name === 'inserted' ? cleared(node).attrs : node.attrs;
  return { ...node, attrs: { ...attrs, [name]: id } };
};

/** The longest run of blocks that are the same on both sides, as pairs of places. */
function commonBlocks(old: readonly BodyNode[], now: readonly BodyNode[]): (readonly [number, number])[] {
  const [a, b] = [old.map(canonicalText), now.map(canonicalText)];
  if (a.length * b.length > mostCompared) return [];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

const mostCompared = 250_000;
