import { diffArrays } from 'diff';
import type { Pair } from '../heaviestRising';

/** Beyond this many words added and removed in one piece, word by word says nothing to a reader and takes long. */
const mostEdits = 600;
const sentenceEnds: ReadonlySet<string> = new Set(['.', '!', '?', '…', ';']);

/**
 * Which words of two texts belong together, in order: the longest common run of words, or, where a text was changed
 * beyond that, its unchanged sentences. The same pairs whichever side is asked first.
 */
export function matching(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.join('\u0000') > after.join('\u0000')) return matched(after, before).map(([a, b]) => [b, a] as const);
  return matched(before, after);
}

function matched(before: readonly string[], after: readonly string[]): Pair[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  return [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...(common(left, right) ?? bySentences(left, right)).map(([a, b]): Pair => [a + head, b + head]),
    ...Array.from({ length: tail }, (_, index): Pair => [before.length - tail + index, after.length - tail + index]),
  ];
}

/** Null where the two differ too much. */
function common(before: readonly string[], after: readonly string[]): Pair[] | null {
  if (before.length === 0 || after.length === 0) return [];
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!parts) return null;
  const pairs: Pair[] = [];
  let left = 0;
  let right = 0;
  for (const part of parts) {
    if (!part.added && !part.removed) for (let at = 0; at < part.count; at += 1) pairs.push([left + at, right + at]);
    if (!part.added) left += part.count;
    if (!part.removed) right += part.count;
  }
  return pairs;
}

function bySentences(before: readonly string[], after: readonly string[]): Pair[] {
  const left = sentencesOf(before);
  const right = sentencesOf(after);
  const same = common(left.map(({ key }) => key), right.map(({ key }) => key)) ?? [];
  const pairs: Pair[] = [];
  let [doneLeft, doneRight] = [0, 0];
  const between = (toLeft: number, toRight: number): void => {
    const found = common(before.slice(doneLeft, toLeft), after.slice(doneRight, toRight)) ?? [];
    pairs.push(...found.map(([a, b]): Pair => [a + doneLeft, b + doneRight]));
  };
  for (const [a, b] of same) {
    const { start, length } = left[a]!;
    const other = right[b]!.start;
    between(start, other);
    for (let at = 0; at < length; at += 1) pairs.push([start + at, other + at]);
    [doneLeft, doneRight] = [start + length, other + length];
  }
  between(before.length, after.length);
  return pairs;
}

function sentencesOf(words: readonly string[]): { start: number; length: number; key: string }[] {
  const sentences: { start: number; length: number; key: string }[] = [];
  let start = 0;
  words.forEach((word, index) => {
    if (!sentenceEnds.has(word) && index < words.length - 1) return;
    sentences.push({ start, length: index + 1 - start, key: words.slice(start, index + 1).join('\u0000') });
    start = index + 1;
  });
  return sentences;
}
