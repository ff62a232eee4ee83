import Dexie from 'dexie';
import { indexedDB, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import type { Article } from '../../../renderer/domain/article/article';
import type { Watch } from '../../../renderer/domain/watch';
import { DeskDatabase } from '../../../renderer/storage/db';
import { articleIn } from '../domain/workflow/articles';

// Dexie looks for IndexedDB when it is imported, which may be before this file is.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

// y-dexie tells the console of every document that it gives back.
vi.spyOn(console, 'debug').mockImplementation(() => undefined);

let count = 0;

/** A name that no other test uses. */
export const freshName = (): string => `desk-${(count += 1)}`;

/** A database like the desk's, closed when the test is over. Another one of the same name reads what this one wrote. */
export function databaseOf(name = freshName()): DeskDatabase {
  const db = new DeskDatabase(name);
  onTestFinished(() => db.close());
  return db;
}

/** What a watch says first. */
export const now = <T>(watch: Watch<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = watch(
      (value) => {
        resolve(value);
        queueMicrotask(() => stop());
      },
      reject,
    );
  });

/** An instant of one invented day, by its minutes. */
export const minute = (minutes: number): string => new Date(Date.UTC(2026, 1, 6, 1, minutes)).toISOString();

export const articleOf = (id: string, minutes: number, change: Partial<Article> = {}): Article =>
  articleIn('draft', { id, createdAt: minute(minutes), updatedAt: minute(minutes), since: minute(minutes), ...change });
