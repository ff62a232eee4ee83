import type { ContentCheck } from './check';

/** A frame in the text whose photo was removed or belongs to another article: it would vanish on the way out. */
export const photoGone: ContentCheck = {
  id: 'photoGone',
  severity: 'error',
  scope: 'content',
  find({ placed, photos }) {
    const known = new Set(photos.map(({ id }) => id));
    return placed.filter((id) => !known.has(id)).map(() => ({ where: 'body' }));
  },
};
