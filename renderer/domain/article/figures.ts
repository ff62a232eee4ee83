import { countWords } from './body';

/** How long a text is, in figures. */
export interface TextFigures {
  readonly words: number;
  /** Letters as people see them, with and without blanks. */
  readonly characters: number;
  readonly charactersWithoutBlanks: number;
  /** Paragraphs that have words. */
  readonly paragraphs: number;
  readonly readingMinutes: number;
}

/** Words a minute; in Vietnamese a word as counted here is a syllable. */
export const wordsPerMinute = 240;

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The figures of paragraphs of text; reading time in whole minutes, at least one for any words at all. */
export function figuresOf(paragraphs: readonly string[]): TextFigures {
  const words = paragraphs.reduce((sum, text) => sum + countWords(text), 0);
  const letters = paragraphs.flatMap((text) => Array.from(segmenter.segment(text.replace(/\n/g, '')), ({ segment }) => segment));
  return {
    words,
    characters: letters.length,
    charactersWithoutBlanks: letters.filter((letter) => letter.trim() !== '').length,
    paragraphs: paragraphs.filter((text) => text.trim() !== '').length,
    readingMinutes: words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute)),
  };
}
