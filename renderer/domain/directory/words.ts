import { folded } from '../text/folding';

/** The words of a text as look-ups compare them: without case, diacritics and punctuation. */
export const foldedWords = (text: string): string[] => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** What a look-up goes by: the words run together, so that "30/2020", "30 2020" and "nguyen van" find what they begin. */
export const foldedKey = (text: string): string => foldedWords(text).join('');
