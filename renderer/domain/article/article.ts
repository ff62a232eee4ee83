import type { ArticleState } from '../workflow/states';
import type { ArticleContent } from './content';

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

/** Occasions at which a revision is kept; `interval` while somebody writes. Words are `milestones.<code>`. */
export const milestones = ['submit', 'return', 'approve', 'queue', 'interval', 'restore', 'import'] as const;
export type Milestone = (typeof milestones)[number];

/** A revision: the whole content as it was then. */
export interface Revision {
  readonly id: string;
  readonly articleId: string;
  readonly at: string;
  readonly by: string;
  readonly milestone: Milestone;
  readonly contentHash: string;
  readonly content: ArticleContent;
}

/** What a list shows of a revision, without its content. */
export interface RevisionSummary extends Omit<Revision, 'content'> {
  readonly headline: string;
  readonly wordCount: number;
  readonly photoCount: number;
}
