import type { Article } from '../article/article';
import type { Profile } from '../people/profile';
import { decide } from '../workflow/decide';
import type { ApprovalPolicy } from '../workflow/policy';

/** Whether an article waits for the approval of this person. */
export const waitsFor = (article: Article, person: Profile, policy: ApprovalPolicy): boolean =>
  (['approve', 'endorse', 'approveSecond'] as const).some((action) => decide(action, article, person, policy).allowed);

/** Since when an article has been in its state, as far as that is known. */
export const sinceOf = (article: Pick<Article, 'since' | 'updatedAt'>): string => article.since ?? article.updatedAt;

/** Longest in its state first. */
export const oldestFirst = (articles: readonly Article[]): Article[] => articles.toSorted((a, b) => sinceOf(a).localeCompare(sinceOf(b)) || a.id.localeCompare(b.id));

/**
 * The next or previous one that waits, going round. Where the present one waits no longer, its place says where to go on.
 * @param place of the present one when it was in the list last
 */
export function stepWaiting(waiting: readonly string[], present: string | null, place: number, step: 'next' | 'previous'): string | null {
  if (waiting.length === 0) return null;
  const at = present === null ? -1 : waiting.indexOf(present);
  const wanted = step === 'next' ? (at < 0 ? place : at + 1) : (at < 0 ? place : at) - 1;
  return waiting[(wanted + waiting.length) % waiting.length] ?? waiting[0]!;
}
