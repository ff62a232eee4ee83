import type { DeskState } from '../../contract/desk-folder';
import type { DeskFolderProblem } from '../../contract/desk-folder';
import type { JournalProblem } from '../../contract/journal';
import { DeskProblem } from '../../services/problem';

type Because = Extract<DeskState, { state: 'closed' }>['because'];

const asked: Record<Because, JournalProblem> = {
  missing: 'folderMissing', noAccess: 'noAccess', newer: 'newer', damaged: 'ioError', inUse: 'readOnly',
};
const chosen: Record<Because, DeskFolderProblem> = {
  missing: 'notADesk', noAccess: 'folderNotWritable', newer: 'newer', damaged: 'notADesk', inUse: 'inUse',
};

/** What a channel that needs the desk answers while it is closed. */
export function closedProblem({ because, folder }: { because: Because; folder: string }): DeskProblem<JournalProblem> {
  return new DeskProblem(asked[because], { values: { folder }, detail: `the desk is closed: ${because}` });
}

/** Why a folder that a person chose was not opened. */
export function notOpenedProblem({ because, folder, by }: Extract<DeskState, { state: 'closed' }>): DeskProblem<DeskFolderProblem> {
  return new DeskProblem(chosen[because], { values: { folder, ...(by !== undefined && { by }) } });
}
