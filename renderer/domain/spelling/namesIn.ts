import type { DirectoryEntry } from '../directory/entry';

/** The words by which the desk knows people, posts, units and abbreviations; each as it is written there. */
export function* namesIn(entries: Iterable<DirectoryEntry>): Generator<string> {
  for (const entry of entries) {
    for (const text of textsOf(entry)) yield* text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  }
}

function textsOf(entry: DirectoryEntry): readonly string[] {
  switch (entry.kind) {
    case 'person': return [entry.name, ...entry.posts.map(({ title }) => title)];
    case 'unit': return [entry.name, entry.short];
    case 'document': return [];
    case 'abbreviation': return [entry.short, entry.full];
  }
}
