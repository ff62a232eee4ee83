/** Tables whose rows the journal keeps. */
export type JournalTable = 'events' | 'revisions' | 'outbox' | 'desk' | 'profiles' | 'targets' | 'directory' | 'templates' | 'purged';

/** One row as it is now; `value` null says that it was removed. */
export interface JournalRecord {
  readonly table: JournalTable;
  readonly key: string;
  readonly value: unknown;
}

/** What is written at once: a change of the text (Yjs update, format V2), or rows that belong together. */
export type JournalEntry =
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'records'; readonly records: readonly JournalRecord[] };

export interface JournalHead {
  readonly id: string;
  readonly bytes: number;
}

/** `damaged`: something that the journal held before is lost. */
export interface AppendedHead extends JournalHead {
  readonly damaged: boolean;
}

/** Everything sound in one journal: all changes of the text merged, and the last record of each table and key. */
export interface JournalContent extends JournalHead {
  readonly update: Uint8Array | null;
  readonly records: readonly JournalRecord[];
  readonly lastAt: string | null;
  readonly damage: { readonly entries: number; readonly bytes: number; readonly setAside: string } | null;
}

/** Whether nothing was looked at, because a newer version wrote the journal: it must not be taken for an empty one. */
export const isUnread = ({ update, records, damage }: JournalContent): boolean =>
  update === null && records.length === 0 && damage?.entries === 0 && damage.setAside === '';

/** Why the journal did not take something; words are `journalProblems.<code>`. */
export const journalProblems = ['diskFull', 'readOnly', 'folderMissing', 'noAccess', 'newer', 'ioError'] as const;
export type JournalProblem = (typeof journalProblems)[number];

/** @see Journal.append */
export class JournalRefused extends Error {
  constructor(readonly code: JournalProblem, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'JournalRefused';
  }
}

/** The journal that holds what belongs to no article. */
export const deskJournalId = 'desk';

/**
 * The second copy of the desk, outside the database: one append-only journal an article, and one for the desk itself.
 * The main process keeps it on the disk.
 */
export interface Journal {
  /** Resolves when the entries are on the disk, all or none. @throws JournalRefused */
  append(id: string, entries: readonly JournalEntry[]): Promise<AppendedHead>;
  /** Heads of all journals. @throws JournalRefused */
  list(): Promise<JournalHead[]>;
  /** Which of these have lost something; damage need not change a length. @throws JournalRefused */
  check(ids: readonly string[]): Promise<string[]>;
  /** Contents of some journals, in the order asked; one that does not exist comes back empty. @throws JournalRefused */
  read(ids: readonly string[]): Promise<JournalContent[]>;
  /** Removes an article's journal for good. @throws JournalRefused */
  remove(id: string): Promise<void>;
}
