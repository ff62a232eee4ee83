import type { Milestone } from '../article/article';
import type { Role } from '../people/profile';
import type { Levels } from './policy';
import type { ArticleState } from './states';

/** What a person can do with an article, each with the one row that decides about it. */
export const articleActions = [
  'submit', 'recall', 'return', 'approve', 'endorse', 'approveSecond', 'reopen', 'queue', 'correct', 'withdraw', 'archive', 'unarchive', 'discard', 'restore',
] as const;
export type ArticleAction = (typeof articleActions)[number];

export interface WorkflowRow {
  /** States in which the action is allowed. */
  readonly from: readonly ArticleState[];
  /** State afterwards. */
  readonly to: ArticleState;
  /** State afterwards for an article that has been published and is being corrected, where it is another. */
  readonly toInCorrection?: ArticleState;
  readonly roles: readonly Role[];
  /**
   * `author`: only the author may; `notAuthor`: anybody of the roles but the author, who may approve where the desk allows
   * self-approval; `authorOrReviewer`: a reporter only as the author; `anyone`: no difference.
   */
  readonly who: 'author' | 'notAuthor' | 'authorOrReviewer' | 'anyone';
  /** Only where the desk's policy wants so many approvals. */
  readonly levels?: Levels;
  /** Desk checks of severity "error" must be clean. */
  readonly needsCleanChecks?: true;
  /** A note is required: to the author, for whom an open comment does as well, or why. */
  readonly needsNote?: 'orComment' | 'always';
  /** An approval whose hash equals the content's is required. */
  readonly needsValidApproval?: true;
  /** As many approvals as the desk's policy wants, of different people. */
  readonly needsEveryApproval?: true;
  /** Whoever gave the first approval must be somebody else. */
  readonly needsOtherApprover?: true;
  /** At least one target to publish to is required. */
  readonly needsTarget?: true;
  /** Every target that the article is at must be able to do this. */
  readonly needsReach?: 'update' | 'withdraw';
  /** Not for an article that has been published. */
  readonly unpublishedOnly?: true;
  /** What happens to the approval: `grant` makes the first one, `add` puts the second beside it. */
  readonly approval: 'keep' | 'grant' | 'add' | 'void';
  /** The revision that is kept. */
  readonly milestone?: Milestone;
}

const everybody: readonly Role[] = ['reporter', 'editor', 'managingEditor', 'administrator'];
const reviewers: readonly Role[] = ['editor', 'managingEditor', 'administrator'];
const publishers: readonly Role[] = ['managingEditor', 'administrator'];

/**
 * The workflow as a table: the only place that says what is allowed (docs/ARCHITECTURE.md shows it as a diagram). Every
 * action writes an event; `approval` and `milestone` say what else.
 */
export const workflow: Readonly<Record<ArticleAction, WorkflowRow>> = {
  submit: { from: ['draft', 'changesRequested', 'correction'], to: 'inReview', roles: everybody, who: 'author', needsCleanChecks: true, approval: 'void', milestone: 'submit' },
  recall: { from: ['inReview', 'secondReview'], to: 'draft', toInCorrection: 'correction', roles: everybody, who: 'author', approval: 'void' },
  return: { from: ['inReview', 'secondReview', 'approved'], to: 'changesRequested', roles: reviewers, who: 'notAuthor', needsNote: 'orComment', approval: 'void', milestone: 'return' },
  approve: { from: ['inReview'], to: 'approved', roles: reviewers, who: 'notAuthor', levels: 1, needsCleanChecks: true, approval: 'grant', milestone: 'approve' },
  endorse: { from: ['inReview'], to: 'secondReview', roles: reviewers, who: 'notAuthor', levels: 2, needsCleanChecks: true, approval: 'grant', milestone: 'approve' },
  approveSecond: {
    from: ['secondReview'], to: 'approved', roles: publishers, who: 'notAuthor', needsCleanChecks: true, needsValidApproval: true, needsOtherApprover: true,
    approval: 'add', milestone: 'approve',
  },
  reopen: { from: ['secondReview', 'approved'], to: 'inReview', roles: reviewers, who: 'anyone', approval: 'void' },
  queue: {
    from: ['approved'], to: 'queued', roles: publishers, who: 'anyone', needsValidApproval: true, needsEveryApproval: true, needsTarget: true,
    approval: 'keep', milestone: 'queue',
  },
  correct: { from: ['published', 'publishedDiffers'], to: 'correction', roles: everybody, who: 'authorOrReviewer', needsReach: 'update', approval: 'void' },
  withdraw: { from: ['published', 'publishedDiffers'], to: 'withdrawing', roles: publishers, who: 'anyone', needsReach: 'withdraw', needsNote: 'always', approval: 'keep' },
  archive: { from: ['published'], to: 'archived', roles: reviewers, who: 'anyone', approval: 'keep' },
  unarchive: { from: ['archived'], to: 'published', roles: reviewers, who: 'anyone', approval: 'keep' },
  discard: { from: ['draft', 'changesRequested'], to: 'bin', roles: everybody, who: 'author', unpublishedOnly: true, approval: 'void' },
  restore: { from: ['bin'], to: 'draft', roles: everybody, who: 'author', approval: 'void' },
};

/** Whether an action gives an approval, the first or the second. */
export const givesApproval = ({ approval }: WorkflowRow): boolean => approval === 'grant' || approval === 'add';
