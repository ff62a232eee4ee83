import type { ContentCheck } from './check';

/** A photo without a caption is not published. */
export const captionMissing: ContentCheck = {
  id: 'captionMissing',
  severity: 'error',
  scope: 'content',
  find: ({ photos }) =>
    photos.filter((photo) => !photo.caption.trim()).map((photo) => ({
      where: 'photos', photo: photo.id, values: { file: photo.fileName },
    })),
};
