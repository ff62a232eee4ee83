import * as Y from 'yjs';
import { emptyFacts, listFacts, textFacts, type ListFact, type MeetingFacts } from '../../domain/facts/meetingFacts';
import { arrange, entriesIn, fieldsOf, putEntry, removeEntry, type Entries } from './entries';
import { factsOf } from './parts';
import { textIn, writeText, writeValue } from './textField';

// Facts worded at length are kept as shared texts, lists entry by entry.
const isText = (key: keyof MeetingFacts): boolean => (textFacts as readonly string[]).includes(key);
const isList = (key: keyof MeetingFacts): key is ListFact => (listFacts as readonly string[]).includes(key);

/**
 * Makes a fact say `value`. Of a list only what differs is written, entry by entry and field by field, so `value` must
 * be made from what the document says now.
 */
export function setFact<K extends keyof MeetingFacts>(doc: Y.Doc, key: K, value: MeetingFacts[K]): void {
  const facts = factsOf(doc);
  doc.transact(() => {
    if (isList(key)) setList(facts, key, value as MeetingFacts[ListFact]);
    else if (isText(key)) writeText(facts, key, value as string);
    else writeValue(facts, key, value);
  });
}

function setList(facts: Y.Map<unknown>, key: ListFact, value: MeetingFacts[ListFact]): void {
  let entries = facts.get(key);
  if (!(entries instanceof Y.Map)) {
    entries = new Y.Map();
    facts.set(key, entries);
  }
  writeEntries(entries as Entries, value);
}

/** Makes a list of entries say `value`. */
export function writeEntries(entries: Entries, value: MeetingFacts[ListFact]): void {
  const wanted = byDistinctId(value);
  entriesIn(entries).filter(({ id }) => !wanted.has(id)).forEach(({ id }) => removeEntry(entries, id));
  for (const { id, ...values } of wanted.values()) putEntry(entries, id, { values });
  arrange(entries, [...wanted.keys()]);
}

/** Files of others may give two lines one id; neither line may be lost by that. */
function byDistinctId(list: MeetingFacts[ListFact]): Map<string, MeetingFacts[ListFact][number]> {
  const byId = new Map<string, MeetingFacts[ListFact][number]>();
  for (const entry of list) {
    let id = entry.id;
    while (byId.has(id)) id = `${id}+`;
    byId.set(id, { ...entry, id });
  }
  return byId;
}

export function readFacts(doc: Y.Doc): MeetingFacts {
  const facts = factsOf(doc);
  const read = [...facts.keys()].map((key) => [key, factIn(facts, key)]);
  return { ...emptyFacts, ...(Object.fromEntries(read) as Partial<MeetingFacts>) };
}

function factIn(facts: Y.Map<unknown>, key: string): unknown {
  const value = facts.get(key);
  if (value instanceof Y.Text) return textIn(facts, key);
  return value instanceof Y.Map ? entriesIn(value as Entries).map(fieldsOf) : value;
}

/** Tells of every change of a fact until the returned function is called. */
export function observeFacts(doc: Y.Doc, listen: () => void): () => void {
  const facts = factsOf(doc);
  facts.observeDeep(listen);
  return () => facts.unobserveDeep(listen);
}
