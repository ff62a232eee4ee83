import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { PasteOptions } from '../../editor/extensions/paste/paste';
import type { LegacyFound } from '../../editor/paste/legacy';
import { setPhotoText } from '../../editor/document/articleDocument';
import { pictureFile } from '../../editor/paste/pictureFile';
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
        const ids: (string | null)[] = [];
        for (const [index, image] of images.entries()) {
          const file = pictureFile(image, now.current.t('paste.picture', { number: index + 1 }));
          const outcome = file && (await now.current.desk.photos.intake.take(article.id, [file]));
          const id = outcome?.ids[0] ?? null;
          if (id && image.alt.trim()) await now.current.desk.articles.edit(article.id, (doc) => setPhotoText(doc, id, { alt: image.alt.trim().normalize('NFC') }));
          ids.push(id);
        }
        const left = ids.filter((id) => id === null).length;
        if (left > 0) now.current.warn(now.current.t('paste.imagesLeft', { count: left }));
        return ids;
      },
      tell: (about: 'cut' | 'nothing') => now.current[about === 'cut' ? 'warn' : 'say'](now.current.t(`paste.${about}`)),
      fail: (error: unknown) => {
        now.current.desk.report('a paste failed', error);
        now.current.warn(now.current.wordsOf(error));
      },
    }),
    [article],
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
