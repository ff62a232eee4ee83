import { escapeHtml } from '../../domain/publishing/htmlText';
import type { ImportedBlocks } from '../importer';
import { readMarkup } from './readMarkup';

/** A photo with its caption, as this program writes them: the caption belongs to the photo, not to the text. */
const figure = /<figure>\s*<img\b[^>]*>\s*(?:<figcaption>[^<]*<\/figcaption>)?\s*<\/figure>/giu;

/**
 * Blocks out of a text that went to a site, with the headline that sites keep apart.
 * @param headline as text; absent where the text has one itself
 */
export async function readPublished(html: string, headline?: string): Promise<ImportedBlocks> {
  const title = headline === undefined ? '' : `<h1>${escapeHtml(headline)}</h1>`;
  const read = await readMarkup(`${title}${html.replace(figure, '')}`);
  return { ...read, pictures: read.pictures + (html.match(figure)?.length ?? 0) };
}
