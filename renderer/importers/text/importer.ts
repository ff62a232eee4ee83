import { decodeText } from '../../domain/text/decodeText';
import type { Importer } from '../importer';

/** Plain text, in Unicode or in an old encoding: as it is copied from a portal's page, or as this program exports it. */
export const textImporter: Importer = {
  id: 'text',
  endings: ['txt', 'text'],
  read(bytes) {
    const lines = decodeText(bytes).text.split(/\r\n?|\n/u).map((line) => line.trim()).filter(Boolean);
    return Promise.resolve([{ blocks: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })), isRich: false, photos: [] }]);
  },
};
