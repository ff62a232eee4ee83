import * as Y from 'yjs';
import { listFacts, textFacts, type ListFact, type MeetingFacts } from '../../domain/facts/meetingFacts';
import { documentFormat } from './articleDocument';
import { writeEntries } from './facts';
import { factsOf, metaOf, photosOf } from './parts';
import { photoTexts } from './photos';
import { documentProblem } from './problem';
import { textIn, writeText } from './textField';

/** One value that is not as this format keeps it: where it stands, and how it is written anew. */
interface Conversion {
  readonly map: Y.Map<unknown>;
  readonly key: string;
  readonly write: () => void;
}

/**
 * Brings a document of an older format to the present one, in one transaction; the content stays the same. One that is
 * as it should be, or that must not be touched (documentProblem), is left alone.
 *
 * Two machines may do this to copies of one article and go on writing before they meet. Were each to make shared texts
 * of its own, one of two headlines would win whole and what was typed into the other would be lost. So each conversion
 * is written under a client id computed from the value that it converts: from the same value everybody makes the same
 * structs, which Yjs takes for one and the same, once; what is typed into them afterwards merges. Different values
 * give different ids, and one of the two wins, as it did in format 1; nothing is ever there twice. (An id that is fixed
 * would be a danger only if two machines wrote different things under it.)
 * @returns whether anything was changed.
 */
export function upgradeDocument(doc: Y.Doc): boolean {
  if (conversionsOf(doc).length === 0 || documentProblem(doc) !== null) return false;
  const scratch = new Y.Doc({ gc: false });
  Y.applyUpdateV2(scratch, Y.encodeStateAsUpdateV2(doc));
  for (const { map, key, write } of conversionsOf(scratch)) {
    scratch.clientID = freeClient(scratch, `${placeOf(map)}/${key}/${replacedBy(map, key)}`);
    scratch.transact(write);
  }
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(scratch, Y.encodeStateVector(doc)), 'upgrade');
  scratch.destroy();
  return true;
}

function conversionsOf(doc: Y.Doc): Conversion[] {
  const meta = metaOf(doc);
  const facts = factsOf(doc);
  const photos = [...photosOf(doc).values()].filter((map) => map instanceof Y.Map) as Y.Map<unknown>[];
  const texts = [
    ...['headline'].map((key) => [meta, key] as const),
    ...textFacts.map((key) => [facts, key] as const),
    ...photos.flatMap((map) => photoTexts.map((key) => [map, key] as const)),
  ];
  return [
    ...texts
      .filter(([map, key]) => !(map.get(key) instanceof Y.Text))
      .map(([map, key]) => ({ map, key, write: () => writeText(map, key, textIn(map, key)) })),
    ...listFacts
      .filter((key) => !(facts.get(key) instanceof Y.Map))
      .map((key) => ({ map: facts, key, write: () => writeList(facts, key) })),
    ...(meta.get('format') === documentFormat ? [] : [{ map: meta, key: 'format', write: () => void meta.set('format', documentFormat) }]),
  ];
}

function writeList(facts: Y.Map<unknown>, key: ListFact): void {
  const value = facts.get(key);
  const entries = new Y.Map<unknown>();
  facts.set(key, entries);
  writeEntries(entries, Array.isArray(value) ? (value as MeetingFacts[typeof key]) : []);
}

/** The map: by its name at the top, by the item that made it inside another. */
const placeOf = (map: Y.Map<unknown>): string => JSON.stringify(Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(map, 0)));

/** The item that the new value of a key takes the place of: it stands for its value, which never changes. */
function replacedBy(map: Y.Map<unknown>, key: string): string {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs tells of the item behind a value nowhere else
  const id = map._map.get(key)?.lastId;
  return id ? `${id.client}.${id.clock}` : '';
}

/** A client id that is computed from `name` alone, unless somebody has it already. */
function freeClient(doc: Y.Doc, name: string): number {
  const client = lowHash(name);
  return doc.store.clients.has(client) ? freeClient(doc, `${name}+`) : client;
}

/**
 * FNV-1a with a final mix, 28 bits: of two concurrent values of a key Yjs takes that of the higher client id, so a low
 * one makes a mere conversion lose against words that somebody wrote in the old format.
 */
function lowHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 4;
}
