/** What a bound paragraph says, and what the facts say of it. */
export interface BoundText {
  readonly text: string;
  /** The phrase as the facts give it now. */
  readonly composed: string;
  /** The phrase that the facts gave when somebody decided to keep other words, or null. */
  readonly kept: string | null;
}

/**
 * A bound paragraph after its facts changed: only the phrase in it is exchanged, words before and behind it stay.
 * @param from what the facts gave before
 * @returns the new text; null where the paragraph was worded by hand and stays
 */
export function followed(text: string, from: string, to: string): string | null {
  if (text === '') return to;
  const index = from ? text.indexOf(from) : -1;
  return index < 0 ? null : text.slice(0, index) + to + text.slice(index + from.length);
}

/** Whether a bound paragraph was worded by hand and nobody has said yet what is to become of it. */
export const isDetached = ({ text, composed, kept }: BoundText): boolean =>
  text !== '' && composed !== '' && kept !== composed && !text.normalize('NFC').includes(composed);

/** The parts of a paragraph, in whole sentences, that may be its reworded phrase: the longest first. */
export function possiblePhrases(text: string): string[] {
  const starts = [0, ...Array.from(text.matchAll(/[.!?…]["”’)]*\s+/gu), (match) => match.index + match[0].length)];
  const ends = [...starts.slice(1), text.length];
  // A paragraph this long is no phrase any more.
  if (starts.length > mostSentences) return [text.trim()];
  const parts = starts.flatMap((start, first) => ends.slice(first).map((end) => text.slice(start, end).trim()));
  const unclosed = parts.filter((part) => part.endsWith('./.')).map((part) => part.slice(0, -2));
  return [...new Set([...parts, ...unclosed])].filter(Boolean).sort((a, b) => b.length - a.length);
}

const mostSentences = 12;
