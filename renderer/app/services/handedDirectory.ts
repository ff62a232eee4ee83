import { bringIn } from '../../domain/directory/bringIn';
import type { DirectoryEntry } from '../../domain/directory/entry';
import { parseEntry } from '../../domain/directory/parseEntry';
import type { Draft } from '../../domain/directory/readTable';
import type { DirectoryService } from './directory';

/** People and documents that reports of a bundle name and this desk does not know, or knows less of. */
export interface UnknownEntries {
  readonly people: readonly string[];
  readonly documents: readonly string[];
}

/** The people and documents of a bundle, which may be hostile; whatever is none is left out. */
export function handedDrafts(rows: readonly unknown[]): Draft[] {
  return rows.flatMap((row): Draft[] => {
    const entry = parseEntry({ ...(row as object), id: 'handed', source: 'imported', updatedAt: '2026-01-01T00:00:00.000Z' });
    if (entry?.kind !== 'person' && entry?.kind !== 'document') return [];
    const { id: _id, source: _source, updatedAt: _at, ...draft } = entry;
    return [draft];
  });
}

/** What taking these in would add or change. */
export function unknownEntries({ index }: Pick<DirectoryService, 'index'>, drafts: readonly Draft[]): UnknownEntries {
  let count = 0;
  const { added, changed } = bringIn(index, drafts, { source: 'imported', at: '', newId: () => `handed-${(count += 1)}` });
  const entries: readonly DirectoryEntry[] = [...added, ...changed.map(({ after }) => after)];
  return {
    people: entries.flatMap((entry) => (entry.kind === 'person' ? [entry.name] : [])),
    documents: entries.flatMap((entry) => (entry.kind === 'document' ? [[entry.type, entry.number].filter(Boolean).join(' ')] : [])),
  };
}
