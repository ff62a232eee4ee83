import type { Block } from './blocks';

/** A possible pair: index before, index after, how much of their words they share (0 to 1). */
export type Candidate = readonly [before: number, after: number, share: number];

/** More blocks than this with one pair of words make the pair say nothing ("đồng chí", "của xã"). */
const common = 16;
const mostCandidates = 6;

/** How much of their words two blocks share, whatever the order: 1 for all, 0 for none. */
export function sharedWords(a: Block, b: Block): number {
  if (a.place.leaf || b.place.leaf) return 0;
  if (a.tokens.length === 0 || b.tokens.length === 0) return a.tokens.length === b.tokens.length ? 1 : 0;
  const counts = new Map<string, number>();
  let left = 0;
  for (const { kind, key } of a.tokens) {
    if (kind !== 'word') continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    left += 1;
  }
  let right = 0;
  let shared = 0;
  for (const { kind, key } of b.tokens) {
    if (kind !== 'word') continue;
    right += 1;
    const rest = counts.get(key) ?? 0;
    if (rest > 0) {
      shared += 1;
      counts.set(key, rest - 1);
    }
  }
  return left + right === 0 ? 0 : (2 * shared) / (left + right);
}

/** For each block before, the few blocks after that share most pairs of neighbouring words with it. */
export function similarBlocks(before: readonly Block[], lefts: readonly number[], after: readonly Block[], rights: readonly number[]): Candidate[] {
  const index = new Map<string, number[]>();
  for (const right of rights) {
    for (const pair of wordPairs(after[right]!)) {
      const known = index.get(pair);
      if (known) known.push(right);
      else index.set(pair, [right]);
    }
  }
  return lefts.flatMap((left) => {
    const hits = new Map<number, number>();
    for (const pair of wordPairs(before[left]!)) {
      const found = index.get(pair) ?? [];
      if (found.length <= common) for (const right of found) hits.set(right, (hits.get(right) ?? 0) + 1);
    }
    const best = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCandidates);
    return best.map(([right]): Candidate => [left, right, sharedWords(before[left]!, after[right]!)]);
  });
}

function wordPairs({ tokens }: Block): Set<string> {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return new Set(words.slice(1).map((word, index) => `${words[index]!.key} ${word.key}`));
}
