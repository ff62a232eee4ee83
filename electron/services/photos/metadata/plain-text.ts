const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Control characters, halves of characters, what turns the reading direction round, and what no XML may hold.
const INVISIBLE = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const MAX_LENGTH = 20_000;

/** Text as metadata holds it: one line, NFC, nothing invisible, bounded. What is plain stays as it is. */
export function plainText(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(LINE_BREAKS, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
}

/**
 * The longest beginning that fits, never ending inside a letter.
 * @param sizeOf how much of the room a piece of text takes; UTF-8 bytes unless said otherwise
 */
export function cutToFit(text: string, room: number, sizeOf: (piece: string) => number = (piece) => Buffer.byteLength(piece)): string {
  if (sizeOf(text) <= room) return text;
  let taken = 0;
  let size = 0;
  for (const { segment } of letters.segment(text)) {
    size += sizeOf(segment);
    if (size > room) break;
    taken += segment.length;
  }
  return text.slice(0, taken).trimEnd();
}
