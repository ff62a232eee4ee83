import { placedPhotoIds } from '../article/body';
import type { ContentCheck } from './check';

/** A frame in the text whose photo was removed or belongs to another article: it would vanish on the way out. */
export const photoGone: ContentCheck = {
  id: 'photoGone',
  severity: 'error',
  scope: 'content',
  find({ body, photos }) {
    const known = new Set(photos.map(({ id }) => id));
    return placedPhotoIds(body).filter((id) => !known.has(id)).map(() => ({ where: 'body' }));
  },
};
