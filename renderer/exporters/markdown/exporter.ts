import { placedPhotoIds } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { captionLine, type Photo } from '../../domain/article/photo';
import { documentName } from '../documentName';
import type { Exporter } from '../exporter';
import { photosBeside } from '../photos';
import { markdownBlocks } from './blocks';
import { escapeMarkdown } from './inline';

/**
 * An article as GitHub-flavoured Markdown: headline, category and byline, then the blocks; a photo with its caption below it
 * in italics. Photos that are not placed in the text close it.
 * @param pathOf gives the path of a photo by its id
 */
export function markdownText(content: ArticleContent, pathOf: (photoId: string) => string): string {
  const photoOf = (id: unknown): string => {
    const photo = content.photos.find((candidate) => candidate.id === id);
    return photo ? photoMarkdown(photo, pathOf(photo.id)) : '';
  };
  const placed = new Set(placedPhotoIds(content.body));
  const closing = content.photos.filter(({ id }) => !placed.has(id)).map(({ id }) => photoOf(id));
  const about = [content.category, content.byline].map((text) => escapeMarkdown(oneLine(text))).filter(Boolean).join(' · ');
  const headline = escapeMarkdown(oneLine(content.headline));
  return `${[headline && `# ${headline}`, about, ...markdownBlocks(content.body.content ?? [], photoOf), ...closing].filter(Boolean).join('\n\n')}\n`.normalize('NFC');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function photoMarkdown(photo: Photo, path: string): string {
  const caption = escapeMarkdown(oneLine(captionLine(photo)));
  const alt = escapeMarkdown(oneLine(photo.alt) || oneLine(photo.caption));
  // A hard break keeps picture and caption one block, as a figure is.
  return `![${alt}](<${path}>)${caption ? `\\\n*${caption}*` : ''}`;
}

/** One Markdown file and its photos in a folder beside it. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  label: 'exporters.markdown',
  preview: 'text',
  export(content, options) {
    const name = documentName(content, options);
    const photos = photosBeside(content, `${name}-anh`);
    return { suggestedName: `${name}.md`, files: [{ path: 'index.md', text: markdownText(content, photos.pathOf) }, ...photos.files] };
  },
};
