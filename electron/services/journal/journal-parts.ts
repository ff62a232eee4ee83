import type { Log } from '../log/log-file';
import type { Anew } from './encode-anew';
import type { JournalFs } from './journal-fs';
import type { SetAside } from './set-aside';
import type { Turns } from './turns';

/** What the journals of one desk have in common. */
export interface JournalParts {
  readonly fs: JournalFs;
  readonly setAside: SetAside;
  readonly log: Log;
  readonly now: () => Date;
  /** Why nothing may be written, or null. */
  readonly refusal: 'newer' | 'readOnly' | null;
  /** {@link compactJournal}, wherever it is done. */
  readonly compact: (bytes: Buffer, id: string) => Promise<Anew | null>;
  /** One compaction at a time, and none while a backup reads. */
  readonly compactions: Turns;
}
