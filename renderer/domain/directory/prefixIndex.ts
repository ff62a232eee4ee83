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
/** Changes at once beyond which sorting anew is quicker than putting each in its place. */
const mostSingle = 300;

const compare = (one: Posting<unknown>, other: Posting<unknown>): number =>
  one.rank - other.rank || (one.text < other.text ? -1 : one.text > other.text ? 1 : 0) || (one.order < other.order ? -1 : one.order > other.order ? 1 : 0);

/**
 * Entries by the beginnings of their keys. Every beginning has a list in the order in which answers are given, so that a
 * look-up reads as many as it answers, however many there are.
 * @param keysOf the folded keys of an entry (`foldedKey`)
 */
export function prefixIndex<T extends { readonly id: string }>(keysOf: (entry: T) => readonly Key[]) {
  const postings = new Map<string, readonly Posting<T>[]>();
  let buckets = new Map<string, Posting<T>[]>();

  const postingsOf = (entry: T): Posting<T>[] => keysOf(entry).filter(({ text }) => text !== '').map((key) => ({ ...key, entry, order: entry.id }));
  const namesOf = ({ text }: Key): string[] => bucketLengths.filter((length) => length <= text.length).map((length) => text.slice(0, length));

  function put(posting: Posting<T>): void {
    for (const name of namesOf(posting)) {
      const bucket = buckets.get(name);
      if (bucket) bucket.splice(placeOf(bucket, posting), 0, posting);
      else buckets.set(name, [posting]);
    }
  }
  function take(posting: Posting<T>): void {
    for (const name of namesOf(posting)) {
      const bucket = buckets.get(name) ?? [];
      const place = placeOf(bucket, posting);
      if (bucket[place] === posting) bucket.splice(place, 1);
      if (bucket.length === 0) buckets.delete(name);
    }
  }
  function rebuild(): void {
    buckets = new Map();
    for (const posting of [...postings.values()].flat().sort(compare)) {
      for (const name of namesOf(posting)) {
        const bucket = buckets.get(name);
        if (bucket) bucket.push(posting);
        else buckets.set(name, [posting]);
      }
    }
  }
  const bucketOf = (text: string): readonly Posting<T>[] => buckets.get(text.slice(0, bucketLengths.findLast((length) => length <= text.length))) ?? [];

  return {
    /** Takes out what has one of these ids, and puts entries in. */
    replace(removed: readonly string[], added: readonly T[]): void {
      const isMany = removed.length + added.length > mostSingle;
      for (const id of removed) {
        if (!isMany) postings.get(id)?.forEach(take);
        postings.delete(id);
      }
      for (const entry of added) {
        const own = postingsOf(entry);
        postings.set(entry.id, own);
        if (!isMany) own.forEach(put);
      }
      if (isMany) rebuild();
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
