import type { Check } from './check';

/** A photo without a caption is not published. */
export const captionMissing: Check = {
  id: 'captionMissing',
  find: ({ photos }) =>
    photos.filter((photo) => !photo.caption.trim()).map((photo) => ({
      check: 'captionMissing', severity: 'error', where: 'photos', photo: photo.id, values: { file: photo.fileName },
    })),
};
