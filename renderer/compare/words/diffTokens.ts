import type { BodyMark } from '../../domain/article/body';
import { canonicalText } from '../../domain/article/content';
import type { Pair } from '../heaviestRising';
import type { Segment, TextChange } from '../comparison';
import { matching } from './matching';
import { tokensOf, type Token } from './tokens';

/** A plain text on both sides, word by word. */
export function compareText(before: string, after: string): TextChange {
  return { before: before.normalize('NFC'), after: after.normalize('NFC'), segments: diffTokens(tokensOf(before), tokensOf(after)) };
}

/**
 * What both token lists share and what only one has, in reading order; in each change what was removed comes first.
 * White space follows the words round it: it alone never holds two different texts together.
 */
export function diffTokens(before: readonly Token[], after: readonly Token[]): Segment[] {
  if (before.length === after.length && before.every(({ key }, at) => key === after[at]!.key)) return unchanged(before, after);
  const left = spoken(before);
  const right = spoken(after);
  const keysOf = (list: readonly Token[], places: readonly number[]): string[] => places.map((place) => list[place]!.key);
  const size = { before: wordsBefore(before, left), after: wordsBefore(after, right) };
  const pairs = withoutIslands(matching(keysOf(before, left), keysOf(after, right)), size);

  const segments = new Segments();
  let [doneLeft, doneRight] = [0, 0];
  const between = (toLeft: number, toRight: number): void => {
    change(before.slice(doneLeft, toLeft), after.slice(doneRight, toRight), segments);
  };
  for (const [a, b] of pairs) {
    const [atLeft, atRight] = [left[a]!, right[b]!];
    between(atLeft, atRight);
    segments.same(before[atLeft]!, after[atRight]!);
    [doneLeft, doneRight] = [atLeft + 1, atRight + 1];
  }
  between(before.length, after.length);
  return segments.list;
}

/** The same words on both sides, as most paragraphs of two versions are. */
function unchanged(before: readonly Token[], after: readonly Token[]): Segment[] {
  const segments = new Segments();
  after.forEach((token, at) => segments.same(before[at]!, token));
  return segments.list;
}

/** Every token as only one side has it. */
export function oneSided(op: 'added' | 'removed', tokens: readonly Token[]): Segment[] {
  const segments = new Segments();
  for (const token of tokens) segments[op](token);
  return segments.list;
}

const spoken = (tokens: readonly Token[]): number[] => tokens.flatMap((token, index) => (token.kind === 'space' ? [] : [index]));

/** How many words stand before the n-th spoken token; one more entry for the end. */
function wordsBefore(tokens: readonly Token[], places: readonly number[]): number[] {
  const sums = [0];
  for (const place of places) sums.push(sums.at(-1)! + (tokens[place]!.kind === 'word' ? 1 : 0));
  return sums;
}

/**
 * Without the odd word that a rewritten passage happens to share with what it replaces: "các" alone between two new
 * halves of a sentence only makes both unreadable.
 */
function withoutIslands(pairs: readonly Pair[], size: { before: readonly number[]; after: readonly number[] }): Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  const end: Pair = [size.before.length - 1, size.after.length - 1];
  /** Words changed between two places, on the side that has more. */
  const changed = (from: Pair, to: Pair): number =>
    Math.max(size.before[to[0]]! - size.before[from[0]]!, size.after[to[1]]! - size.after[from[1]]!);
  const behind = (run: readonly Pair[] | undefined): Pair => (run ? [run.at(-1)![0] + 1, run.at(-1)![1] + 1] : [0, 0]);
  return runs.filter((run, index) => {
    const words = size.before[run.at(-1)![0] + 1]! - size.before[run[0]![0]]!;
    const around = Math.min(changed(behind(runs[index - 1]), run[0]!), changed(behind(run), runs[index + 1]?.[0] ?? end));
    return around < 3 * Math.max(words, 1);
  }).flat();
}

/** What stands between two words that both sides share; equal white space at its edges is no change. */
function change(before: readonly Token[], after: readonly Token[], segments: Segments): void {
  const shared = (a: Token | undefined, b: Token | undefined): boolean => a?.kind === 'space' && a.key === b?.key;
  const head = shared(before[0], after[0]) ? 1 : 0;
  const tail = before.length > head && after.length > head && shared(before.at(-1), after.at(-1)) ? 1 : 0;
  if (head) segments.same(before[0]!, after[0]!);
  for (const token of before.slice(head, before.length - tail)) segments.removed(token);
  for (const token of after.slice(head, after.length - tail)) segments.added(token);
  if (tail) segments.same(before.at(-1)!, after.at(-1)!);
}

/** Segments as they grow: a token joins the last one when nothing about the two differs. */
class Segments {
  readonly list: (Omit<Segment, 'text'> & { text: string })[] = [];

  same(before: Token, after: Token): void {
    const marks = after.marks;
    this.push({ op: 'same', text: after.text, marks, ...(alike(before.marks, marks) ? {} : { marksBefore: before.marks }), ...leafOf(after) });
  }
  added(token: Token): void {
    this.push({ op: 'added', text: token.text, marks: token.marks, ...leafOf(token) });
  }
  removed(token: Token): void {
    this.push({ op: 'removed', text: token.text, marks: token.marks, ...leafOf(token) });
  }

  private push(next: Omit<Segment, 'text'> & { text: string }): void {
    const last = this.list.at(-1);
    const joins = last && !last.leaf && !next.leaf && last.op === next.op && alike(last.marks, next.marks)
      && (last.marksBefore === undefined) === (next.marksBefore === undefined) && alike(last.marksBefore ?? [], next.marksBefore ?? []);
    if (joins) last.text += next.text;
    else this.list.push(next);
  }
}

const leafOf = ({ leaf }: Token): Pick<Segment, 'leaf'> => (leaf ? { leaf } : {});
const alike = (a: readonly BodyMark[], b: readonly BodyMark[]): boolean =>
  a === b || (a.length === b.length && (a.length === 0 || canonicalText(a) === canonicalText(b)));
