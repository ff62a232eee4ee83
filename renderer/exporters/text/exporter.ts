import { placedPhotoIds } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { captionLine } from '../../domain/article/photo';
import { documentName } from '../documentName';
import type { Exporter } from '../exporter';
import { textBlocksOf } from './blocks';

/**
 * An article as plain text, as portals and newspapers pass it on: category, headline, then the blocks, a blank line between
 * each; a photo is its caption and credit on a line. Photos that are not placed in the text close it.
 */
export function plainText(content: ArticleContent): string {
  const captions = new Map(content.photos.map((photo) => [photo.id, captionLine(photo)]));
  const placed = new Set(placedPhotoIds(content.body));
  const closing = content.photos.filter(({ id }) => !placed.has(id)).map(captionLine);
  const body = textBlocksOf(content.body.content ?? [], (id) => captions.get(String(id)) ?? '');
  return [content.category.trim(), content.headline.trim(), ...body, ...closing].filter(Boolean).join('\n\n').normalize('NFC');
}

/** One text file, without photos. */
export const textExporter: Exporter = {
  id: 'text',
  label: 'exporters.text',
  preview: 'text',
  export: (content, options) => ({
    suggestedName: `${documentName(content, options)}.txt`,
    files: [{ path: 'index.txt', text: `${plainText(content)}\n` }],
  }),
};
