import type { Article } from '../../domain/article/article';
import type { ArticleState } from '../../domain/workflow/states';
import type { DeskDatabase } from '../db';

/** Keys of the counters that an article in this state adds to. */
export const stateKey = (state: ArticleState): string => `state:${state}`;
export const ownKey = (authorId: string, state: ArticleState): string => `own:${authorId}:${state}`;

type Counted = Pick<Article, 'authorId' | 'state'>;

/** Counts what has become of articles; null stands for one that was not there before, or is no more. Inside the caller's transaction. */
export async function countChanges(db: DeskDatabase, changes: readonly { readonly before: Counted | null; readonly after: Counted | null }[]): Promise<void> {
  const moves = new Map<string, number>();
  const move = (article: Counted | null, by: number): void => {
    if (!article) return;
    for (const key of [stateKey(article.state), ownKey(article.authorId, article.state)]) moves.set(key, (moves.get(key) ?? 0) + by);
  };
  for (const { before, after } of changes) {
    move(before, -1);
    move(after, 1);
  }
  const keys = [...moves].filter(([, by]) => by !== 0).map(([key]) => key);
  const rows = await db.counters.bulkGet(keys);
  await db.counters.bulkPut(keys.map((key, index) => ({ key, n: Math.max(0, (rows[index]?.n ?? 0) + moves.get(key)!) })));
}

/** Moves an article from one state's counters to another's; null stands for "was not there before". Inside the caller's transaction. */
export function countMove(db: DeskDatabase, { authorId }: Pick<Article, 'authorId'>, from: ArticleState | null, to: ArticleState): Promise<void> {
  return countChanges(db, [{ before: from && { authorId, state: from }, after: { authorId, state: to } }]);
}
