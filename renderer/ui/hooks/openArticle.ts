import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ArticleContent } from '../../domain/article/content';
import type { OpenArticle } from '../../app/services/articles';
import { sharedContent } from './sharedContent';
import { useDesk } from './useDesk';

export const OpenArticleContext = createContext<OpenArticle | null>(null);

/** The article open on the paper. @throws Error outside its provider. */
export function useOpenArticle(): OpenArticle {
  const article = useContext(OpenArticleContext);
  if (!article) throw new Error('no open article around this component');
  return article;
}

/** Why an article did not open: its data is damaged, or anything else. */
export type OpeningFailure = 'damaged' | 'failed';

interface Opening {
  /** Null while opening and when it failed. */
  readonly open: OpenArticle | null;
  readonly failure: OpeningFailure | null;
  readonly tryAgain: () => void;
}

const failureOf = (error: unknown): OpeningFailure => (error instanceof Error && error.name === 'DamagedDocument' ? 'damaged' : 'failed');

/** Opens an article for as long as the component stands. */
export function useOpening(id: string): Opening {
  const desk = useDesk();
  const [opened, setOpened] = useState<OpenArticle | null>(null);
  const [failure, setFailure] = useState<OpeningFailure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let closed = false;
    let article: OpenArticle | null = null;
    desk.articles.open(id).then(
      (result) => {
        if (closed) return result.close();
        article = result;
        setOpened(result);
      },
      (error: unknown) => {
        desk.report(`article ${id} does not open`, error);
        if (!closed) setFailure(failureOf(error));
      },
    );
    return () => {
      closed = true;
      setOpened(null);
      setFailure(null);
      article?.close();
    };
  }, [desk, id, attempt]);
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), []);
  return { open: opened?.id === id ? opened : null, failure, tryAgain };
}

/** The content of the open article, read again a moment after the last change: never once a key. */
export function useContent(): ArticleContent {
  const { subscribe, current } = sharedContent(useOpenArticle());
  return useSyncExternalStore(subscribe, current);
}
