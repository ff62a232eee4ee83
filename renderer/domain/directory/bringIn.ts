import type { DirectoryIndex } from './directoryOf';
import type { DirectoryEntry } from './entry';
import { isAlike, merged } from './merging';
import type { Draft } from './readTable';
import { foldedKey } from './words';

/** What bringing entries in comes to: those to write, and the earlier form of those that change. */
export interface BroughtIn {
  readonly added: readonly DirectoryEntry[];
  readonly changed: readonly { readonly before: DirectoryEntry; readonly after: DirectoryEntry }[];
  /** How many were merged with one that was there, or with another of the same lot. */
  readonly merged: number;
}

interface Marks {
  readonly source: 'imported' | 'learned';
  readonly at: string;
  readonly newId: () => string;
}

/**
 * Brings drafts into a directory. One that is there already is merged with it: imported days and posts are added to what was
 * typed, which keeps its words; what is only learned changes nothing that was typed.
 */
export function bringIn(directory: Pick<DirectoryIndex, 'entries'>, drafts: readonly Draft[], { source, at, newId }: Marks): BroughtIn {
  const groups = new Map<string, DirectoryEntry[]>();
  for (const entry of directory.entries.values()) add(groups, entry);
  const isNew = new Set<string>();
  const touched = new Map<string, DirectoryEntry>();
  let count = 0;
  for (const draft of drafts) {
    const entry: DirectoryEntry = { ...draft, id: newId(), source, updatedAt: at };
    const group = groups.get(groupOf(entry)) ?? [];
    const index = group.findIndex((each) => isAlike(each, entry));
    const known = group[index];
    if (!known) {
      isNew.add(entry.id);
      touched.set(entry.id, entry);
      add(groups, entry);
      continue;
    }
    count += 1;
    if (source === 'learned' && known.source === 'typed') continue;
    const after = { ...merged({ ...known, source: 'typed' }, { ...entry, source: 'learned' }), source: known.source };
    if (JSON.stringify({ ...after, updatedAt: '' }) === JSON.stringify({ ...known, updatedAt: '' })) continue;
    group[index] = after;
    touched.set(after.id, after);
  }
  const changed = [...touched.values()].filter(({ id }) => !isNew.has(id));
  return {
    added: [...touched.values()].filter(({ id }) => isNew.has(id)),
    changed: changed.map((after) => ({ before: directory.entries.get(after.id)!, after })),
    merged: count,
  };
}

const groupOf = (entry: DirectoryEntry): string =>
  `${entry.kind} ${foldedKey(entry.kind === 'document' ? entry.number : entry.kind === 'abbreviation' ? entry.short : entry.name)}`;

function add(groups: Map<string, DirectoryEntry[]>, entry: DirectoryEntry): void {
  const group = groups.get(groupOf(entry));
  if (group) group.push(entry);
  else groups.set(groupOf(entry), [entry]);
}
