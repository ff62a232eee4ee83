/**
 * Where the tone mark of oa, oe and uy stands when the syllable ends there: on the first vowel ("hòa", "ủy") or on the last
 * ("hoà", "uỷ"). Both are in use; a text should keep to one. After q the u is part of the consonant ("quý").
 */
export type ToneStyle = 'first' | 'last';

const tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const pairs = ['oa', 'oe', 'uy'].flatMap(([first = '', last = '']) =>
  tones.map((tone) => ({ first: (first + tone).normalize('NFC') + last, last: first + (last + tone).normalize('NFC') })));
const other = new Map(pairs.flatMap(({ first, last }) => [[first, last], [last, first]] as const));
const firsts = new Set(pairs.map(({ first }) => first));
const syllable = new RegExp(String.raw`(?<![qQ])(${[...other.keys()].join('|')})(?!\p{L})`, 'giu');

/** Every place in a text that shows its tone style; `other` is how the other style writes it. */
export function toneMarksIn(text: string): { readonly from: number; readonly to: number; readonly style: ToneStyle; readonly other: string }[] {
  return [...text.matchAll(syllable)].map((match) => {
    const written = match[0].toLocaleLowerCase('vi');
    return { from: match.index, to: match.index + match[0].length, style: firsts.has(written) ? 'first' : 'last', other: cased(other.get(written)!, match[0]) };
  });
}

/** In the letter case of `model`. */
const cased = (text: string, model: string): string =>
  [...text].map((letter, index) => ([...model][index]?.toLocaleUpperCase('vi') === [...model][index] ? letter.toLocaleUpperCase('vi') : letter)).join('');
