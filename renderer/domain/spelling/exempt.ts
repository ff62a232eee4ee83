/** A word that is no matter of spelling: without letters, with a digit, of one letter, in capitals ("UBND", "TUV"). */
export function isExemptWord(word: string): boolean {
  return /\d/u.test(word) || !/\p{L}.*\p{L}/u.test(word) || word === word.toUpperCase();
}

// "sai.câu" lacks a space; an address, a file name or a dotted short form has no Vietnamese letters.
const address = /@|:\/\/|^\W*www\.|^\W*[\w-]+(?:\.[\w-]+)+(?:\/\S*)?\W*$/i;

/** Letters between two spaces that are no matter of spelling as a whole: addresses, and what has a digit ("15-KL/TU", "Covid-19"). */
export const isExemptRun = (run: string): boolean => /\d/.test(run) || address.test(run);
