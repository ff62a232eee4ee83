import { approvalsOf, type Approval, type Article } from '../article/article';
import type { Profile } from '../people/profile';
import { levelsFor, type ApprovalPolicy } from './policy';
import type { ArticleState } from './states';
import { articleActions, givesApproval, workflow, type ArticleAction } from './table';

export type Refusal = 'wrongState' | 'wrongRole' | 'notTheAuthor' | 'ownArticle' | 'checksFail' | 'noteMissing' | 'approvalVoid' | 'approvalMissing' | 'sameApprover' | 'otherLevels' | 'targetCannot' | 'wasPublished' | 'targetMissing' | 'notManaging' | 'notCurating' | 'contentProblem' | 'readOnlyDesk';

/** `selfApproval` says that an author approves, as the desk allows. */
export type Decision =
  | { readonly allowed: true; readonly to: ArticleState; readonly selfApproval?: true }
  | { readonly allowed: false; readonly because: Refusal };

/** What the table needs to know of the moment; unknown parts are left out when only the offer of a button is decided. */
export interface Circumstances {
  readonly failingErrors?: number;
  readonly note?: string;
  /** Comments that wait to be settled: they tell the author what to change as a note does. */
  readonly openComments?: number;
  /** Targets chosen for an action that publishes. */
  readonly targets?: number;
  /** What every target that the article was published at can do with it now; nothing where that is not known. */
  readonly reach?: readonly ('update' | 'withdraw')[];
  /** Hash of the content as it is now. */
  readonly contentHash?: string;
}

/**
 * Decides whether `actor` may carry out `action` on `article` now, at a desk with this policy. Pure; the repositories call it
 * again inside the transaction that writes the result, so a button that should have been disabled changes nothing.
 */
export function decide(action: ArticleAction, article: Article, actor: Profile, policy: ApprovalPolicy, now: Circumstances = {}): Decision {
  const row = workflow[action];
  const refuse = (because: Refusal): Decision => ({ allowed: false, because });
  const isAuthor = article.authorId === actor.id;
  const selfApproval = isAuthor && row.who === 'notAuthor' && givesApproval(row);
  if (!row.from.includes(article.state)) return refuse('wrongState');
  if (row.levels !== undefined && row.levels !== levelsFor(policy, article.category)) return refuse('otherLevels');
  if (!row.roles.includes(actor.role)) return refuse('wrongRole');
  if (row.who === 'author' && !isAuthor) return refuse('notTheAuthor');
  if (row.who === 'authorOrReviewer' && !isAuthor && actor.role === 'reporter') return refuse('notTheAuthor');
  if (row.who === 'notAuthor' && isAuthor && !(selfApproval && policy.selfApproval)) return refuse('ownArticle');
  if (row.needsOtherApprover && article.approval?.by === actor.id) return refuse('sameApprover');
  if (row.unpublishedOnly && article.correcting) return refuse('wasPublished');
  if (row.needsReach && !now.reach?.includes(row.needsReach)) return refuse('targetCannot');
  if (row.needsCleanChecks && (now.failingErrors ?? 0) > 0) return refuse('checksFail');
  if (row.needsNote && now.note !== undefined && now.note.trim() === '' && !(row.needsNote === 'orComment' && now.openComments)) return refuse('noteMissing');
  if (row.needsTarget && now.targets === 0) return refuse('targetMissing');
  if (row.needsValidApproval && now.contentHash !== undefined && article.approval?.contentHash !== now.contentHash) {
    return refuse('approvalVoid');
  }
  if (row.needsEveryApproval && article.approval && !hasEveryApproval(article.approval, article.category, policy)) return refuse('approvalMissing');
  const to = (article.correcting && row.toInCorrection) || row.to;
  return { allowed: true, to, ...(selfApproval && { selfApproval: true as const }) };
}

/** Whether an approval is all that the desk wants for this category: enough of different people, none of them forbidden. */
export function hasEveryApproval(approval: Approval, category: string, policy: ApprovalPolicy): boolean {
  const given = approvalsOf(approval);
  const counted = given.filter(({ selfApproval, contentHash }) => contentHash === approval.contentHash && (policy.selfApproval || !selfApproval));
  return counted.length === given.length && new Set(counted.map(({ by }) => by)).size >= levelsFor(policy, category);
}

/** The actions that the table offers `actor` on `article`, in table order. */
export function offeredActions(article: Article, actor: Profile, policy: ApprovalPolicy, now: Pick<Circumstances, 'reach'> = {}): ArticleAction[] {
  return articleActions.filter((action) => decide(action, article, actor, policy, now).allowed);
}

/** Whether the words of an article in this state may change at all. */
export const isEditable = (state: ArticleState): boolean => ['draft', 'changesRequested', 'correction', 'inReview'].includes(state);

/** Whether `actor` may change the words of `article` in its present state. */
export function mayEdit(article: Article, actor: Profile): boolean {
  if (article.state === 'draft' || article.state === 'changesRequested' || article.state === 'correction') {
    return article.authorId === actor.id || actor.role !== 'reporter';
  }
  return article.state === 'inReview' && actor.role !== 'reporter' && article.authorId !== actor.id;
}
