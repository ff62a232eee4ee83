import { folded } from '../text/folding';
import { isSameDocument } from './citeDocument';
import type { DirectoryEntry, Post } from './entry';
import { overlap } from './posts';

const nameOf = (entry: DirectoryEntry): string => {
  if (entry.kind === 'document') return entry.number.replace(/\s+/g, '');
  return entry.kind === 'abbreviation' ? entry.short : entry.name;
};
const alike = (one: string, other: string): boolean => folded(one).trim() === folded(other).trim();
const isSamePost = (one: Post, other: Post): boolean => alike(one.title, other.title) && overlap(one, other);

/** Whether two entries look like the same: a person of the same name with a post in common, or one without any. */
export function isAlike(one: DirectoryEntry, other: DirectoryEntry): boolean {
  if (one.kind !== other.kind || !alike(nameOf(one), nameOf(other))) return false;
  if (one.kind === 'person' && other.kind === 'person') {
    return one.posts.length === 0 || other.posts.length === 0 || one.posts.some((post) => other.posts.some((its) => isSamePost(post, its)));
  }
  if (one.kind === 'document' && other.kind === 'document') return isSameDocument(one, other);
  return one.kind !== 'abbreviation' || other.kind !== 'abbreviation' || alike(one.full, other.full);
}

/** Groups of entries that look like the same one, for a person to decide; each has two or more. */
export function mergeDuplicates(entries: Iterable<DirectoryEntry>): DirectoryEntry[][] {
  const named = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    const key = `${entry.kind} ${folded(nameOf(entry)).trim()}`;
    const same = named.get(key);
    if (same) same.push(entry);
    else named.set(key, [entry]);
  }
  return [...named.values()].filter((same) => same.length > 1).flatMap((same) => clusters(same).filter((group) => group.length > 1));
}

function clusters(entries: readonly DirectoryEntry[]): DirectoryEntry[][] {
  const found: DirectoryEntry[][] = [];
  for (const entry of entries) {
    const group = found.find((some) => some.every((each) => isAlike(each, entry)));
    if (group) group.push(entry);
    else found.push([entry]);
  }
  return found;
}

const trust = { typed: 2, imported: 1, learned: 0 } as const;

/**
 * Two entries as one: that which is trusted more gives its words and its id, the other what the first does not know. No post
 * is lost; of the same post the known days are kept, the widest of them.
 * @throws RangeError for two entries of different kinds
 */
export function merged(one: DirectoryEntry, other: DirectoryEntry): DirectoryEntry {
  const [first, second] = trust[other.source] > trust[one.source] ? [other, one] : [one, other];
  const updatedAt = first.updatedAt > second.updatedAt ? first.updatedAt : second.updatedAt;
  if (first.kind === 'person' && second.kind === 'person') return { ...first, updatedAt, posts: joinPosts(first.posts, second.posts) };
  if (first.kind === 'unit' && second.kind === 'unit') return { ...first, updatedAt, short: first.short || second.short };
  if (first.kind === 'document' && second.kind === 'document') {
    const { type, issuer, date, subject } = second;
    return { ...first, updatedAt, type: first.type || type, issuer: first.issuer || issuer, date: first.date || date, subject: first.subject || subject };
  }
  if (first.kind === 'abbreviation' && second.kind === 'abbreviation') return { ...first, updatedAt };
  throw new RangeError(`a ${first.kind} cannot be merged with a ${second.kind}`);
}

function joinPosts(posts: readonly Post[], others: readonly Post[]): Post[] {
  const joined = [...posts];
  for (const post of others) {
    const index = joined.findIndex((own) => isSamePost(own, post));
    const own = joined[index];
    if (own) joined[index] = { title: own.title, from: known(own.from, post.from, (a, b) => (a < b ? a : b)), to: known(own.to, post.to, (a, b) => (a > b ? a : b)) };
    else joined.push(post);
  }
  return joined;
}

/** An open day says less than a known one. */
const known = (one: string, other: string, choose: (one: string, other: string) => string): string => (one && other ? choose(one, other) : one || other);
