import { journalId, type AppendedHead, type JournalContent, type JournalEntry, type JournalHead, type JournalProblem } from '../../contract/journal';
import type { Log } from '../log/log-file';
import { DeskProblem } from '../problem';
import { compactJournal } from './compaction';
import { JournalFile } from './journal-file';
import { diskJournalFs, type JournalFs } from './journal-fs';
import type { JournalParts } from './journal-parts';
import { journalPath } from './journal-path';
import { journalProblemOf } from './journal-problem';
import { SetAside } from './set-aside';
import { prepareShelves, walkJournals, type Unlisted } from './shelves';
import { Turns } from './turns';

const OPEN_AT_MOST = 32;

/** See {@link JournalStore.snapshot}. */
export interface Snapshot {
  readonly journals: readonly { readonly id: string; readonly file: string; readonly bytes: number }[];
  readonly unlisted: readonly Unlisted[];
}

/** The second copy of the desk: one append-only journal an article, below `<root>/journal`. */
export class JournalStore {
  readonly #files = new Map<string, JournalFile>();
  readonly #parts: JournalParts;

  private constructor(private readonly folder: string, parts: JournalParts) {
    this.#parts = parts;
  }

  /**
   * Makes the journals' folder when it is missing and removes what a kill left half-written.
   * @param folder its parent, the desk's root, must exist
   * @param parts `setAside`: where damaged files are kept; made when it is needed. `access` readOnly changes nothing on
   *   the disk and refuses every write with the code `because`; `compact` is for doing that work elsewhere
   * @throws DeskProblem<JournalProblem>
   */
  static async open(
    folder: string,
    parts: {
      readonly setAside: string;
      readonly log: Log;
      readonly access: 'full' | 'readOnly';
      readonly because?: 'newer' | 'readOnly';
      readonly now?: () => Date;
      readonly fs?: JournalFs;
      readonly compact?: JournalParts['compact'];
    },
  ): Promise<JournalStore> {
    const { log, access, because = 'readOnly', now = () => new Date(), fs = diskJournalFs, compact = compactJournal } = parts;
    const refusal = access === 'readOnly' ? because : null;
    const setAside = new SetAside(fs, parts.setAside, now);
    if (refusal === null) await told(prepareShelves(fs, folder, log));
    return new JournalStore(folder, { fs, setAside, log, now, refusal, compact, compactions: new Turns() });
  }

  /**
   * Resolves when the entries are on the disk, in the order of the calls; a batch is there wholly or not at all.
   * @returns the journal's length after this batch, and whether damage was found that nobody was told of by {@link read}
   * @throws DeskProblem<JournalProblem>
   */
  async append(id: string, entries: readonly JournalEntry[]): Promise<AppendedHead> {
    const file = this.#file(id);
    const head = await told(file.append(entries));
    this.#closeOldest(id, file);
    return head;
  }

  /** Lengths of all journals, without looking into them. @throws DeskProblem<JournalProblem> when one of them is not told */
  list(): Promise<JournalHead[]> {
    // Left out of the list, a journal would be taken for one that is gone.
    return this.#heads(({ error }) => {
      if (error !== null) throw error;
    });
  }

  /**
   * Which journals have lost something. Each is looked at once in a run, and repaired where that is allowed; one that the
   * disk does not give back is not among them.
   */
  async check(ids: readonly string[]): Promise<string[]> {
    const damaged: string[] = [];
    for (const id of ids) {
      const isDamaged = await this.#file(id).check().catch((error: unknown) => {
        this.#parts.log.error('a journal could not be checked', { id, error });
        return false;
      });
      if (isDamaged) damaged.push(id);
    }
    return damaged;
  }

  /**
   * Contents in the order asked; a journal that does not exist comes back empty. What is damaged is repaired.
   * One of a newer format comes back empty as well, with its size as `damage`; so does an article's that the disk does
   * not give back, because it must not keep all others from being read.
   * @throws DeskProblem<JournalProblem> when the desk's own journal cannot be read
   */
  async read(ids: readonly string[]): Promise<JournalContent[]> {
    const contents: JournalContent[] = [];
    for (const id of ids) {
      const file = this.#file(id);
      contents.push(await told(file.read()).catch((problem: DeskProblem<JournalProblem>) => {
        if (id === 'desk') throw problem;
        this.#parts.log.error('a journal could not be read', { id, problem: problem.message });
        const bytes = file.knownLength ?? 0;
        return { id, bytes, update: null, records: [], lastAt: null, damage: { entries: 0, bytes, setAside: '' } };
      }));
    }
    return contents;
  }

  /** Removes a journal for good. @throws DeskProblem<JournalProblem> */
  async remove(id: string): Promise<void> {
    if (this.#parts.refusal !== null) throw new DeskProblem<JournalProblem>(this.#parts.refusal);
    await told(this.#file(id).remove());
  }

  /**
   * Waits for what is being written, then says where the journals lie and how many bytes of each count: a consistent
   * journal, whatever is appended meanwhile. To be called, and the files opened and read, inside {@link withoutCompaction}.
   * What the disk does not list is named beside.
   * @throws DeskProblem<JournalProblem> when the journals' folder itself cannot be listed
   */
  async snapshot(): Promise<Snapshot> {
    const unlisted: Unlisted[] = [];
    const heads = await this.#heads((each) => void unlisted.push(each));
    return { journals: heads.map(({ id, bytes }) => ({ id, file: journalPath(this.folder, id), bytes })), unlisted };
  }

  /** Does something while no journal is written anew: files stay what a snapshot said they are. Appending goes on. */
  withoutCompaction<T>(work: () => Promise<T>): Promise<T> {
    return this.#parts.compactions.take(work);
  }

  /** Waits for what is being written and closes all files. Nothing may be asked of the store afterwards. */
  async close(): Promise<void> {
    await Promise.all([...this.#files.values()].map((file) => file.close()));
    await this.#parts.compactions.take(async () => undefined);
  }

  async #heads(onUnlisted: (unlisted: Unlisted) => void): Promise<JournalHead[]> {
    await Promise.all([...this.#files.values()].map((file) => file.settle()));
    return told(walkJournals(this.#parts, this.folder, (id) => this.#files.get(id)?.knownLength ?? null, onUnlisted));
  }

  #file(id: string): JournalFile {
    const known = this.#files.get(id);
    if (known) return known;
    const file = new JournalFile(id, journalPath(this.folder, journalId.parse(id)), this.#parts);
    this.#files.set(id, file);
    return file;
  }

  #closeOldest(id: string, file: JournalFile): void {
    // The order of the map is the order of use.
    this.#files.delete(id);
    this.#files.set(id, file);
    const open = [...this.#files.values()].filter(({ isOpen }) => isOpen);
    for (const old of open.slice(0, Math.max(0, open.length - OPEN_AT_MOST))) void old.release();
  }
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw journalProblemOf(error);
  }
}
