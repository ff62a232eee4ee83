import type { Role } from '../people/profile';
import type { ArticleState } from './states';

/** What a person can do with an article, each with the one row that decides about it. */
export const articleActions = ['submit', 'recall', 'return', 'approve', 'reopen', 'queue', 'discard', 'restore'] as const;
export type ArticleAction = (typeof articleActions)[number];

export interface WorkflowRow {
  /** States in which the action is allowed. */
  readonly from: readonly ArticleState[];
  /** State afterwards. */
  readonly to: ArticleState;
  readonly roles: readonly Role[];
  /** `author`: only the author may; `notAuthor`: anybody of the roles but the author; `anyone`: no difference. */
  readonly who: 'author' | 'notAuthor' | 'anyone';
  /** Desk checks of severity "error" must be clean. */
  readonly needsCleanChecks?: true;
  /** A note to the author is required. */
  readonly needsNote?: true;
  /** An approval whose hash equals the content's is required. */
  readonly needsValidApproval?: true;
  /** At least one target to publish to is required. */
  readonly needsTarget?: true;
  /** What happens to the approval. */
  readonly approval: 'keep' | 'grant' | 'void';
}

const everybody: readonly Role[] = ['reporter', 'editor', 'managingEditor', 'administrator'];
const reviewers: readonly Role[] = ['editor', 'managingEditor', 'administrator'];
const publishers: readonly Role[] = ['managingEditor', 'administrator'];

/** The workflow as a table: the only place that says what is allowed (docs/ARCHITECTURE.md shows it as a diagram). */
export const workflow: Readonly<Record<ArticleAction, WorkflowRow>> = {
  submit: { from: ['draft', 'changesRequested'], to: 'inReview', roles: everybody, who: 'author', needsCleanChecks: true, approval: 'void' },
  recall: { from: ['inReview'], to: 'draft', roles: everybody, who: 'author', approval: 'void' },
  return: { from: ['inReview', 'approved'], to: 'changesRequested', roles: reviewers, who: 'notAuthor', needsNote: true, approval: 'void' },
  approve: { from: ['inReview'], to: 'approved', roles: reviewers, who: 'notAuthor', needsCleanChecks: true, approval: 'grant' },
  reopen: { from: ['approved'], to: 'inReview', roles: reviewers, who: 'anyone', approval: 'void' },
  queue: { from: ['approved'], to: 'queued', roles: publishers, who: 'anyone', needsValidApproval: true, needsTarget: true, approval: 'keep' },
  discard: { from: ['draft', 'changesRequested'], to: 'bin', roles: everybody, who: 'author', approval: 'void' },
  restore: { from: ['bin'], to: 'draft', roles: everybody, who: 'author', approval: 'void' },
};
