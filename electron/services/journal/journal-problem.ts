import path from 'node:path';
import type { JournalProblem } from '../../contract/journal';
import { errorCode, isDiskFull } from '../files/error-code';
import { DeskProblem } from '../problem';
import type { JournalFs } from './journal-fs';

/** A file system's error in the words of the contract; a {@link DeskProblem} stays what it is. */
export function journalProblemOf(error: unknown): DeskProblem<JournalProblem> {
  if (error instanceof DeskProblem) return error as DeskProblem<JournalProblem>;
  return new DeskProblem<JournalProblem>(codeOf(error), { detail: error instanceof Error ? error.message : String(error) });
}

/** A journal that was there before is there no more: with its disk, or by itself. */
export async function goneProblem(fs: JournalFs, file: string): Promise<DeskProblem<JournalProblem>> {
  const disk = await fs.look(path.dirname(path.dirname(file)));
  return new DeskProblem<JournalProblem>(disk === null ? 'folderMissing' : 'ioError', { detail: `${path.basename(file)} is gone` });
}

function codeOf(error: unknown): JournalProblem {
  if (isDiskFull(error)) return 'diskFull';
  switch (errorCode(error)) {
    case 'EROFS': return 'readOnly';
    case 'ENOENT': return 'folderMissing';
    case 'EACCES': case 'EPERM': return 'noAccess';
    default: return 'ioError';
  }
}
