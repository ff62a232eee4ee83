import type { ContentCheck } from './check';

/** Whoever took the photo is named. */
export const creditMissing: ContentCheck = {
  id: 'creditMissing',
  severity: 'warning',
  scope: 'content',
  find: ({ photos }) =>
    photos.filter((photo) => !photo.credit.trim()).map((photo) => ({
      where: 'photos', photo: photo.id, values: { file: photo.fileName },
    })),
};
