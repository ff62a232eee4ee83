import type { EntryChange, TextChange } from './comparison';
import { heaviestRising, type Pair } from './heaviestRising';
import { compareText } from './words/diffTokens';

/**
 * Two lists of entries with ids: those of `after` in their order, each removed one where it stood.
 * @param fieldsOf the texts of an entry by name
 */
export function compareEntries<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], fieldsOf: (entry: T) => Readonly<Record<string, string>>): EntryChange<T>[] {
  const keys = { before: keyed(before), after: keyed(after) };
  const right = new Map(keys.after.map((key, index) => [key, index]));
  const pairs = keys.before.flatMap((key, index): Pair[] => (right.has(key) ? [[index, right.get(key)!]] : []));
  const leftOf = new Map(pairs.map(([a, b]) => [b, a]));
  const still = new Set(stayed(pairs, keys.before.join() > keys.after.join()).map(([, b]) => b));
  const partners = new Set(pairs.map(([a]) => a));

  const changes: EntryChange<T>[] = [];
  let done = 0;
  const gone = (to: number): void => {
    for (; done < to; done += 1) {
      const entry = before[done]!;
      if (!partners.has(done)) changes.push({ id: entry.id, op: 'removed', before: entry, after: null, from: done + 1, to: null, moved: false, fields: texts(fieldsOf(entry), {}) });
    }
  };
  after.forEach((entry, index) => {
    const at = leftOf.get(index);
    if (at === undefined) {
      changes.push({ id: entry.id, op: 'added', before: null, after: entry, from: null, to: index + 1, moved: false, fields: texts({}, fieldsOf(entry)) });
      return;
    }
    if (still.has(index)) gone(at);
    const old = before[at]!;
    const fields = texts(fieldsOf(old), fieldsOf(entry));
    const isChanged = Object.values(fields).some((field) => field.before !== field.after);
    changes.push({ id: entry.id, op: isChanged ? 'changed' : 'same', before: old, after: entry, from: at + 1, to: index + 1, moved: !still.has(index), fields });
  });
  gone(before.length);
  return changes;
}

/** @param turned asks from the other side, so that of two that changed places the same one stays whoever is asked first */
function stayed(pairs: readonly Pair[], turned: boolean): Pair[] {
  const turn = (list: readonly Pair[]): Pair[] => list.map(([a, b]): Pair => [b, a]);
  return turned ? turn(heaviestRising(turn(pairs), () => 1)) : heaviestRising(pairs, () => 1);
}

/** Ids, told apart where one comes twice. */
function keyed(entries: readonly { readonly id: string }[]): string[] {
  const seen = new Map<string, number>();
  return entries.map(({ id }) => {
    const turn = seen.get(id) ?? 0;
    seen.set(id, turn + 1);
    return `${turn} ${id}`;
  });
}

function texts(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Record<string, TextChange> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(names.map((name) => [name, compareText(before[name] ?? '', after[name] ?? '')]));
}
