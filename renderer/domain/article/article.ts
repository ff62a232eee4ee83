import type { ArticleState } from '../workflow/states';

/** The projection row of an article: what lists, counters and search show without opening the document. */
export interface Article {
  readonly id: string;
  readonly templateId: string;
  readonly headline: string;
  readonly category: string;
  readonly excerpt: string;
  readonly state: ArticleState;
  readonly authorId: string;
  /** Photo shown in lists, or null. */
  readonly thumbnail: string | null;
  readonly photoCount: number;
  readonly wordCount: number;
  /** Failing desk checks, for the small number in the list. */
  readonly failingChecks: number;
  /** The approval that holds now, or null when there is none or it became void. */
  readonly approval: Approval | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Who approved which content. */
export interface Approval {
  readonly by: string;
  readonly at: string;
  readonly contentHash: string;
}

/** A revision at a milestone: the whole content as it was then. */
export interface Revision {
  readonly id: string;
  readonly articleId: string;
  readonly at: string;
  readonly by: string;
  readonly milestone: 'submit' | 'return' | 'approve' | 'queue';
  readonly contentHash: string;
  readonly content: import('./content').ArticleContent;
}
