import { useState } from 'react';
import { Refused } from '../../app/services/refused';
import { sentence } from '../../i18n/format';
import { WorkUnderWay, useDataWork } from './dataWork';
import { useDeskData } from './deskData';
import { useLanguage } from './useLanguage';

const families = ['backupProblems', 'deskFolderProblems'] as const;
type Family = (typeof families)[number];

/** Runs what a person asked for about the desk's data; what went wrong stands beside it in words until the next try. */
export function useDataAttempt() {
  const { report } = useDeskData();
  const { run } = useDataWork();
  const { t } = useLanguage();
  const [problem, setProblem] = useState('');

  function wordsOf(error: unknown, family: Family): string {
    if (error instanceof WorkUnderWay) return t('work.busy');
    if (error instanceof Refused) return t(`refusals.${error.because}`);
    const code = String((error as { code?: unknown }).code);
    if (code === 'cancelled') return t('work.cancelled');
    // A restore ends with opening a folder, so that the other kind's reasons may come as well.
    for (const each of family === 'backupProblems' ? families : families.toReversed()) {
      const key = `${each}.${code}`;
      const words = t(key);
      if (words !== key) return sentence(words);
    }
    report('work on the data failed', error);
    return t('failed', { detail: error instanceof Error ? error.message : String(error) });
  }
  async function attempt<T>(family: Family, work: () => Promise<T>): Promise<T | undefined> {
    setProblem('');
    try {
      return await work();
    } catch (error) {
      setProblem(wordsOf(error, family));
      return undefined;
    }
  }
  return {
    problem,
    wordsOf,
    /** Something short, such as a setting or a dialog. */
    attempt,
    /** Something long, with progress: one at a time. */
    attemptLong: <T>(family: Family, work: () => Promise<T>): Promise<T | undefined> => attempt(family, () => run(work)),
  };
}
