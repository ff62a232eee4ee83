import { decodeText } from '../../domain/text/decodeText';
import { readPublished } from '../html/readPublished';
import { ImportRefused, type Importer } from '../importer';

interface Said {
  readonly role?: unknown;
  readonly contentType?: unknown;
  readonly value?: unknown;
}

/** An item of IPTC ninjs 2 or 3 with a text in HTML. */
export const ninjsImporter: Importer = {
  id: 'ninjs',
  endings: ['json'],
  async read(bytes, beside) {
    const item = parsed(decodeText(bytes).text);
    const html = listOf(item['bodies']).find(({ contentType }) => contentType === 'text/html')?.value;
    const headline = listOf(item['headlines'])[0]?.value;
    if (typeof html !== 'string') throw new ImportRefused('unknownFormat');
    return [await readPublished(html, beside, typeof headline === 'string' ? headline : undefined)];
  },
};

function parsed(text: string): Record<string, unknown> {
  try {
    const item: unknown = JSON.parse(text);
    return typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
  } catch {
    throw new ImportRefused('unreadable');
  }
}

const listOf = (value: unknown): readonly Said[] => (Array.isArray(value) ? value.filter((one): one is Said => typeof one === 'object' && one !== null) : []);
