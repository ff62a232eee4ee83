import type { DirectoryIndex } from '../../../domain/directory/directoryOf';
import type { DirectoryEntry, DirectoryKind } from '../../../domain/directory/entry';
import { postsOn } from '../../../domain/directory/posts';
import type { Draft } from '../../../domain/directory/readTable';
import { folded } from '../../../domain/text/folding';
import { locale } from '../../../i18n/format';
import type { Language } from '../../../i18n/i18n';

/** Most that a search shows: whoever sees so many types another letter. */
const mostFound = 500;

/** What a list calls an entry, and what it says below. */
export function lineOf(entry: DirectoryEntry | Draft): { readonly name: string; readonly more: string } {
  switch (entry.kind) {
    case 'person': return { name: entry.name, more: postsOn({ ...entry, id: '', source: 'typed', updatedAt: '' }, '') || entry.posts.map(({ title }) => title).join(', ') };
    case 'unit': return { name: entry.name, more: entry.short };
    case 'document': return { name: [entry.type, entry.number].filter(Boolean).join(' '), more: entry.subject || entry.issuer };
    case 'abbreviation': return { name: entry.short, more: entry.full };
  }
}

/** What the list of a kind shows: everything by name, or what the search finds, best first. */
export function shownEntries(directory: DirectoryIndex, kind: DirectoryKind, query: string, language: Language): readonly DirectoryEntry[] {
  const wanted = folded(query.trim());
  if (wanted !== '' && kind === 'person') return directory.findPeople(query, mostFound);
  if (wanted !== '' && kind === 'unit') return directory.findUnits(query, mostFound);
  if (wanted !== '' && kind === 'document') return directory.findDocuments(query, mostFound);
  const { compare } = new Intl.Collator(locale[language], { numeric: true });
  return [...directory.entries.values()]
    .filter((entry) => entry.kind === kind && (wanted === '' || folded(`${lineOf(entry).name} ${lineOf(entry).more}`).includes(wanted)))
    .map((entry) => ({ entry, name: lineOf(entry).name }))
    .sort((one, other) => compare(one.name, other.name))
    .map(({ entry }) => entry);
}
