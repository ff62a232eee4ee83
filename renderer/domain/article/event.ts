import type { ArticleState } from '../workflow/states';
import type { ArticleAction } from '../workflow/table';
import type { SignedApproval } from './article';

/**
 * What the queue does with an article: `cancelled` when every item was given up, `requeued` when one waits again, `stayed` when
 * it is still online after a withdrawal that was given up.
 */
export const queueActions = ['published', 'publishedDiffers', 'cancelled', 'requeued', 'withdrawn', 'stayed'] as const;
export type QueueAction = (typeof queueActions)[number];

/** Everything that an event can tell; `import` brings in an article whose history happened elsewhere. */
export type EventAction = 'create' | 'import' | ArticleAction | QueueAction;

/**
 * One line in the history of an article. The events are the source of its state: what a list shows of state, author and
 * approval is folded from them (`foldEvents`).
 */
export interface ArticleEvent {
  readonly id: string;
  readonly articleId: string;
  /** Place in the article's history, from 1. */
  readonly seq: number;
  readonly at: string;
  /** Profile that acted, or null for the queue. */
  readonly by: string | null;
  readonly action: EventAction;
  /** State of the article afterwards. */
  readonly to: ArticleState;
  readonly note?: string;
  /** Hash of the content that an approval binds to. */
  readonly contentHash?: string;
  /** The signature of an approval. */
  readonly signed?: SignedApproval;
  /** An author approved their own article, as the desk allows. */
  readonly selfApproval?: true;
  /** Said once, by `create` or `import`. */
  readonly origin?: ArticleOrigin;
}

/** What an article is from its beginning and stays. */
export interface ArticleOrigin {
  readonly templateId: string;
  readonly authorId: string;
}

/** An event that is about to happen: the storage gives it its identity and its place. */
export type NewEvent = Omit<ArticleEvent, 'id' | 'seq'>;
