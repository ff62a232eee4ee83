import type { Directory } from '../directory/entry';
import type { Block } from './blocks';
import type { Found, ReadField, Sureness } from './reading';

/** What the readers of single facts get: the lines, and where they put what they find. */
export interface Finder {
  readonly blocks: readonly Block[];
  /** Year of the page, for days that do not tell theirs. */
  readonly year: number | null;
  readonly directory: Directory;
  readonly newId: () => string;
  /** Notes a value read from this part of a line. */
  note(field: ReadField, value: unknown, text: string, line: number, from: number, sure: Sureness): void;
}

/** A finder over the lines of a report, and what it was told. */
export function finderOver(needs: Pick<Finder, 'blocks' | 'year' | 'directory' | 'newId'>): { readonly finder: Finder; readonly found: Found[] } {
  const found: Found[] = [];
  return {
    found,
    finder: {
      ...needs,
      note(field, value, text, line, from, sure) {
        const trimmed = text.trim();
        const start = from + text.indexOf(trimmed);
        if (trimmed) found.push({ field, value, text: trimmed, where: { line, from: start, to: start + trimmed.length }, sure });
      },
    },
  };
}
