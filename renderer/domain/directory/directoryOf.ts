import { folded } from '../text/folding';
import type { Abbreviation, Directory, DirectoryEntry, KnownDocument, Person, Unit } from './entry';
import { documentKeys, personKeys, unitKeys } from './keys';
import { prefixIndex } from './prefixIndex';

/** A directory that takes changes in its stride: an edit costs the same however much there is. */
export interface DirectoryIndex extends Directory {
  /** Every entry, in the order in which they came. */
  readonly entries: ReadonlyMap<string, DirectoryEntry>;
  /** Puts entries in, in the place of those with the same ids. */
  put(entries: readonly DirectoryEntry[]): void;
  remove(ids: readonly string[]): void;
  /** Documents with this number, whatever their type and date. */
  documentsNumbered(number: string): readonly KnownDocument[];
}

/** The directory of these entries. */
export function directoryOf(entries: readonly DirectoryEntry[]): DirectoryIndex {
  const known = new Map<string, DirectoryEntry>();
  const people = prefixIndex<Person>(personKeys);
  const units = prefixIndex<Unit>(unitKeys);
  const documents = prefixIndex<KnownDocument>(documentKeys);
  const byName = groups<Person>(({ name }) => name.normalize('NFC'));
  const byNumber = groups<KnownDocument>(({ number }) => folded(number));
  const byShort = groups<Abbreviation>(({ short }) => folded(short));

  function replace(ids: readonly string[], added: readonly DirectoryEntry[]): void {
    const gone = ids.flatMap((id) => known.get(id) ?? []);
    for (const { id } of gone) known.delete(id);
    for (const entry of added) known.set(entry.id, entry);
    const ofKind = <K extends DirectoryEntry['kind']>(some: readonly DirectoryEntry[], kind: K): Extract<DirectoryEntry, { kind: K }>[] =>
      some.filter((entry): entry is Extract<DirectoryEntry, { kind: K }> => entry.kind === kind);
    people.replace(ofKind(gone, 'person').map(({ id }) => id), ofKind(added, 'person'));
    units.replace(ofKind(gone, 'unit').map(({ id }) => id), ofKind(added, 'unit'));
    documents.replace(ofKind(gone, 'document').map(({ id }) => id), ofKind(added, 'document'));
    byName.replace(ofKind(gone, 'person'), ofKind(added, 'person'));
    byNumber.replace(ofKind(gone, 'document'), ofKind(added, 'document'));
    byShort.replace(ofKind(gone, 'abbreviation'), ofKind(added, 'abbreviation'));
  }

  replace([], entries);
  return {
    entries: known,
    put: (changed) => replace(changed.map(({ id }) => id), changed),
    remove: (ids) => replace(ids, []),
    findPeople: people.find,
    findUnits: units.find,
    findDocuments: documents.find,
    peopleNamed: (name) => byName.of(name.normalize('NFC')),
    documentsNumbered: (number) => byNumber.of(folded(number)),
    expand(short) {
      const found = byShort.of(folded(short));
      return (found.find((entry) => entry.short === short.normalize('NFC')) ?? found[0])?.full ?? null;
    },
  };
}

/** Entries that share a key. */
function groups<T extends { readonly id: string }>(keyOf: (entry: T) => string) {
  const all = new Map<string, readonly T[]>();
  return {
    of: (key: string): readonly T[] => all.get(key) ?? [],
    replace(removed: readonly T[], added: readonly T[]): void {
      for (const entry of removed) {
        const left = (all.get(keyOf(entry)) ?? []).filter(({ id }) => id !== entry.id);
        if (left.length > 0) all.set(keyOf(entry), left);
        else all.delete(keyOf(entry));
      }
      for (const entry of added) all.set(keyOf(entry), [...(all.get(keyOf(entry)) ?? []), entry]);
    },
  };
}
