import { placedPhotoIds } from '../article/body';
import type { ArticleContent } from '../article/content';
import type { Photo, PhotoFile } from '../article/photo';

const extensions: Record<PhotoFile['type'], string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** The photos as a reader meets them: those placed in the text first, in its order, then the closing ones. Each once. */
export function photosInReadingOrder(content: Pick<ArticleContent, 'body' | 'photos'>): Photo[] {
  const placed = [...new Set(placedPhotoIds(content.body))].flatMap((id) => content.photos.find((photo) => photo.id === id) ?? []);
  return [...placed, ...content.photos.filter((photo) => !placed.includes(photo))];
}

/** File names by photo id, numbered in reading order: `anh-01.jpg`, `anh-02.png`, … */
export function photoFileNames(content: Pick<ArticleContent, 'body' | 'photos'>): Map<string, string> {
  const photos = photosInReadingOrder(content);
  const digits = Math.max(2, String(photos.length).length);
  return new Map(photos.map((photo, index) => [photo.id, `anh-${String(index + 1).padStart(digits, '0')}.${extensions[photo.type]}`]));
}
