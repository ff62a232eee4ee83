import type { ContentCheck } from './check';

/** Who does not see the picture is told what it shows; a caption alone says who, not what can be seen. */
export const altMissing: ContentCheck = {
  id: 'altMissing',
  severity: 'warning',
  scope: 'content',
  find: ({ photos }) => photos.filter((photo) => !photo.alt.trim()).map((photo) => ({ where: 'photos', photo: photo.id, field: 'alt', values: { file: photo.fileName } })),
};
