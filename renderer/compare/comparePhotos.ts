import type { Photo } from '../domain/article/photo';
import type { PhotoChange } from './comparison';
import { compareEntries } from './compareEntries';

/** The photos of two contents by their ids: files, order and words. */
export function comparePhotos(before: readonly Photo[], after: readonly Photo[]): PhotoChange[] {
  return compareEntries(before, after, ({ caption, credit, alt }) => ({ caption, credit, alt })).map((change): PhotoChange => {
    const replaced = change.before !== null && change.after !== null && change.before.hash !== change.after.hash;
    return { ...change, op: replaced ? 'changed' : change.op, replaced };
  });
}
