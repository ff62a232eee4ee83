import type { ArticleAction } from '../workflow/table';

/** One line in the history of an article. */
export interface ArticleEvent {
  readonly seq?: number;
  readonly articleId: string;
  readonly at: string;
  /** Profile that acted, or null for the queue. */
  readonly by: string | null;
  readonly action: 'create' | ArticleAction | 'published' | 'publishedDiffers' | 'approvalVoided';
  readonly note?: string;
}
