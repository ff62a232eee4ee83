import { heaviestRising, type Pair } from '../heaviestRising';
import type { Block } from './blocks';
import { sharedWords, similarBlocks, type Candidate } from './similar';

/** Which blocks of two bodies are the same block. */
export interface Alignment {
  /** Blocks that kept their order, rising on both sides. */
  readonly inPlace: readonly Pair[];
  /** Blocks that stand elsewhere now. */
  readonly moved: readonly Pair[];
}

/** A block rewritten in its place keeps at least this share of its words. */
const rewritten = 0.3;
/** A block that moved and was touched on the way. */
const carried = { share: 0.6, words: 8 };
/** A text shorter than this may well have been written twice. */
const fewestMoved = 2;
/** Up to this many possible pairs between two unchanged blocks, each is looked at. */
const smallGap = 64;
const line = 4;

/** Aligns two bodies: same blocks first, then the most similar of the rest. The same pairs whichever side is asked first. */
export function align(before: readonly Block[], after: readonly Block[]): Alignment {
  const keys = (blocks: readonly Block[]): string => blocks.map(({ key }) => key).join('\u0002');
  if (keys(before) <= keys(after)) return aligned(before, after);
  const { inPlace, moved } = aligned(after, before);
  const turn = ([a, b]: Pair): Pair => [b, a];
  return { inPlace: inPlace.map(turn), moved: moved.map(turn) };
}

function aligned(before: readonly Block[], after: readonly Block[]): Alignment {
  const weight = ([left]: Pair): number => 1 + 4 * (before[left]!.words + (before[left]!.place.leaf ? 3 : 0));
  const equal = equalBlocks(before, after);
  const anchors = heaviestRising(equal, weight);
  const anchored = new Set(anchors);
  const moved: Pair[] = equal.filter((pair) => !anchored.has(pair) && (before[pair[0]]!.place.leaf || before[pair[0]]!.words >= fewestMoved));

  const taken = new Taken([...anchors, ...moved]);
  const lefts = taken.free(0, before.length);
  const rights = taken.free(1, after.length);
  const gap = gaps(anchors);
  const candidates = unique([
    ...similarBlocks(before, lefts, after, rights),
    ...withinGaps(before, group(lefts, (at) => gap(0, at)), after, group(rights, (at) => gap(1, at))),
  ]);

  const near = candidates.filter(([left, right, share]) => gap(0, left) === gap(1, right) && share >= rewritten);
  const kept = heaviestRising(near, ([left, right, share]) => 1 + share * (before[left]!.words + after[right]!.words));
  for (const [left, right] of kept) taken.add([left, right]);
  const far = candidates
    .filter(([left, right, share]) => share >= carried.share && Math.min(before[left]!.words, after[right]!.words) >= carried.words)
    .sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  for (const [left, right] of far) {
    if (taken.has([left, right])) continue;
    taken.add([left, right]);
    moved.push([left, right]);
  }
  const inPlace = [...anchors, ...kept].map(([a, b]): Pair => [a, b]).sort((a, b) => a[0] - b[0]);
  return { inPlace, moved };
}

/** The first block of a text with the first of the same text on the other side, the second with the second … */
function equalBlocks(before: readonly Block[], after: readonly Block[]): Pair[] {
  const places = new Map<string, number[]>();
  after.forEach(({ key }, index) => {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  });
  const used = new Map<string, number>();
  return before.flatMap(({ key }, index): Pair[] => {
    const turn = used.get(key) ?? 0;
    used.set(key, turn + 1);
    const other = places.get(key)?.[turn];
    return other === undefined ? [] : [[index, other]];
  });
}

/** Between which two anchors a place lies, as the number of anchors before it. */
function gaps(anchors: readonly Pair[]): (side: 0 | 1, at: number) => number {
  const edges = [anchors.map(([a]) => a), anchors.map(([, b]) => b)] as const;
  return (side, at) => {
    let [low, high] = [0, edges[side].length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edges[side][middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Every pair between the same two anchors, where there are few; a short line that replaced a line is that line. */
function withinGaps(before: readonly Block[], lefts: ReadonlyMap<number, number[]>, after: readonly Block[], rights: ReadonlyMap<number, number[]>): Candidate[] {
  return [...lefts].flatMap(([gap, left]) => {
    const right = rights.get(gap) ?? [];
    if (left.length * right.length > smallGap) return [];
    const alone = left.length === 1 && right.length === 1;
    return left.flatMap((a) => right.map((b): Candidate => {
      const [one, other] = [before[a]!, after[b]!];
      const isLine = alone && !one.place.leaf && one.place.type === other.place.type && Math.max(one.words, other.words) <= line;
      return [a, b, Math.max(sharedWords(one, other), isLine ? rewritten : 0)];
    }));
  });
}

function group(places: readonly number[], keyOf: (at: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const at of places) {
    const known = groups.get(keyOf(at));
    if (known) known.push(at);
    else groups.set(keyOf(at), [at]);
  }
  return groups;
}

const unique = (candidates: readonly Candidate[]): Candidate[] => {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate[0]} ${candidate[1]}`;
    if ((best.get(key)?.[2] ?? -1) < candidate[2]) best.set(key, candidate);
  }
  return [...best.values()];
};

/** The places that have their partner. */
class Taken {
  private readonly places = [new Set<number>(), new Set<number>()] as const;
  constructor(pairs: readonly Pair[]) {
    for (const pair of pairs) this.add(pair);
  }
  add([before, after]: Pair): void {
    this.places[0].add(before);
    this.places[1].add(after);
  }
  has([before, after]: Pair): boolean {
    return this.places[0].has(before) || this.places[1].has(after);
  }
  free(side: 0 | 1, length: number): number[] {
    return Array.from({ length }, (_, index) => index).filter((index) => !this.places[side].has(index));
  }
}
