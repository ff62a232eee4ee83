import { bringIn } from '../../domain/directory/bringIn';
import { directoryOf, type DirectoryIndex } from '../../domain/directory/directoryOf';
import { draftsIn } from '../../domain/directory/draftsIn';
import type { DirectoryEntry } from '../../domain/directory/entry';
import { merged } from '../../domain/directory/merging';
import { parseEntry } from '../../domain/directory/parseEntry';
import type { Draft } from '../../domain/directory/readTable';
import type { MeetingFacts } from '../../domain/facts/meetingFacts';
import type { DirectoryRepository } from '../../storage/repositories/directory';
import { newId } from './actor';

interface Needs {
  readonly rows: DirectoryRepository;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** Something that was done to the directory and can be undone. */
export interface Undoable {
  undo(): Promise<void>;
}
/** What an import came to. */
export interface Imported extends Undoable {
  readonly added: number;
  readonly merged: number;
}

/** The directory of the desk: in memory for looking things up, in the database and the journal for keeping. */
export function directoryService({ rows, now, report }: Needs) {
  let index: DirectoryIndex = directoryOf([]);
  let isLoaded = false;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());

  /** Reads the table anew. */
  async function load(): Promise<void> {
    const entries: DirectoryEntry[] = [];
    for await (const page of rows.pages()) {
      for (const row of page) {
        const entry = parseEntry(row);
        if (entry) entries.push(entry);
        else report('a row of the directory is none', JSON.stringify(row).slice(0, 500));
      }
    }
    index = directoryOf(entries);
    isLoaded = true;
    tell();
  }

  /** Writes first, then shows; when writing fails, what is shown is what was written. */
  async function change(removed: readonly string[], put: readonly DirectoryEntry[]): Promise<void> {
    try {
      await rows.put(put);
      await rows.remove(removed);
    } catch (error) {
      await load();
      throw error;
    }
    if (removed.length > 0) index.remove(removed);
    if (put.length > 0) index.put(put);
    tell();
  }

  /** What compares with what is there and then writes waits until the one before it has written. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** A journal that knows of the removal would take an entry that came back under its old id for removed. */
  const anew = (entries: readonly DirectoryEntry[]): DirectoryEntry[] => entries.map((entry) => ({ ...entry, id: newId() }));
  const known = (ids: readonly string[]): DirectoryEntry[] => ids.flatMap((id) => index.entries.get(id) ?? []);

  return {
    /** The directory as it is at this moment; another object after it was loaded. */
    get index(): DirectoryIndex {
      return index;
    },
    get isLoaded(): boolean {
      return isLoaded;
    },
    /** Tells of every change until the returned function is called. */
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    load,

    /**
     * Adds an entry, or changes the one with `id`. It counts as typed from then on.
     * @throws RangeError when it lacks its name or has a day that is none
     */
    async save(draft: Draft, id: string = newId()): Promise<DirectoryEntry> {
      const entry = parseEntry({ ...draft, id, source: 'typed', updatedAt: now().toISOString() });
      if (!entry) throw new RangeError('not an entry of the directory');
      await change([], [entry]);
      return entry;
    },

    async remove(ids: readonly string[]): Promise<Undoable> {
      const gone = known(ids);
      await change(gone.map(({ id }) => id), []);
      return { undo: () => change([], anew(gone)) };
    },

    /** Makes one entry of several of a kind; no post is lost. @throws RangeError for entries of different kinds, or fewer than two */
    async merge(ids: readonly string[]): Promise<Undoable> {
      const entries = known(ids);
      if (entries.length < 2) throw new RangeError('nothing to merge');
      const one = { ...entries.reduce(merged), updatedAt: now().toISOString() };
      const gone = entries.filter(({ id }) => id !== one.id);
      await change(gone.map(({ id }) => id), [one]);
      return { undo: () => change([], [...entries.filter(({ id }) => id === one.id), ...anew(gone)]) };
    },

    /** Brings in what a file had; what is there already is merged with it. */
    importRows: (drafts: readonly Draft[]): Promise<Imported> =>
      inTurn(async () => {
        const { added, changed, merged: count } = bringIn(index, drafts, { source: 'imported', at: now().toISOString(), newId });
        await change([], [...added, ...changed.map(({ after }) => after)]);
        return { added: added.length, merged: count, undo: () => change(added.map(({ id }) => id), changed.map(({ before }) => before)) };
      }),

    /** Learns people, posts and documents from the facts of a published report. What somebody has typed is left as it is. */
    learnFrom: (facts: MeetingFacts): Promise<void> =>
      inTurn(async () => {
        if (!isLoaded) await load();
        const { added, changed } = bringIn(index, draftsIn(facts), { source: 'learned', at: now().toISOString(), newId });
        if (added.length + changed.length > 0) await change([], [...added, ...changed.map(({ after }) => after)]);
      }),
  };
}
export type DirectoryService = ReturnType<typeof directoryService>;
