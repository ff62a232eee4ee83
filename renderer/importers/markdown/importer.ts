import { marked } from 'marked';
import { decodeText } from '../../domain/text/decodeText';
import { readMarkup } from '../html/readMarkup';
import type { Importer } from '../importer';

/** Markdown with tables. HTML in it, and links that are none, are taken as from any page: cleaned. */
export const markdownImporter: Importer = {
  id: 'markdown',
  endings: ['md', 'markdown'],
  read: async (bytes) => readMarkup(await marked.parse(decodeText(bytes).text, { gfm: true })),
};
