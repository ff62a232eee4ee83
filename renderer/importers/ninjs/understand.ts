import { decodeText } from '../../domain/text/decodeText';
import { ImportRefused, type Understand } from '../importer';

interface Said {
  readonly role?: unknown;
  readonly contentType?: unknown;
  readonly value?: unknown;
  readonly name?: unknown;
}

/** An item of IPTC ninjs 2 or 3 with a text in HTML. */
export const understandNinjs: Understand = (bytes) => {
  const item = parsed(decodeText(bytes).text);
  const html = listOf(item['bodies']).find(({ contentType }) => contentType === 'text/html')?.value;
  if (typeof html !== 'string') throw new ImportRefused('unknownFormat');
  const said = { headline: lineOf(listOf(item['headlines'])[0]?.value), category: lineOf(listOf(item['subjects'])[0]?.name), byline: lineOf(item['by']) };
  return { texts: [{ html, keepsCaptions: false, beside: Object.fromEntries(Object.entries(said).filter(([, line]) => line)) }], pictures: new Map() };
};

/** Longer ones are no headline, category or byline of anybody. */
const longestLine = 500;
const lineOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestLine).replace(/\s+/gu, ' ').trim() : '');

function parsed(text: string): Record<string, unknown> {
  try {
    const item: unknown = JSON.parse(text);
    return typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
  } catch {
    throw new ImportRefused('unreadable');
  }
}

const listOf = (value: unknown): readonly Said[] => (Array.isArray(value) ? value.filter((one): one is Said => typeof one === 'object' && one !== null) : []);
