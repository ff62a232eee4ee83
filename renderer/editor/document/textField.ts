import * as Y from 'yjs';
import { smallestChange } from './textChange';

/** The words under a key: a shared text, or a plain value as documents of format 1 have it; "" for anything else. */
export function textIn(map: Y.Map<unknown>, key: string): string {
  const value = map.get(key);
  if (value instanceof Y.Text) return value.toString();
  return typeof value === 'string' ? value : '';
}

/** Makes the words under a key say `value` by the smallest change, so that two people's changes of them merge. */
export function writeText(map: Y.Map<unknown>, key: string, value: string): void {
  const text = map.get(key);
  if (!(text instanceof Y.Text)) return void map.set(key, new Y.Text(value));
  const before = text.toString();
  if (before === value) return;
  const { index, remove, insert } = smallestChange(before, value);
  text.doc!.transact(() => {
    text.delete(index, remove);
    text.insert(index, insert);
  });
}

/** Sets a plain value, unless it is there already. */
export function writeValue(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (map.get(key) !== value) map.set(key, value);
}
