import { escapeHtml } from '../../domain/publishing/htmlText';
import type { Beside, ImportedBlocks } from '../importer';
import { readMarkup } from './readMarkup';

/**
 * Blocks out of a text that went to a site, with the headline that sites keep apart.
 * @param headline as text; absent where the text has one itself
 */
export function readPublished(html: string, beside: Beside, headline?: string): Promise<ImportedBlocks> {
  const title = headline === undefined ? '' : `<h1>${escapeHtml(headline)}</h1>`;
  return readMarkup(`${title}${html}`, { beside, keepsCaptions: false });
}
