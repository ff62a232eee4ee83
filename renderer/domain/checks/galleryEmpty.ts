import type { ContentCheck } from './check';

const galleryHeading = /^(?:Một số|Một vài|Những|Chùm)?\s*hình ảnh\s.*:?\s*$/iu;

/** A heading over the closing photos and no photo under it. */
export const galleryEmpty: ContentCheck = {
  id: 'galleryEmpty',
  severity: 'warning',
  scope: 'content',
  find({ blocks, photos }) {
    const block = blocks.length - 1;
    const text = blocks[block]?.text.trim() ?? '';
    if (photos.length > 0 || text.length > 120 || !galleryHeading.test(text)) return [];
    return [{ where: 'body', block, range: { from: 0, to: blocks[block]!.text.length } }];
  },
};
