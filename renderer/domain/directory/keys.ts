import type { KnownDocument, Person, Unit } from './entry';
import type { Key } from './prefixIndex';
import { foldedKey, foldedWords } from './words';

/** Longer than anybody types to find something. */
const longestKey = 40;
/** Words of a subject by which a document is found. */
const subjectWords = 12;

/** A key for each word, with what follows it. */
const fromEachWord = (words: readonly string[], rank: (index: number) => number): Key[] =>
  words.map((_word, index) => ({ text: words.slice(index).join('').slice(0, longestKey), rank: rank(index) }));

/** A person is called by the given name, the last word; then by initials ("nmd"), then by any other word of the name. */
export function personKeys({ name }: Person): Key[] {
  const words = foldedWords(name);
  const keys = fromEachWord(words, (index) => (index === words.length - 1 ? 0 : 2));
  return words.length > 1 ? [...keys, { text: words.map((word) => word.charAt(0)).join(''), rank: 1 }] : keys;
}

/** A unit is called by its short form, then by its name. */
export const unitKeys = ({ name, short }: Unit): Key[] =>
  [{ text: foldedKey(short), rank: 0 }, ...fromEachWord(foldedWords(name), (index) => (index === 0 ? 1 : 2))];

/** A document is called by its number, then by type, by a part of its number, and by its subject. */
export const documentKeys = ({ number, type, subject }: KnownDocument): Key[] => [
  ...fromEachWord(foldedWords(number), (index) => (index === 0 ? 0 : 2)),
  { text: foldedKey(`${type} ${number}`).slice(0, longestKey), rank: 1 },
  ...fromEachWord(foldedWords(subject).slice(0, subjectWords), () => 3),
];
