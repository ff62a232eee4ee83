import type { Article } from '../../domain/article/article';

/** The bin: articles wait there before they are removed for good. */
export interface BinService {
  /**
   * Removes an article from the bin for good, with its history.
   * @throws Refused when it is not in the bin, or the present profile is neither its author nor looks after the desk.
   */
  purge(articleId: string): Promise<void>;
  /** ISO instant until which an article in the bin is kept. */
  keptUntil(article: Article): string;
}
