import type { Article } from '../../domain/article/article';
import type { ArticleState } from '../../domain/workflow/states';
import type { DeskDatabase } from '../db';

/** Keys of the counters that an article in this state adds to. */
export const stateKey = (state: ArticleState): string => `state:${state}`;
export const ownKey = (authorId: string, state: ArticleState): string => `own:${authorId}:${state}`;

async function add(db: DeskDatabase, key: string, by: 1 | -1): Promise<void> {
  const row = await db.counters.get(key);
  await db.counters.put({ key, n: Math.max(0, (row?.n ?? 0) + by) });
}

/** Moves an article from one state's counters to another's; null stands for "was not there before". Inside the caller's transaction. */
export async function countMove(db: DeskDatabase, article: Pick<Article, 'authorId'>, from: ArticleState | null, to: ArticleState): Promise<void> {
  if (from === to) return;
  if (from) {
    await add(db, stateKey(from), -1);
    await add(db, ownKey(article.authorId, from), -1);
  }
  await add(db, stateKey(to), 1);
  await add(db, ownKey(article.authorId, to), 1);
}
