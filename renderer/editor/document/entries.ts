import * as Y from 'yjs';
import { textIn, writeText, writeValue } from './textField';

/**
 * Things kept by id, each a map of its own: what two people do to different ones merges. `order` is a number to sort
 * by; `gone` hides one that was removed. It is kept, so that putting it back brings also what somebody else wrote into
 * it meanwhile, and two people who put back the same thing do not make two.
 */
export interface Entry {
  readonly id: string;
  readonly map: Y.Map<unknown>;
  readonly order: number;
}
export type Entries = Y.Map<unknown>;

/** The fields of an entry without its id; those named in `texts` are written as shared texts. */
export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly texts?: Readonly<Record<string, string>>;
}

// By code units: a locale's order may differ from machine to machine.
const inOrder = (a: Entry, b: Entry): number => a.order - b.order || (a.id < b.id ? -1 : 1);

const entryOf = (id: string, map: Y.Map<unknown>): Entry => {
  const order = map.get('order');
  return { id, map, order: typeof order === 'number' ? order : 0 };
};

const allIn = (entries: Entries): Entry[] =>
  [...entries.entries()].flatMap(([id, map]) => (map instanceof Y.Map ? [entryOf(id, map as Y.Map<unknown>)] : []));

/** The entries that are there, in their order, which is the same on every machine. */
export const entriesIn = (entries: Entries): Entry[] =>
  allIn(entries).filter(({ map }) => map.get('gone') !== true).sort(inOrder);

/** The entry with this id, unless it was removed. */
export function entryIn(entries: Entries, id: string): Y.Map<unknown> | undefined {
  const map = entries.get(id);
  return map instanceof Y.Map && map.get('gone') !== true ? (map as Y.Map<unknown>) : undefined;
}

/** Adds an entry after all others, or puts one back to where it was, with these fields. */
export function putEntry(entries: Entries, id: string, fields: Fields): void {
  let map = entries.get(id);
  if (!(map instanceof Y.Map)) {
    map = new Y.Map([['order', Math.max(0, ...allIn(entries).map(({ order }) => order)) + 1]]);
    entries.set(id, map);
  }
  const entry = map as Y.Map<unknown>;
  if (entry.has('gone')) entry.delete('gone');
  writeFields(entry, fields);
}

export function writeFields(entry: Y.Map<unknown>, { values, texts = {} }: Fields): void {
  for (const [key, value] of Object.entries(values)) writeValue(entry, key, value);
  for (const [key, value] of Object.entries(texts)) writeText(entry, key, value);
}

export function removeEntry(entries: Entries, id: string): void {
  entryIn(entries, id)?.set('gone', true);
}

/** An entry's fields as plain values, without how it is kept. */
export function fieldsOf({ id, map }: Entry): Record<string, unknown> {
  const { order: _order, gone: _gone, ...fields } = Object.fromEntries(
    [...map.entries()].map(([key, value]) => [key, value instanceof Y.Text ? textIn(map, key) : value]),
  );
  return { ...fields, id };
}

/** Puts the entries of `ids`, all of them there, into this order by changing the `order` of as few as possible. */
export function arrange(entries: Entries, ids: readonly string[]): void {
  const wanted = ids.map((id) => entryOf(id, entries.get(id) as Y.Map<unknown>));
  const staying = longestInOrder(wanted);
  const orders = wanted.map((entry) => (staying.has(entry) ? entry.order : null));
  for (let index = 0; index < orders.length; index += 1) {
    if (orders[index] === null) orders[index] = between(orders[index - 1] ?? null, orders.slice(index + 1).find((order) => order !== null) ?? null);
  }
  // Where no number is left between two neighbours, all are numbered anew.
  const crowded = wanted.some((entry, index) => index > 0 && inOrder({ ...wanted[index - 1]!, order: orders[index - 1]! }, { ...entry, order: orders[index]! }) > 0);
  wanted.forEach(({ map }, index) => writeValue(map, 'order', crowded ? index + 1 : orders[index]));
}

function between(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 1 : after - 1;
  return after === null ? before + 1 : (before + after) / 2;
}

/** The largest set of entries that already stand in the wanted order. */
function longestInOrder(wanted: readonly Entry[]): Set<Entry> {
  const chains: (readonly Entry[])[] = [];
  wanted.forEach((entry, index) => {
    const before = chains.slice(0, index).filter((chain) => inOrder(chain.at(-1)!, entry) < 0);
    chains.push([...before.reduce<readonly Entry[]>((best, chain) => (chain.length > best.length ? chain : best), []), entry]);
  });
  return new Set(chains.reduce<readonly Entry[]>((best, chain) => (chain.length > best.length ? chain : best), []));
}
