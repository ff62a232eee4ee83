import { backupProblem, type BackupProblem } from '../../contract/backups';
import { errorCode, isDiskFull, isMissing, isNotWritable } from '../files/error-code';
import { DeskProblem } from '../problem';

/** A failure of a backup or a restore under one of the contract's codes. */
export function backupFailure(code: BackupProblem, detail?: string): DeskProblem<BackupProblem> {
  return new DeskProblem<BackupProblem>(code, { detail });
}

/** The code of anything thrown while a backup is made, read or restored. */
export function problemOf(error: unknown): BackupProblem {
  // The journals have codes of their own, some of which mean the same here.
  if (error instanceof DeskProblem) return backupProblem.catch('ioError').parse(error.code);
  if ((error as Error | null)?.name === 'AbortError') return 'cancelled';
  if (isDiskFull(error)) return 'diskFull';
  if (isMissing(error)) return 'folderMissing';
  // A disk that breaks says EIO; that is not a matter of permission.
  if (errorCode(error) !== 'EIO' && isNotWritable(error)) return 'folderNotWritable';
  return 'ioError';
}

/** The same failure under a code of the contract; the system's own words stay in the detail. */
export function asBackupProblem(error: unknown): DeskProblem<BackupProblem> {
  const code = problemOf(error);
  return error instanceof DeskProblem && error.code === code ? (error as DeskProblem<BackupProblem>) : backupFailure(code, String(error));
}
