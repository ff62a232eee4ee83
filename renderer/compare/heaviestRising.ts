/** A place on either side that belong together: index before, index after. */
export type Pair = readonly [before: number, after: number];

/**
 * The heaviest choice of pairs that keeps the order on both sides and uses every place once: what stands still while
 * the rest moved. O(n log n).
 * @param weight positive
 */
export function heaviestRising<P extends readonly [before: number, after: number, ...rest: number[]]>(pairs: readonly P[], weight: (pair: P) => number): P[] {
  // Of pairs with one place before, the one furthest behind comes first, so that two of them never follow each other.
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const ranks = new Map([...new Set(sorted.map(([, after]) => after))].sort((a, b) => a - b).map((after, index) => [after, index + 1]));
  // A Fenwick tree over the places after: the best chain that ends at or before each.
  const tree: (number | undefined)[] = Array.from({ length: ranks.size + 1 });
  const total: number[] = [];
  const previous: (number | undefined)[] = [];
  const heavier = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined ? b : b === undefined || total[a]! >= total[b]! ? a : b;

  sorted.forEach((pair, index) => {
    const rank = ranks.get(pair[1])!;
    let best: number | undefined;
    for (let at = rank - 1; at > 0; at -= at & -at) best = heavier(best, tree[at]);
    previous[index] = best;
    total[index] = weight(pair) + (best === undefined ? 0 : total[best]!);
    for (let at = rank; at < tree.length; at += at & -at) tree[at] = heavier(tree[at], index);
  });

  const chosen: P[] = [];
  let last = sorted.reduce<number | undefined>((best, _pair, index) => heavier(best, index), undefined);
  for (; last !== undefined; last = previous[last]) chosen.push(sorted[last]!);
  return chosen.reverse();
}
