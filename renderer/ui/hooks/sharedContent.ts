import type { ArticleContent } from '../../domain/article/content';
import type { OpenArticle } from '../../app/services/articles';

type Readable = Pick<OpenArticle, 'doc' | 'content'>;

/** The content of an open article, read once for all who show something of it. */
export interface SharedContent {
  /** As it was a moment ago; as it is now for the first who asks. */
  readonly current: () => ArticleContent;
  /** Tells of every new reading until the returned function is called. */
  readonly subscribe: (listen: () => void) => () => void;
}

/** The pause in typing that a reading waits for, and how long it waits at most. */
const settleMs = 150;
const longestMs = 900;
/** A reading waits at least this many times as long as the last one took: reading a book-long article must not slow its typing. */
const restFactor = 20;
/** From here on a reading waits for the window to be idle. */
const longMs = 8;

const ofArticles = new WeakMap<Readable, SharedContent>();

/** The one shared content of an open article. It is read in a pause of typing, or once in a while, never once a key. */
export function sharedContent(article: Readable): SharedContent {
  const known = ofArticles.get(article);
  if (known) return known;
  const made = contentOf(article);
  ofArticles.set(article, made);
  return made;
}

function contentOf(article: Readable): SharedContent {
  const listeners = new Set<() => void>();
  let content: ArticleContent | null = null;
  let took = 0;
  let cancel: (() => void) | null = null;
  /** When the first change came that nobody was told of. */
  let since: number | null = null;

  const read = (): ArticleContent => {
    const began = performance.now();
    content = article.content();
    took = performance.now() - began;
    return content;
  };
  const tell = (): void => {
    cancel = null;
    since = null;
    read();
    listeners.forEach((listen) => listen());
  };
  const later = (): void => {
    const now = performance.now();
    since ??= now;
    cancel?.();
    const pause = Math.max(settleMs, took * restFactor);
    cancel = after(Math.max(0, Math.min(pause, since + Math.max(longestMs, pause) - now)), () => {
      if (took < longMs) tell();
      else cancel = whenIdle(tell);
    });
  };
  return {
    current: () => content ?? read(),
    subscribe(listen) {
      if (listeners.size === 0) {
        article.doc.on('update', later);
        // Something may have changed since the content was read for the first rendering.
        later();
      }
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
        if (listeners.size > 0) return;
        article.doc.off('update', later);
        cancel?.();
        cancel = null;
        since = null;
        content = null;
      };
    },
  };
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function whenIdle(run: () => void): () => void {
  const handle = requestIdleCallback(run, { timeout: 1_000 });
  return () => cancelIdleCallback(handle);
}
