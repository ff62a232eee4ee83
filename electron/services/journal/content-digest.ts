import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import type { JournalRecord } from '../../contract/journal';
import { extentOf } from './document-update';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * SHA-256 (hex) over what a journal means: its document and its records, whatever the updates are that they came in.
 * The same before and after a compaction, a backup and a restore.
 * @throws Error when the update cannot be read
 */
export function contentDigest(content: { readonly update: Uint8Array | null; readonly records: readonly JournalRecord[] }): string {
  const records = content.records.map(({ table, key, value }) => [table, key, canonical(value)] as const);
  records.sort(([table, key], [otherTable, otherKey]) => compare(table, otherTable) || compare(key, otherKey));
  const meaning: Json = { document: content.update === null ? null : documentOf(content.update), records };
  return createHash('sha256').update(JSON.stringify(meaning)).digest('hex');
}

function documentOf(update: Uint8Array): Json {
  const doc = new Y.Doc();
  try {
    // In a transaction of our own, so that Yjs does not tidy formatting marks.
    doc.transact(() => Y.applyUpdateV2(doc, update));
    const shared = [...doc.share.keys()].sort(compare).map((name) => [name, rootOf(doc, name)] as const);
    const isWaiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
    // Changes that wait for missing ones say nothing yet; how far they reach tells them apart.
    const waiting = isWaiting ? [...(extentOf(update) ?? [])].sort(([one], [other]) => one - other) : [];
    return { shared, waiting };
  } finally {
    doc.destroy();
  }
}

// A root has no type until it is asked for with one: what has children is text, what has keys is a map.
function rootOf(doc: Y.Doc, name: string): Json {
  const root = doc.share.get(name) as Y.AbstractType<unknown>;
  const { _start: firstChild, _map: keys } = root;
  if (firstChild === null) return valueOf(doc.getMap(name));
  return keys.size > 0 ? valueOf(doc.get(name, Y.XmlElement)) : valueOf(doc.getXmlFragment(name));
}

function valueOf(value: unknown): Json {
  if (value instanceof Y.XmlElement) {
    return { element: value.nodeName ?? null, attributes: canonical(value.getAttributes()), children: value.toArray().map(valueOf) };
  }
  if (value instanceof Y.XmlFragment || value instanceof Y.Array) return (value.toArray() as unknown[]).map(valueOf);
  if (value instanceof Y.Text) return textOf(value);
  if (value instanceof Y.Map) return [...value.entries()].sort(([one], [other]) => compare(one, other)).map(([key, inner]) => [key, valueOf(inner)]);
  return canonical(value);
}

/** Runs of equal formatting; how the letters arrived does not show. */
function textOf(text: Y.Text): Json {
  const runs: { text: Json; attributes: Json }[] = [];
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: unknown }[]) {
    const run = { text: valueOf(insert), attributes: canonical(attributes ?? {}) };
    const last = runs.at(-1);
    const isSame = last !== undefined && typeof last.text === 'string' && typeof run.text === 'string'
      && JSON.stringify(last.attributes) === JSON.stringify(run.attributes);
    if (isSame) last.text = `${String(last.text)}${String(run.text)}`;
    else runs.push(run);
  }
  return runs;
}

/** JSON with its keys in order; bytes as hex. */
function canonical(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('hex') };
  if (Array.isArray(value)) return value.map(canonical);
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)).map(([key, inner]) => [key, canonical(inner)]));
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
