import { parseIsoDay } from '../facts/dates';
import { directoryKinds, type DirectoryEntry, type DirectoryKind, type Post } from './entry';

/** Longest text of a field; nothing that an editor writes is longer. */
export const longestText = 1_000;
/** Posts that one person may have. */
export const mostPosts = 100;
const sources = ['typed', 'imported', 'learned'] as const;

type Fields = Readonly<Record<string, unknown>>;

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= longestText ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : null;
const dayIn = (value: unknown): string | null => (value === '' || (typeof value === 'string' && parseIsoDay(value)) ? (value as string) : null);

/** The texts of these fields; null when one of them is none. */
function texts<K extends string>(fields: Fields, ...names: readonly K[]): Record<K, string> | null {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const text = textIn(fields[name]);
    if (text === null) return null;
    found[name] = text;
  }
  return found as Record<K, string>;
}

/**
 * An entry out of something that a file or the journal holds.
 * @returns the entry with its texts in NFC and trimmed, or null when it is none
 */
export function parseEntry(value: unknown): DirectoryEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Fields;
  const { id, kind, source, updatedAt } = fields;
  if (typeof id !== 'string' || id === '' || id.length > 100 || typeof updatedAt !== 'string') return null;
  if (!(sources as readonly unknown[]).includes(source) || !(directoryKinds as readonly unknown[]).includes(kind)) return null;
  const kept = { id, source: source as (typeof sources)[number], updatedAt };
  switch (kind as DirectoryKind) {
    case 'person': {
      const named = texts(fields, 'name');
      const posts = postsIn(fields['posts']);
      return named?.name && posts ? { ...kept, kind: 'person', name: named.name, posts } : null;
    }
    case 'unit': {
      const own = texts(fields, 'name', 'short');
      return own?.name ? { ...kept, kind: 'unit', ...own } : null;
    }
    case 'document': {
      const own = texts(fields, 'type', 'number', 'issuer', 'subject');
      const date = dayIn(fields['date']);
      return own?.number && date !== null ? { ...kept, kind: 'document', ...own, date } : null;
    }
    case 'abbreviation': {
      const own = texts(fields, 'short', 'full');
      return own?.short && own.full ? { ...kept, kind: 'abbreviation', ...own } : null;
    }
  }
}

function postsIn(value: unknown): Post[] | null {
  if (!Array.isArray(value) || value.length > mostPosts) return null;
  const posts = value.map((post: unknown): Post | null => {
    if (typeof post !== 'object' || post === null) return null;
    const { title, from, to } = post as Fields;
    const [words, first, last] = [textIn(title), dayIn(from), dayIn(to)];
    return words && first !== null && last !== null && (first === '' || last === '' || first <= last) ? { title: words, from: first, to: last } : null;
  });
  return posts.every((post) => post !== null) ? posts : null;
}
