import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { PasteOptions } from '../../editor/extensions/paste/paste';
import type { LegacyFound } from '../../editor/paste/legacy';
import type { PastedImage } from '../../editor/paste/pasted';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';

type Answer = Awaited<ReturnType<PasteOptions['ask']>>;

interface Question {
  readonly found: LegacyFound;
  readonly resolve: (answer: Answer) => void;
}

/** What becomes of text from other programs that is pasted into an article: what the editor asks and tells about it. */
export function usePaste(article: OpenArticle) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { say, warn, wordsOf } = useNotice();
  // One question at a time; a second paste waits for the first to be answered.
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const now = useRef({ desk, t, say, warn, wordsOf, questions });
  now.current = { desk, t, say, warn, wordsOf, questions };
  useEffect(
    () => () => {
      now.current.questions.forEach(({ resolve }) => resolve(null));
      setQuestions([]);
    },
    [article],
  );
  const options = useMemo(
    () => ({
      ask: (found: LegacyFound) => new Promise<Answer>((resolve) => setQuestions((asked) => [...asked, { found, resolve }])),
      bringIn: async (images: readonly PastedImage[]): Promise<(string | null)[]> => {
        now.current.warn(now.current.t('paste.imagesLeft', { count: images.length }));
        return images.map(() => null);
      },
      tell: (about: 'cut' | 'nothing') => now.current[about === 'cut' ? 'warn' : 'say'](now.current.t(`paste.${about}`)),
      fail: (error: unknown) => {
        now.current.desk.report('a paste failed', error);
        now.current.warn(now.current.wordsOf(error));
      },
    }),
    [],
  );
  return {
    ...options,
    asked: questions[0]?.found ?? null,
    answer: (answer: Answer): void => {
      questions[0]?.resolve(answer);
      setQuestions((asked) => asked.slice(1));
    },
  };
}
