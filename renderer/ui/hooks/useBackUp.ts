import { useDeskData } from './deskData';
import { useDataAttempt } from './useDataAttempt';
import { useDataWork } from './dataWork';
import { useGapWords } from './useGapWords';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';

/** Makes a backup from wherever the person is; the outcome is told at the foot of the window. */
export function useBackUp(): (elsewhere: boolean) => void {
  const { backups } = useDeskData();
  const { run } = useDataWork();
  const { wordsOf } = useDataAttempt();
  const { say, warn } = useNotice();
  const { t } = useLanguage();
  const wordsOfGaps = useGapWords();
  return (elsewhere) =>
    void run(() => backups.make(elsewhere)).then(
      (file) => {
        if (file?.gaps) warn(file.path, t('backups.madeWithout', { what: wordsOfGaps(file.gaps) }));
        else if (file) say(file.path, t('backups.made'));
      },
      (error: unknown) => warn(wordsOf(error, 'backupProblems')),
    );
}
