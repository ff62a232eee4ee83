import { folded } from '../text/folding';
import { marksOf, type Marks } from './marks';

const tones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };

/**
 * What keys of the Telex way of typing, left as they are because the input method was off, were to become: "huyeejn" has the
 * letters and marks of "huyện". Null for a word that is none.
 * @param word small letters
 */
export function readTelex(word: string): { readonly base: string; readonly marks: Marks } | null {
  if (!/^[a-z]+$/.test(word)) return null;
  const tone = /(?<=[aeiouyw][a-z]*)[sfrxj]/.exec(word);
  const toneless = tone ? word.slice(0, tone.index) + word.slice(tone.index + 1) : word;
  const letters = toneless.replace(/dd/, 'đ').replace(/uw?ow/, 'ươ').replace(/aa/, 'â').replace(/ee/, 'ê').replace(/oo/, 'ô').replace(/aw/, 'ă').replace(/ow/, 'ơ').replace(/uw/, 'ư');
  if (letters === word) return null;
  return { base: folded(letters), marks: { tone: tone ? tones[tone[0]]! : '', letters: marksOf(letters).letters } };
}
