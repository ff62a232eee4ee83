import { useState } from 'react';
import { Refused } from '../../app/services/refused';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';

/** Runs what a person asked for about a handed over file; what went wrong stands beside it in words until the next try. */
export function useHandOverAttempt() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { wordsOf } = useNotice();
  const [problem, setProblem] = useState<{ readonly code: string; readonly words: string } | null>(null);
  const [busy, setBusy] = useState(false);

  return {
    problem,
    busy,
    forget: () => setProblem(null),
    async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
      setProblem(null);
      setBusy(true);
      try {
        return await work();
      } catch (error) {
        const code = String((error as { code?: unknown }).code);
        const key = [`handOver.problems.${code}`, `refusals.${code}`].find((each) => t(each) !== each);
        if (!key && !(error instanceof Refused)) desk.report('a hand-over failed', error);
        setProblem({ code, words: key ? t(key) : wordsOf(error) });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}
