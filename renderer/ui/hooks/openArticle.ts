import { createContext, useContext, useEffect, useState } from 'react';
import type { ArticleContent } from '../../domain/article/content';
import type { OpenArticle } from '../../app/services/articles';
import { useDesk } from './useDesk';

export const OpenArticleContext = createContext<OpenArticle | null>(null);

/** The article open on the paper. @throws Error outside its provider. */
export function useOpenArticle(): OpenArticle {
  const article = useContext(OpenArticleContext);
  if (!article) throw new Error('no open article around this component');
  return article;
}

/** Opens an article for as long as the component stands; null while opening. */
export function useOpening(id: string): OpenArticle | null {
  const desk = useDesk();
  const [opened, setOpened] = useState<OpenArticle | null>(null);
  useEffect(() => {
    let closed = false;
    let article: OpenArticle | null = null;
    desk.articles.open(id).then(
      (result) => {
        if (closed) return result.close();
        article = result;
        setOpened(result);
      },
      (error: unknown) => desk.report(`article ${id} does not open`, error),
    );
    return () => {
      closed = true;
      setOpened(null);
      article?.close();
    };
  }, [desk, id]);
  return opened?.id === id ? opened : null;
}

const settleMs = 120;

/** The content of the open article, read again a moment after the last change: never once a key. */
export function useContent(): ArticleContent {
  const article = useOpenArticle();
  const [content, setContent] = useState(() => article.content());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      setContent(article.content());
    };
    const later = (): void => {
      timer ??= setTimeout(read, settleMs);
    };
    read();
    article.doc.on('update', later);
    return () => {
      clearTimeout(timer);
      article.doc.off('update', later);
    };
  }, [article]);
  return content;
}
