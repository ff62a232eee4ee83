import { useSyncExternalStore } from 'react';
import type { Directory } from '../../domain/directory/entry';
import { useOpenArticle } from './openArticle';

/** The desk's directory as it is now. Typing in the article does not change it, and draws nobody anew who asks here. */
export function useDirectory(): Directory {
  const { onKnowledge, checkContext } = useOpenArticle();
  return useSyncExternalStore(onKnowledge, () => checkContext({}).directory);
}
