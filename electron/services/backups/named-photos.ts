import * as Y from 'yjs';
import type { JournalRecord } from '../../contract/journal';

const HASH = /^[0-9a-f]{64}$/;

/**
 * Hashes of the photos that a report's text and its revisions name. Looks for any value called `hash` among what is
 * written about photos, so that it stays true when documents get more fields.
 */
export function namedPhotos({ update, records }: { update: Uint8Array | null; records: readonly JournalRecord[] }): Set<string> {
  const named = new Set<string>();
  if (update) {
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, update);
    collect(doc.getMap('photos').toJSON(), named);
    doc.destroy();
  }
  for (const { table, value } of records) if (table === 'revisions') collect(value, named);
  return named;
}

function collect(value: unknown, into: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'hash' && typeof inner === 'string' && HASH.test(inner)) into.add(inner);
    else collect(inner, into);
  }
}
