import { workflow, type ArticleAction } from '../workflow/table';
import type { ArticleState } from '../workflow/states';
import type { Approval } from './article';
import type { ArticleEvent, ArticleOrigin } from './event';

/** What the events alone say of an article. */
export interface FoldedArticle extends ArticleOrigin {
  readonly state: ArticleState;
  readonly approval: Approval | null;
  readonly createdAt: string;
}

/** Oldest first; the same order on every computer, also where two of them counted alike. */
export const inOrder = (events: readonly ArticleEvent[]): ArticleEvent[] =>
  events.toSorted((a, b) => a.seq - b.seq || a.at.localeCompare(b.at) || (a.id < b.id ? -1 : 1));

/**
 * Reads state, author and approval out of an article's events, in whatever order they come.
 * @returns null when none of them says where the article comes from.
 */
export function foldEvents(events: readonly ArticleEvent[]): FoldedArticle | null {
  const ordered = inOrder(events);
  const origin = ordered.find((event) => event.origin)?.origin;
  const last = ordered.at(-1);
  if (!origin || !last) return null;
  const approval = ordered.reduce<Approval | null>(approvalAfter, null);
  return { templateId: origin.templateId, authorId: origin.authorId, state: last.to, approval, createdAt: ordered[0]!.at };
}

const isArticleAction = (action: string): action is ArticleAction => Object.hasOwn(workflow, action);

/** The approval that holds after an event: the table says what an action does to it, the queue leaves it alone. */
export function approvalAfter(before: Approval | null, event: Pick<ArticleEvent, 'action' | 'by' | 'at' | 'contentHash' | 'signed'>): Approval | null {
  const { action, by, at, contentHash, signed } = event;
  const effect = isArticleAction(action) ? workflow[action].approval : action === 'import' || action === 'create' ? 'grant' : 'keep';
  if (effect === 'keep') return before;
  return effect === 'grant' && by !== null && contentHash !== undefined ? { by, at, contentHash, ...(signed && { signed }) } : null;
}
