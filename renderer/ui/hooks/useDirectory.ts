import type { Directory } from '../../domain/directory/entry';
import { useContent, useOpenArticle } from './openArticle';

/** The desk's directory as it is now. */
export function useDirectory(): Directory {
  return useOpenArticle().checkContext(useContent()).directory;
}
