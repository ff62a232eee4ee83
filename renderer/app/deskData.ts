import type {
  BackupFile, BackupGaps, BackupStatus, BackupVerbs, ChosenBackup, ChosenFolder, DeskFolderVerbs, DeskSpace, DeskState, Platform, Progress, Restored,
} from '../platform/platform';

export type { BackupFile, BackupGaps, BackupStatus, ChosenBackup, ChosenFolder, DeskSpace, DeskState, Progress, Restored };

/** The desk's folder and its backups: what the screens may ask, with a desk open or before one is. */
export interface DeskData {
  readonly folder: DeskFolderVerbs;
  readonly backups: BackupVerbs;
  onProgress(listen: (progress: Progress) => void): () => void;
  /** Ends a move, backup or restore that is under way. */
  cancel(): Promise<void>;
  chooseFolder(): Promise<ChosenFolder>;
}

/** A start that rebuilt the archive from the journal: how many articles, and where the damaged one is kept. */
export interface Recovered {
  readonly articles: number;
  readonly setAside: string | null;
}

/** For the screens before a desk is open, when nobody is at work yet whose right could be asked for. */
export const deskDataOver = (platform: Platform): DeskData => ({
  folder: platform.deskFolder,
  backups: platform.backups,
  onProgress: platform.onProgress,
  cancel: platform.cancelWork,
  chooseFolder: platform.chooseFolder,
});

/** The window may be loaded anew after these: what is on its way to the disk is written first. */
export function settledData(data: DeskData, settle: () => Promise<void>): DeskData {
  const settled: Guard = (work) => async (...args) => {
    await settle();
    return work(...args);
  };
  return {
    ...data,
    folder: { ...data.folder, retry: settled(data.folder.retry), open: settled(data.folder.open), move: settled(data.folder.move) },
    backups: { ...data.backups, restore: settled(data.backups.restore) },
  };
}

type Guard = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => (...args: A) => Promise<R>;

/** For an open desk: anybody may look, `managing` lets only those go on who look after the desk. */
export const guardedData = (data: DeskData, managing: Guard): DeskData => ({
  ...data,
  folder: { ...data.folder, open: managing(data.folder.open), move: managing(data.folder.move) },
  backups: {
    ...data.backups,
    configure: managing(data.backups.configure),
    make: managing(data.backups.make),
    choose: managing(data.backups.choose),
    restore: managing(data.backups.restore),
  },
});
