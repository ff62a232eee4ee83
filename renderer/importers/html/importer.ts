import { decodeText } from '../../domain/text/decodeText';
import type { Importer } from '../importer';
import { readMarkup } from './readMarkup';

/** A page of the web, saved, or as this program exports it. */
export const htmlImporter: Importer = {
  id: 'html',
  endings: ['html', 'htm', 'xhtml'],
  read: async (bytes, beside) => [await readMarkup(decodeText(bytes).text, { beside, keepsCaptions: true })],
};
