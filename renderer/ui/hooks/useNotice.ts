import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { Refused } from '../../app/services/refused';
import { JournalRefused } from '../../domain/journal/journal';
import type { Problem } from '../../domain/publishing/target';
import { sentence } from '../../i18n/format';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';

/** Short messages at the foot of the window, and failures put into words. */
export function useNotice() {
  const desk = useDesk();
  const { t } = useLanguage();
  return useMemo(() => {
    const wordsOf = (error: unknown): string => {
      if (error instanceof Refused) return t(`refusals.${error.because}`);
      if (error instanceof JournalRefused) return `${sentence(t(`journalProblems.${error.code}`))} ${t(`journalAdvice.${error.code}`)}`;
      const code = (error as { code?: unknown }).code;
      for (const family of ['connectionProblems', 'problems'] as const) {
        const key = `${family}.${String(code)}`;
        const words = t(key, { ...(error as { values?: Record<string, string> }).values });
        if (words !== key) return sentence(words);
      }
      return t('failed', { detail: error instanceof Error ? error.message : String(error) });
    };
    const closeButtonProps = { 'aria-label': t('close') };
    const say = (message: string, title?: string): void =>
      void notifications.show({ message, title, autoClose: 3500, color: 'gray', withBorder: true, closeButtonProps });
    const warn = (message: string, title?: string): void =>
      void notifications.show({ message, title, autoClose: 12_000, color: 'press', withBorder: true, role: 'alert', closeButtonProps });
    return {
      say,
      warn,
      wordsOf,
      /** Runs what a person asked for; a failure is told in words and written to the log. */
      async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof Refused)) desk.report('an action failed', error);
          warn(wordsOf(error));
          return undefined;
        }
      },
      /** A problem of publishing as a whole sentence. */
      problemWords: (problem: Problem): string => sentence(t(`problems.${problem.code}`, { status: '', message: '', ...problem.values, to: problem.values?.['to'] ? ` (${problem.values['to']})` : '' })),
    };
  }, [desk, t]);
}
