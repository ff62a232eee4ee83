import type { Photo } from '../../../domain/article/photo';
import type { Publication, RenderHtml } from '../../../domain/publishing/connector';
import { escapeHtml, wordsOfHtml } from '../../../domain/publishing/htmlText';
import type { Difference } from '../../../domain/publishing/timeline';
import { contentOf, mediaWords, titleOf } from './mapping';
import type { WordPressProgress } from './progress';
import type { MediaResource, PostResource } from './resources';

/** How the post that is online differs from what was approved. Words count, not how the site spells its HTML. */
export function comparePost(
  publication: Publication, progress: WordPressProgress, found: PostResource, renderHtml: RenderHtml,
): Difference[] {
  const approved = contentOf(publication, progress, renderHtml);
  const shown = found.content.raw;
  const differences: Difference[] = [];
  if (wordsOfHtml(found.title.raw) !== wordsOfHtml(titleOf(publication))) differences.push('headline');
  if (wordsOfHtml(shown) !== wordsOfHtml(approved)) differences.push('text');
  if (found.status !== 'publish') differences.push(found.status === 'future' ? 'notYetShown' : 'status');
  if (progress.category !== null && !found.categories.includes(progress.category)) differences.push('category');
  if (Object.values(progress.photos).some((photo) => !shown.includes(escapeHtml(photo.address)))) differences.push('photoMissing');
  return differences;
}

/** Whether a photo in the media library has the approved caption and alternative text. */
export function isDescribed(photo: Photo, found: MediaResource): boolean {
  const words = mediaWords(photo);
  return wordsOfHtml(found.caption.raw) === wordsOfHtml(words.caption) && wordsOfHtml(found.alt_text) === wordsOfHtml(words.alt_text);
}
