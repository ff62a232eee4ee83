import { toneMarksIn } from '../text/toneMarks';

/** Words that are known. One listed in small letters is also right with a capital, one listed with a capital only with it. */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  /** @param word NFC */
  has(word: string): boolean;
}

/** A set of these words in every way that they may be written. */
export function wordSetOf(listed: Iterable<string>): WordSet {
  const words = new Set<string>();
  for (const word of listed) for (const way of waysToWrite(word.normalize('NFC'))) words.add(way);
  return { words, has: (word) => words.has(word) || words.has(word.toLowerCase()) };
}

// An open syllable that ends in i may end in y: "kỉ luật", "kỷ luật".
const openI = /^(h|k|l|m|qu|s|t|v)([iy])([\u0300\u0301\u0303\u0309\u0323]?)$/iu;
const swappedI: Readonly<Record<string, string>> = { i: 'y', y: 'i', I: 'Y', Y: 'I' };

/** A word, and how the other tone-mark style ("hòa", "hoà") and the other final vowel ("lý", "lí") write it. */
function waysToWrite(word: string): string[] {
  const [mark] = toneMarksIn(word);
  if (mark) return [word, word.slice(0, mark.from) + mark.other + word.slice(mark.to)];
  const ending = openI.exec(word.normalize('NFD'));
  return ending ? [word, (ending[1]! + swappedI[ending[2]!] + ending[3]!).normalize('NFC')] : [word];
}
