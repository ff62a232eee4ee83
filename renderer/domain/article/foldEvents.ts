import { workflow, type ArticleAction } from '../workflow/table';
import type { ArticleState } from '../workflow/states';
import type { Approval } from './article';
import type { ArticleEvent, ArticleOrigin } from './event';

/** What an event changes of an article's row. */
export interface Standing {
  readonly state: ArticleState;
  readonly approval: Approval | null;
  readonly correcting?: true;
  readonly since?: string;
}

/** What the events alone say of an article. */
export interface FoldedArticle extends ArticleOrigin, Standing {
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
  const standing = ordered.reduce<Standing>(standingAfter, { state: last.to, approval: null });
  return { templateId: origin.templateId, authorId: origin.authorId, ...standing, createdAt: ordered[0]!.at };
}

const isArticleAction = (action: string): action is ArticleAction => Object.hasOwn(workflow, action);

type Happened = Pick<ArticleEvent, 'action' | 'by' | 'at' | 'contentHash' | 'signed' | 'selfApproval'>;

/** What is known of an article after one more event. */
export function standingAfter({ approval, correcting }: Pick<Standing, 'approval' | 'correcting'>, event: Happened & Pick<ArticleEvent, 'to'>): Standing {
  const isOnline = event.action === 'published' || event.action === 'publishedDiffers';
  const isCorrecting = event.action === 'correct' || (correcting === true && !isOnline);
  return { state: event.to, approval: approvalAfter(approval, event), since: event.at, ...(isCorrecting && { correcting: true as const }) };
}

/** The approval that holds after an event: the table says what an action does to it, the queue leaves it alone. */
export function approvalAfter(before: Approval | null, { action, by, at, contentHash, signed, selfApproval }: Happened): Approval | null {
  const effect = isArticleAction(action) ? workflow[action].approval : action === 'import' || action === 'create' ? 'grant' : 'keep';
  if (effect === 'keep') return before;
  if (effect === 'void' || by === null || contentHash === undefined) return null;
  const given: Approval = { by, at, contentHash, ...(signed && { signed }), ...(selfApproval && { selfApproval }) };
  if (effect === 'grant' || !before) return given;
  const { first: _first, ...first } = before;
  return { ...given, first };
}
