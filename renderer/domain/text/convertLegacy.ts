import type { LegacyCoding } from './legacyFont';
import { isSyllable } from './syllable';
import { fromTcvn3 } from './tcvn3';
import { fromVni } from './vni';

/** A stretch of a text, by UTF-16 offsets. */
export interface Place {
  readonly from: number;
  readonly to: number;
}
export interface Converted {
  /** NFC. */
  readonly text: string;
  /** Letters of `text` that may have been meant otherwise, in order. */
  readonly uncertain: readonly Place[];
}

/** Letters of an abbreviation have no vowel to put a mark on: they are what they are. */
const isAbbreviation = (word: string): boolean => /^[\p{Lu}\d]+$/u.test(word) && !/[AEIOUYĂÂÊÔƠƯ]/u.test(word.normalize('NFD'));

/** Text of an old font, read as Latin (windows-1252), in Unicode. Where a word comes out as no Vietnamese syllable, its marked letters are uncertain. */
export function convertLegacy(latin: string, { encoding, capitals }: LegacyCoding): Converted {
  const uncertain: Place[] = [];
  let text = '';
  for (const piece of latin.split(/(\s+)/u)) {
    const read = encoding === 'tcvn3' ? fromTcvn3(piece) : fromVni(piece);
    const converted = capitals ? read.toUpperCase() : read;
    if (/\P{ASCII}/u.test(piece)) {
      for (const { 0: word, index } of converted.matchAll(/[\p{L}\p{M}]+/gu)) {
        if (isSyllable(word) || isAbbreviation(word)) continue;
        for (const letters of word.matchAll(/\P{ASCII}+/gu)) {
          const from = text.length + index + letters.index;
          uncertain.push({ from, to: from + letters[0].length });
        }
      }
    }
    text += converted;
  }
  return { text, uncertain };
}
