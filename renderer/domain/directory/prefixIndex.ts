import { foldedKey, foldedWords } from './words';

/** A text by which an entry is found; the lower the rank, the better the find. */
export interface Key {
  readonly text: string;
  readonly rank: number;
}

interface Posting<T> extends Key {
  readonly entry: T;
  /** Decides among equals. */
  readonly order: string;
}

/** Lengths of the beginnings that have a bucket of their own: what is typed is answered from the longest that it reaches. */
const bucketLengths = [1, 2, 3, 4, 5, 6, 8, 10, 13];
/** Changes at once beyond which sorting anew, once it is asked for, is quicker than putting each in its place. */
const mostSingle = 300;

const compare = (one: Posting<unknown>, other: Posting<unknown>): number =>
  one.rank - other.rank || (one.text < other.text ? -1 : one.text > other.text ? 1 : 0) || (one.order < other.order ? -1 : one.order > other.order ? 1 : 0);

/**
 * Entries by the beginnings of their keys. A beginning that was asked for has a list in the order in which answers are
 * given, so that a look-up reads as many as it answers, however many there are. The lists are made when they are first
 * asked for: a large directory is there at once, and most beginnings are never typed.
 * @param keysOf the folded keys of an entry (`foldedKey`)
 */
export function prefixIndex<T extends { readonly id: string }>(keysOf: (entry: T) => readonly Key[]) {
  const postings = new Map<string, readonly Posting<T>[]>();
  const byLetter = new Map<string, Set<Posting<T>>>();
  let buckets = new Map<string, Posting<T>[]>();

  const postingsOf = (entry: T): Posting<T>[] => keysOf(entry).filter(({ text }) => text !== '').map(({ text, rank }) => ({ text, rank, entry, order: entry.id }));
  const letterOf = ({ text }: Key): string => text.slice(0, bucketLengths[0]);
  /** The lists that were made so far and hold what has this key. */
  const bucketsWith = ({ text }: Key): Posting<T>[][] => (buckets.size === 0 ? [] : bucketLengths).filter((length) => length <= text.length).flatMap((length) => {
    const bucket = buckets.get(text.slice(0, length));
    return bucket ? [bucket] : [];
  });

  function put(posting: Posting<T>): void {
    const same = byLetter.get(letterOf(posting));
    if (same) same.add(posting);
    else byLetter.set(letterOf(posting), new Set([posting]));
    for (const bucket of bucketsWith(posting)) bucket.splice(placeOf(bucket, posting), 0, posting);
  }
  function take(posting: Posting<T>): void {
    byLetter.get(letterOf(posting))?.delete(posting);
    for (const bucket of bucketsWith(posting)) {
      const place = placeOf(bucket, posting);
      if (bucket[place] === posting) bucket.splice(place, 1);
    }
  }
  /** The list of a beginning that has one of the lengths, made out of the one before it. */
  function bucketAt(text: string, level: number): readonly Posting<T>[] {
    const name = text.slice(0, bucketLengths[level]);
    const known = buckets.get(name);
    if (known) return known;
    const bucket = level === 0 ? [...(byLetter.get(name) ?? [])].sort(compare) : bucketAt(text, level - 1).filter((posting) => posting.text.startsWith(name));
    if (bucket.length > 0) buckets.set(name, bucket);
    return bucket;
  }
  const bucketOf = (text: string): readonly Posting<T>[] => bucketAt(text, bucketLengths.findLastIndex((length) => length <= text.length));

  return {
    /** Takes out what has one of these ids, and puts entries in. */
    replace(removed: readonly string[], added: readonly T[]): void {
      if (removed.length + added.length > mostSingle) buckets = new Map();
      for (const id of removed) {
        postings.get(id)?.forEach(take);
        postings.delete(id);
      }
      for (const entry of added) {
        const own = postingsOf(entry);
        postings.set(entry.id, own);
        own.forEach(put);
      }
    },

    /** Entries that have a key beginning with `query`, best first; then those that have all its words, in any order. */
    find(query: string, most: number): T[] {
      const wanted = foldedKey(query);
      const found = new Set<T>();
      if (wanted === '') return [];
      for (const { text, entry } of bucketOf(wanted)) {
        if (found.size >= most) break;
        if (text.startsWith(wanted)) found.add(entry);
      }
      const words = foldedWords(query);
      if (found.size >= most || words.length < 2) return [...found];
      const rarest = words.toSorted((one, other) => bucketOf(one).length - bucketOf(other).length)[0]!;
      for (const { entry } of bucketOf(rarest)) {
        if (found.size >= most) break;
        const keys = postings.get(entry.id) ?? [];
        if (words.every((word) => keys.some(({ text }) => text.startsWith(word)))) found.add(entry);
      }
      return [...found];
    },
  };
}

/** Where a posting stands in its bucket, or is to stand. */
function placeOf(bucket: readonly Posting<unknown>[], posting: Posting<unknown>): number {
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(bucket[middle]!, posting) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
