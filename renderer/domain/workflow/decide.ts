import type { Article } from '../article/article';
import type { Profile } from '../people/profile';
import type { ArticleState } from './states';
import { articleActions, workflow, type ArticleAction } from './table';

export type Refusal = 'wrongState' | 'wrongRole' | 'notTheAuthor' | 'ownArticle' | 'checksFail' | 'noteMissing' | 'approvalVoid' | 'targetMissing' | 'notManaging' | 'notCurating' | 'contentProblem' | 'readOnlyDesk';

export type Decision = { readonly allowed: true; readonly to: ArticleState } | { readonly allowed: false; readonly because: Refusal };

/** What the table needs to know of the moment; unknown parts are left out when only the offer of a button is decided. */
export interface Circumstances {
  readonly failingErrors?: number;
  readonly note?: string;
  /** Comments that wait to be settled: they tell the author what to change as a note does. */
  readonly openComments?: number;
  /** Targets chosen for an action that publishes. */
  readonly targets?: number;
  /** Hash of the content as it is now. */
  readonly contentHash?: string;
}

/**
 * Decides whether `actor` may carry out `action` on `article` now. Pure; the repositories call it again inside the
 * transaction that writes the result, so a button that should have been disabled changes nothing.
 */
export function decide(action: ArticleAction, article: Article, actor: Profile, now: Circumstances = {}): Decision {
  const row = workflow[action];
  const refuse = (because: Refusal): Decision => ({ allowed: false, because });
  if (!row.from.includes(article.state)) return refuse('wrongState');
  if (!row.roles.includes(actor.role)) return refuse('wrongRole');
  if (row.who === 'author' && article.authorId !== actor.id) return refuse('notTheAuthor');
  if (row.who === 'notAuthor' && article.authorId === actor.id) return refuse('ownArticle');
  if (row.needsCleanChecks && (now.failingErrors ?? 0) > 0) return refuse('checksFail');
  if (row.needsNote && now.note !== undefined && now.note.trim() === '' && !(now.openComments ?? 0)) return refuse('noteMissing');
  if (row.needsTarget && now.targets === 0) return refuse('targetMissing');
  if (row.needsValidApproval && now.contentHash !== undefined && article.approval?.contentHash !== now.contentHash) {
    return refuse('approvalVoid');
  }
  return { allowed: true, to: row.to };
}

/** The actions that the table offers `actor` on `article`, in table order. */
export function offeredActions(article: Article, actor: Profile): ArticleAction[] {
  return articleActions.filter((action) => decide(action, article, actor).allowed);
}

/** Whether the words of an article in this state may change at all. */
export const isEditable = (state: ArticleState): boolean => state === 'draft' || state === 'changesRequested' || state === 'inReview';

/** Whether `actor` may change the words of `article` in its present state. */
export function mayEdit(article: Article, actor: Profile): boolean {
  if (article.state === 'draft' || article.state === 'changesRequested') {
    return article.authorId === actor.id || actor.role !== 'reporter';
  }
  return article.state === 'inReview' && actor.role !== 'reporter' && article.authorId !== actor.id;
}
