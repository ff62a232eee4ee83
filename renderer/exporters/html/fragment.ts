import { placedPhotoIds } from '../../domain/article/body';
import type { RenderHtml } from '../../domain/publishing/connector';
import { blocksHtml } from './blocks';
import { figureHtml } from './figure';

/**
 * The text of an article for a site of its own look: semantic HTML without classes and styles, of elements and attributes
 * that WordPress keeps also from authors without `unfiltered_html`. Photos that are not placed in the text close it.
 * @param photoAddress gives the `src` of a photo.
 * @returns NFC text without the headline, which sites keep apart.
 */
export const renderFragment: RenderHtml = (content, photoAddress) => {
  const figureOf = (id: unknown): string => {
    const photo = content.photos.find((candidate) => candidate.id === id);
    return photo ? figureHtml(photo, photoAddress(photo.id)) : '';
  };
  const placed = new Set(placedPhotoIds(content.body));
  const closing = content.photos.filter((photo) => !placed.has(photo.id)).map((photo) => figureOf(photo.id));
  return [...blocksHtml(content.body.content ?? [], figureOf), ...closing].join('\n').normalize('NFC');
};
