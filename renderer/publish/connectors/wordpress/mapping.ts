import { captionLine, type Photo } from '../../../domain/article/photo';
import { slugOf } from '../../../domain/article/slug';
import type { Publication, RenderHtml } from '../../../domain/publishing/connector';
import { escapeHtml } from '../../../domain/publishing/htmlText';
import { leadOf } from '../../../domain/publishing/lead';
import { photosInReadingOrder } from '../../../domain/publishing/photoFiles';
import type { WordPressProgress } from './progress';

/** Titles, excerpts and captions are HTML to WordPress: what a person typed as "<" has to be sent as "&lt;". */
export const titleOf = ({ content, key }: Publication): string => escapeHtml(content.headline.trim()) || key;

/** The article's text with the addresses that the photos have on the site. */
export function contentOf({ content }: Publication, progress: WordPressProgress, renderHtml: RenderHtml): string {
  return renderHtml(content, (photoId) => progress.photos[photoId]?.address ?? '');
}

/** The fields with which a corrected post takes the place of the one that is there, at the same address. */
export function correctedPost(publication: Publication, progress: WordPressProgress, renderHtml: RenderHtml): Record<string, unknown> {
  const { slug: _address, ...fields } = publishedPost(publication, progress, renderHtml);
  return fields;
}

/** The fields with which the draft becomes the published post. Sending them twice changes nothing. */
export function publishedPost(publication: Publication, progress: WordPressProgress, renderHtml: RenderHtml): Record<string, unknown> {
  const { content } = publication;
  const [first] = photosInReadingOrder(content);
  const featured = first && progress.photos[first.id]?.media;
  return {
    title: titleOf(publication),
    content: contentOf(publication, progress, renderHtml),
    excerpt: escapeHtml(leadOf(content)),
    slug: slugOf(content.headline),
    status: 'publish',
    ...(featured !== undefined && { featured_media: featured }),
    ...(progress.category !== null && { categories: [progress.category] }),
  };
}

export interface MediaWords {
  readonly title: string;
  readonly alt_text: string;
  readonly caption: string;
}

/** Those words as one text, to tell later whether they have changed. */
export const wordsSent = (photo: Photo): string => JSON.stringify(mediaWords(photo));

/** The words that go with a photo into the media library. */
export function mediaWords(photo: Photo): MediaWords {
  const caption = captionLine(photo);
  return {
    title: escapeHtml((photo.caption.trim() || photo.alt.trim() || photo.fileName).slice(0, 150)),
    alt_text: photo.alt.trim() || photo.caption.trim(),
    caption: escapeHtml(caption),
  };
}
