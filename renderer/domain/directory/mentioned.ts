import type { DirectoryEntry } from './entry';

/** The people and documents of a directory that a text names, in its words. */
export function mentionedIn(text: string, entries: Iterable<DirectoryEntry>): DirectoryEntry[] {
  const said = text.normalize('NFC');
  return [...entries].filter((entry) => {
    const name = entry.kind === 'person' ? entry.name : entry.kind === 'document' ? entry.number : '';
    return name !== '' && said.includes(name.normalize('NFC'));
  });
}
