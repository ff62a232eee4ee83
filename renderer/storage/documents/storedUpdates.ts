import * as Y from 'yjs';
import type { DeskDatabase, UpdateRow } from '../db';
import { assemble, type Assembled } from './assemble';

/** A document whose stored changes cannot be read, and of which the journal has no sound copy. Nothing was changed. */
export class DamagedDocument extends Error {
  constructor(readonly articleId: string) {
    super(`the document of ${articleId} is damaged`);
    this.name = 'DamagedDocument';
  }
}

/** An article that has no document: one of the archive, whose content is its latest revision. */
export class NoDocument extends Error {
  constructor(articleId: string) {
    super(`no document ${articleId}`);
    this.name = 'NoDocument';
  }
}

/** What y-dexie has stored of some documents, by article. */
export async function storedUpdates(db: DeskDatabase, ids: readonly string[]): Promise<Map<string, UpdateRow[]>> {
  const found = new Map<string, UpdateRow[]>();
  for (const row of await db.updates.where('k').anyOf(ids).sortBy('i')) {
    const rows = found.get(row.k);
    if (rows) rows.push(row);
    else found.set(row.k, [row]);
  }
  return found;
}

/** Adds a document that the database does not have, inside the caller's transaction. */
export async function addDocument(db: DeskDatabase, id: string, update: Uint8Array): Promise<void> {
  await db.documents.add({ id } as never); // the changes are written beside it, as y-dexie would
  await db.updates.add({ k: id, u: update, f: 1 });
}

/**
 * Makes one change of the many that a document was written in, under the number of the last: by the numbers the start tells
 * what the journal may lack. Only for a document that is not open.
 * @param doc everything in `rows`
 */
export async function joinUpdates(db: DeskDatabase, rows: readonly UpdateRow[], doc: Y.Doc): Promise<void> {
  const last = rows.at(-1)!;
  await db.transaction('rw', db.updates, async () => {
    await db.updates.bulkDelete(rows.slice(0, -1).map(({ i }) => i!));
    await db.updates.put({ ...last, u: Y.encodeStateAsUpdateV2(doc) });
  });
}

/**
 * Puts the journal's copy in the place of changes that cannot be read; these are set aside, not deleted.
 * @param update the journal's copy, which was read and is sound
 * @returns the document as it is stored now
 */
export async function mendUpdates(db: DeskDatabase, id: string, rows: readonly UpdateRow[], { damaged }: Assembled<UpdateRow>, update: Uint8Array, at: string) {
  const sound = rows.filter((row) => !damaged.includes(row));
  const together = assemble([...sound, { k: id, u: update }]);
  // What builds on a change that is gone would stay hidden for ever, and make the whole document look incomplete.
  const aside = together.complete ? damaged : rows;
  await db.transaction('rw', [db.updates, db.damaged], async () => {
    await db.damaged.bulkAdd(aside.map((row) => ({ articleId: id, at, row })));
    await db.updates.bulkDelete(aside.map(({ i }) => i!));
    await db.updates.add({ k: id, u: update, f: 1 });
  });
  return together.complete ? together : assemble([{ k: id, u: update }]);
}
