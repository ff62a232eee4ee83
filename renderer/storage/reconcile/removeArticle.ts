import type { DeskDatabase } from '../db';
import { countChanges } from '../repositories/counters';

/** Removes every row of an article for good. */
export async function removeArticle(db: DeskDatabase, id: string): Promise<void> {
  const tables = [
    db.articles, db.counters, db.stale, db.documents, db.updates, db.articleEvents, db.revisions, db.revisionContents, db.outbox, db.damaged, db.outdated,
    db.heads, db.unjournaled, db.undo,
  ];
  await db.transaction('rw', tables, async () => {
    const article = await db.articles.get(id);
    if (article) await countChanges(db, [{ before: article, after: null }]);
    await db.revisionContents.bulkDelete(await db.revisions.where('articleId').equals(id).primaryKeys());
    for (const table of [db.articleEvents, db.revisions, db.outbox, db.damaged]) await table.where('articleId').equals(id).delete();
    await db.updates.where('k').equals(id).delete();
    await db.unjournaled.where('journal').equals(id).delete();
    for (const table of [db.articles, db.documents, db.stale, db.outdated, db.heads, db.undo]) await table.delete(id);
  });
}
