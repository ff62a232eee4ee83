import type {
  BackupFile, BackupStatus, BackupVerbs, ChosenBackup, ChosenFolder, DeskFolderVerbs, DeskSpace, DeskState, Platform, Progress, Restored,
} from '../platform/platform';

export type { BackupFile, BackupStatus, ChosenBackup, ChosenFolder, DeskSpace, DeskState, Progress, Restored };

/** The desk's folder and its backups: what the screens may ask, with a desk open or before one is. */
export interface DeskData {
  readonly folder: DeskFolderVerbs;
  readonly backups: BackupVerbs;
  onProgress(listen: (progress: Progress) => void): () => void;
  /** Ends a move, backup or restore that is under way. */
  cancel(): Promise<void>;
  chooseFolder(): Promise<ChosenFolder>;
}

/** For the screens before a desk is open, when nobody is at work yet whose right could be asked for. */
export const deskDataOver = (platform: Platform): DeskData => ({
  folder: platform.deskFolder,
  backups: platform.backups,
  onProgress: platform.onProgress,
  cancel: platform.cancelWork,
  chooseFolder: platform.chooseFolder,
});
