import { useState } from 'react';
import type { ChosenBackup } from '../../app/deskData';
import { useDeskData } from './deskData';
import { useDataAttempt } from './useDataAttempt';

/** The two ways to another desk: a folder that is there already, and a backup. */
export function useOtherDesk() {
  const { folder, backups, chooseFolder } = useDeskData();
  const { problem, attempt } = useDataAttempt();
  const [backup, setBackup] = useState<ChosenBackup | null>(null);
  return {
    problem,
    /** The backup that was chosen and not restored yet: its contents are to be shown. */
    backup,
    forgetBackup: () => setBackup(null),
    /** Main opens the folder in this window, which is loaded anew. */
    openFolder: () =>
      void attempt('deskFolderProblems', async () => {
        const chosen = await chooseFolder();
        if (chosen) await folder.open(chosen.chosenFolder);
      }),
    chooseBackup: () =>
      void attempt('backupProblems', async () => {
        const chosen = await backups.choose();
        if (chosen) setBackup(chosen);
      }),
  };
}
