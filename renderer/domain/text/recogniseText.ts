import { isSyllable } from './syllable';
import { fromTcvn3 } from './tcvn3';
import { fromVni } from './vni';

export const encodings = ['utf-8', 'utf-16', 'windows-1258', 'tcvn3', 'vni'] as const;
export type Encoding = (typeof encodings)[number];

/** A text as one of the encodings would have it. */
export interface Reading {
  readonly encoding: Encoding;
  readonly text: string;
}
/** The likeliest reading; not `certain` when another is nearly as good, or none reads like Vietnamese. */
export interface Recognised extends Reading {
  readonly certain: boolean;
}

/** Words that are looked at; a table says soon enough how it was written. */
const mostWords = 3_000;
const enough = 0.75;
const ahead = 0.15;

/** How much of what is not plain ASCII reads like Vietnamese, 0 to 1; 1 where there is nothing of it. */
function likeness(text: string): number {
  const words = (text.match(/[^\s,;:."'()\-/\d|]+/gu) ?? []).filter((word) => /\P{ASCII}/u.test(word)).slice(0, mostWords);
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
}

/**
 * How a text that was read without a mistake may have been meant: as it stands, or in an encoding of eight bits whose letters
 * pass for Latin ones, which a text with letters beyond those cannot be in.
 */
export function readingsOf(encoding: Encoding, text: string): Reading[] {
  const plain: Reading = { encoding, text: text.normalize('NFC') };
  return /[\u0100-\u036F\u1E00-\u1EFF]/u.test(text) ? [plain] : [plain, { encoding: 'tcvn3', text: fromTcvn3(text) }, { encoding: 'vni', text: fromVni(text) }];
}

/** Chooses among readings of the same bytes by what reads like Vietnamese; of equals, the earlier. @throws RangeError for none */
export function recognise(readings: readonly Reading[]): Recognised {
  const judged = readings.map((reading) => ({ reading, likeness: likeness(reading.text) })).sort((one, other) => other.likeness - one.likeness);
  const [best, second] = judged;
  if (!best) throw new RangeError('no reading');
  const isDistinct = !second || second.reading.text === best.reading.text || best.likeness - second.likeness >= ahead;
  return { ...best.reading, certain: best.likeness >= enough && isDistinct };
}
