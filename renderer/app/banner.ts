import type { JournalProblem } from '../domain/journal/journal';
import type { BackupGaps, BackupStatus, DeskSpace, DeskState } from './deskData';

/** Whether everything typed is on the disk, in all articles together. */
export interface SavingState {
  readonly state: 'saved' | 'saving' | 'notSaved';
  /** Ids of the articles with words that are not on the disk yet. */
  readonly articles: readonly string[];
  readonly problem: JournalProblem | null;
  /** The database of the window does not take anything; the journal may still. */
  readonly databaseFailed: boolean;
}

export type UnsavedCause = JournalProblem | 'database';

/** What stands across the top of the window: one thing at a time, the gravest. */
export type Banner =
  | { readonly kind: 'notSaved'; readonly cause: UnsavedCause }
  | { readonly kind: 'deskNewer' | 'deskOnReadOnlyDisk' | 'diskFull' | 'diskReadOnly' | 'folderMissing' | 'databaseFailed' | 'writtenAgain' | 'spaceLow' | 'backupFailed' | 'backupIncomplete' };

export interface BannerReasons {
  readonly desk: DeskState;
  readonly space: DeskSpace | undefined;
  readonly saving: SavingState | undefined;
  readonly backups: BackupStatus | undefined;
  /** Something could not be saved a moment ago, and now it is. */
  readonly writtenAgain: boolean;
  /** What the person has read and put away. */
  readonly dismissed: readonly Banner['kind'][];
}

const ofSpace = { full: 'diskFull', readOnly: 'diskReadOnly', missing: 'folderMissing' } as const;
const causeOfSpace = { full: 'diskFull', readOnly: 'readOnly', missing: 'folderMissing' } as const;

/** What may be put away by the person, because nothing is at stake at this moment. */
export const mayDismiss = ({ kind }: Banner): boolean => kind === 'spaceLow' || kind === 'backupFailed' || kind === 'backupIncomplete' || kind === 'writtenAgain';

/** Whether it must be read out at once, in the middle of whatever is said. */
export const isUrgent = ({ kind }: Banner): boolean =>
  kind === 'notSaved' || kind === 'diskFull' || kind === 'diskReadOnly' || kind === 'folderMissing' || kind === 'databaseFailed';

/** Whether a backup is without words that the desk has, or had: a photo that is gone does not come back by a restart. */
export const lacksWords = (gaps: BackupGaps | null | undefined): boolean =>
  Boolean(gaps && (gaps.audit || gaps.unread.length + gaps.damaged.length + gaps.shelves.length > 0));

/** The gravest thing to tell about the desk's data, or null when all is well. */
export function bannerFor({ desk, space, saving, backups, writtenAgain, dismissed }: BannerReasons): Banner | null {
  // Nothing is written on a read-only desk: whatever else is wrong with its disk does not matter.
  if (desk.state === 'open' && desk.access === 'readOnly') return { kind: desk.because === 'newer' ? 'deskNewer' : 'deskOnReadOnlyDisk' };
  const wrong = space && space.state !== 'enough' && space.state !== 'low' ? space.state : null;
  if (saving?.state === 'notSaved') {
    const cause = saving.problem ?? (wrong ? causeOfSpace[wrong] : saving.databaseFailed ? 'database' : 'ioError');
    return { kind: 'notSaved', cause };
  }
  const others: (Banner['kind'] | false | null | undefined)[] = [
    wrong && ofSpace[wrong],
    saving?.databaseFailed && 'databaseFailed',
    writtenAgain && 'writtenAgain',
    space?.state === 'low' && 'spaceLow',
    backups?.failed && 'backupFailed',
    lacksWords(backups?.files[0]?.gaps) && 'backupIncomplete',
  ];
  const kind = others.find((each): each is Exclude<Banner['kind'], 'notSaved'> => Boolean(each) && each !== 'notSaved' && !dismissed.includes(each as Banner['kind']));
  return kind ? { kind } : null;
}
