import type { SystemNotice } from '../../contract/notices';
import type { Handlers } from '../../ipc/serve-contract';
import type { ChosenFolders } from '../../services/connections/chosen-folders';
import type { DatabaseGuard } from '../../services/desk-folder/database-guard';
import type { HandedContents } from '../../services/exports/handed-contents';
import type { SpellingQuestions } from '../../services/spelling/spelling-questions';
import type { DeskChanges } from '../desk/desk-changes';
import type { PresentDesk } from '../desk/present-desk';
import type { Dialogs } from '../native/dialogs';
import type { PastedFiles } from '../pasting/pasted-files';
import type { ProgramServices } from '../services';
import { backupHandlers } from './backup-handlers';
import { bundleHandlers } from './bundle-handlers';
import { deskFolderHandlers } from './desk-handlers';
import { journalHandlers } from './journal-handlers';
import { photoHandlers } from './photo-handlers';
import { programHandlers } from './program-handlers';
import { publishingHandlers } from './publishing-handlers';
import { signingHandlers } from './signing-handlers';

export interface HandlerParts {
  readonly program: ProgramServices;
  readonly present: PresentDesk;
  readonly changes: DeskChanges;
  readonly guard: DatabaseGuard;
  readonly dialogs: Dialogs;
  readonly questions: SpellingQuestions;
  readonly showNotice: (notice: SystemNotice) => void;
  /** Begins to drag a file out of the window. */
  readonly dragOut: (file: string) => Promise<void>;
  /** Backup files that a person chose, by token. */
  readonly chosenBackups: ChosenFolders;
  /** Files from other desks that a person chose, by token. */
  readonly chosenBundles: ChosenFolders;
  /** Pictures that the window handed over, to be imported. */
  readonly pasted: PastedFiles;
  /** Contents of exports that the window handed over, to be written. */
  readonly contents: HandedContents;
  /** Folder of the photos that the sample desk brings along. */
  readonly samplePhotos: string;
}

/** What main does for each channel of the contract; always on the desk that is open at that moment. */
export function allHandlers(parts: HandlerParts): Handlers {
  return {
    ...programHandlers(parts),
    ...journalHandlers(parts),
    ...deskFolderHandlers(parts),
    ...backupHandlers(parts),
    ...photoHandlers(parts),
    ...publishingHandlers(parts),
    ...signingHandlers(parts),
    ...bundleHandlers(parts),
  };
}
