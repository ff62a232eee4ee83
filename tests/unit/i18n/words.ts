import i18next from 'i18next';
import { startWords, type Language } from '../../../renderer/i18n/i18n';

await startWords('vi');

function flat(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key));
}

/** Every text of a language by its whole key, as the screens get it. */
export const wordsOf = (language: Language): ReadonlyMap<string, string> =>
  new Map(flat(i18next.getResourceBundle(language, 'translation')));

export const vi = wordsOf('vi');
export const en = wordsOf('en');

/** Names of what a text is filled with: "{{count}} ảnh" has one. */
export const filledWith = (text: string): string[] => [...new Set([...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => match[1]!))].toSorted();
