import * as Y from 'yjs';
import type { DeskDatabase, UpdateRow } from '../db';
import { assemble, lacking } from '../documents/assemble';
import { mendUpdates } from '../documents/storedUpdates';

export interface MergedDocument {
  /** All that either copy has; null when neither has a document that can be read. */
  readonly doc: Y.Doc | null;
  readonly forDatabase: Uint8Array | null;
  readonly forJournal: Uint8Array | null;
}

const nothing: MergedDocument = { doc: null, forDatabase: null, forJournal: null };

/**
 * Brings both copies of a document together, inside the caller's transaction. Stored changes that cannot be read are set
 * aside for the journal's copy when that is sound, and left as they are when it is not.
 * @param rows changes in the database, oldest first
 * @param update what the journal has, or null
 * @param prepare brings the document up to the present format
 */
export async function mergeDocument(
  db: DeskDatabase, id: string, rows: readonly UpdateRow[], update: Uint8Array | null, prepare: (doc: Y.Doc) => void, at: string,
): Promise<MergedDocument> {
  const read = assemble(update ? [{ u: update }] : []);
  const theirs = read.damaged.length === 0 && update ? { ...read, update } : null;
  if (rows.length === 0 && !theirs) return nothing;
  let mine = assemble(rows);
  if (mine.damaged.length > 0) {
    if (!theirs?.complete) return nothing;
    mine = await mendUpdates(db, id, rows, mine, theirs.update, at);
  }
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(mine.doc));
  if (theirs) Y.applyUpdateV2(doc, theirs.update);
  prepare(doc);
  const merged = {
    doc,
    forDatabase: rows.length === 0 ? Y.encodeStateAsUpdateV2(doc) : lacking(doc, mine.doc),
    forJournal: theirs ? lacking(doc, theirs.doc) : Y.encodeStateAsUpdateV2(doc),
  };
  mine.doc.destroy();
  read.doc.destroy();
  return merged;
}
