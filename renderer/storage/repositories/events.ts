import Dexie from 'dexie';
import type { ArticleEvent, NewEvent } from '../../domain/article/event';
import type { DeskDatabase } from '../db';
import type { Batch } from '../journal/recorder';

/** Events of one article, oldest first. */
const eventsOf = (db: DeskDatabase, articleId: string) =>
  db.articleEvents.where('[articleId+seq]').between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]);

/** Writes an event at the end of its article's history, inside the caller's transaction. */
export async function addEvent(db: DeskDatabase, batch: Batch, event: NewEvent): Promise<void> {
  const last = await eventsOf(db, event.articleId).last();
  const value: ArticleEvent = { ...event, id: crypto.randomUUID(), seq: (last?.seq ?? 0) + 1 };
  await batch.put({ table: 'events', key: value.id, value });
}

/** The history of an article, newest first. */
export const newestEvents = (db: DeskDatabase, articleId: string): Promise<ArticleEvent[]> => eventsOf(db, articleId).reverse().toArray();
