import { useSyncExternalStore } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import { placeThreads, type PlacedThread } from '../../editor/document/commentAnchors';
import { observeComments, readThreads } from '../../editor/document/comments';
import { useOpenArticle } from './openArticle';
import { sharedContent } from './sharedContent';

type Commented = Pick<OpenArticle, 'doc' | 'content'>;

interface Shared {
  readonly current: () => readonly PlacedThread[];
  readonly subscribe: (listen: () => void) => () => void;
}

const ofArticles = new WeakMap<Commented, Shared>();

/** The comments of an open article with their places, found once for all who show them: at every comment, and a moment after the last change of the text. */
export function sharedComments(article: Commented): Shared {
  const known = ofArticles.get(article);
  if (known) return known;
  const made = commentsIn(article);
  ofArticles.set(article, made);
  return made;
}

function commentsIn(article: Commented): Shared {
  const listeners = new Set<() => void>();
  let placed: readonly PlacedThread[] | null = null;
  let stops: readonly (() => void)[] = [];
  const tell = (): void => {
    placed = null;
    listeners.forEach((listen) => listen());
  };
  return {
    current: () => (placed ??= placeThreads(article.doc, readThreads(article.doc))),
    subscribe(listen) {
      if (listeners.size === 0) stops = [observeComments(article.doc, tell), sharedContent(article).subscribe(tell)];
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
        if (listeners.size > 0) return;
        stops.forEach((stop) => stop());
        placed = null;
      };
    },
  };
}

/** The comments of the article on the paper, in its order. */
export function useComments(): readonly PlacedThread[] {
  const { subscribe, current } = sharedComments(useOpenArticle());
  return useSyncExternalStore(subscribe, current);
}
