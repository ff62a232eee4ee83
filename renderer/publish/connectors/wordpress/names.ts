import { slugOf } from '../../../domain/article/slug';
import type { Photo } from '../../../domain/article/photo';

// A post and its photos carry the publication's key in their slugs until the end, so that they can be found again after an
// answer was lost. WordPress adds -2, -3 … to a slug that is taken, and __trashed to one in the bin.

const doubles = [2, 3, 4, 5];

/** Slugs under which the post of a key may be found before it is published. */
export function draftSlugs(key: string): string[] {
  const live = [key, ...doubles.map((number) => `${key}-${number}`)];
  return [...live, ...live.map((slug) => `${slug}__trashed`)];
}

export const isDraftSlug = (key: string, slug: string): boolean => new RegExp(`^${key}(-\\d+)?$`).test(slug);

/** @param index of the photo in the content, from 0. */
export const photoSlug = (key: string, index: number): string => `${key}-m${index + 1}`;

/** Index in the content of the photo that has this slug, or null when it is none of this publication. */
export function photoIndexOf(key: string, slug: string): number | null {
  const match = new RegExp(`^${key}-m(\\d+)(-\\d+)?$`).exec(slug);
  return match ? Number(match[1]) - 1 : null;
}

const extensions: Record<Photo['type'], string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** File name for the media library: ASCII, because header values cannot carry more. */
export function mediaFileName(headline: string, photo: Photo, index: number): string {
  return `${slugOf(headline, 60)}-${index + 1}.${extensions[photo.type]}`;
}
