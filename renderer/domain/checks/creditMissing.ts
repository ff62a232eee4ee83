import type { Check } from './check';

/** Whoever took the photo is named. */
export const creditMissing: Check = {
  id: 'creditMissing',
  find: ({ photos }) =>
    photos.filter((photo) => !photo.credit.trim()).map((photo) => ({
      check: 'creditMissing', severity: 'warning', where: 'photos', photo: photo.id, values: { file: photo.fileName },
    })),
};
