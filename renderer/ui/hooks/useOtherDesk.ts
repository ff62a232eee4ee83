import { useState } from 'react';
import type { ChosenBackup } from '../../app/deskData';
import { useDeskData } from './deskData';
import { useDataAttempt } from './useDataAttempt';

/** The two ways to another desk: a folder that is there already, and a backup. */
export function useOtherDesk() {
  const { folder, backups, chooseFolder } = useDeskData();
  const { problem: folderProblem, attempt: attemptFolder } = useDataAttempt();
  const { problem: backupProblem, attempt: attemptBackup } = useDataAttempt();
  const [backup, setBackup] = useState<ChosenBackup | null>(null);
  return {
    /** Each stands beside the button that was pressed. */
    folderProblem,
    backupProblem,
    /** The backup that was chosen and not restored yet: its contents are to be shown. */
    backup,
    forgetBackup: () => setBackup(null),
    /** Main opens the folder in this window, which is loaded anew. */
    openFolder: () =>
      void attemptFolder('deskFolderProblems', async () => {
        const chosen = await chooseFolder();
        if (chosen) await folder.open(chosen.chosenFolder);
      }),
    chooseBackup: () =>
      void attemptBackup('backupProblems', async () => {
        const chosen = await backups.choose();
        if (chosen) setBackup(chosen);
      }),
  };
}
