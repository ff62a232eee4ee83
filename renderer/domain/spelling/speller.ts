import type { ToneStyle } from '../text/toneMarks';
import { isExemptRun, isExemptWord } from './exempt';
import { suggester } from './suggest';
import { wordSetOf, type WordSet } from './wordSet';

/** The words of the language, most common first in `common`. */
export interface Dictionary {
  readonly words: readonly string[];
  readonly common: readonly string[];
}

/** Where a wrong word stands in its text. */
export interface WrongPlace {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

export interface Speller {
  /** Replaces what the desk knows by name: words of people, units, abbreviations. */
  setNames(names: Iterable<string>): void;
  /** Replaces the words that the person has added. */
  setPersonal(words: Iterable<string>): void;
  isRight(word: string): boolean;
  /** The wrong words of a text, in its order. */
  wrongIn(text: string): WrongPlace[];
  /** What a wrong word may have been meant to be, best first, in its letter case; `style` is that of its text. */
  suggest(wrong: string, style: ToneStyle, most: number): string[];
}

const wordInRun = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const parting = /[^\p{L}\p{M}\p{N}]+/u;

/** The spelling of Vietnamese, syllable by syllable. */
export function spellerOf({ words, common }: Dictionary): Speller {
  const base = wordSetOf([...words, ...common]);
  let names: WordSet = wordSetOf([]);
  let personal: WordSet = wordSetOf([]);
  let suggestions: ReturnType<typeof suggester> | null = null;

  const isKnown = (word: string): boolean => base.has(word) || names.has(word) || personal.has(word);
  const isListed = (word: string): boolean => base.words.has(word) || names.words.has(word) || personal.words.has(word);
  /** "QUyết" is a slip of the shift key; "ThS", "TTg" and "iPhone" are no words in small letters, so they are short forms or names. */
  const isOddCase = (word: string): boolean => /^.+\p{Lu}/u.test(word);
  function isPartRight(part: string): boolean {
    if (isExemptWord(part)) return true;
    return isOddCase(part) ? isListed(part) || !isKnown(part.toLowerCase()) : isKnown(part);
  }
  function isRight(word: string): boolean {
    const composed = word.normalize('NFC');
    return isPartRight(composed) || (parting.test(composed) && composed.split(parting).every(isPartRight));
  }

  /** Two words that lack the space between them. */
  const parted = (word: string): string[] => {
    const found: string[] = [];
    for (let at = 2; at <= word.length - 2; at += 1) {
      if (base.has(word.slice(0, at)) && base.has(word.slice(at))) found.push(`${word.slice(0, at)} ${word.slice(at)}`);
    }
    return found;
  };

  function suggest(wrong: string, style: ToneStyle, most: number): string[] {
    const composed = wrong.normalize('NFC');
    const bad = composed.split(parting).filter((part) => !isPartRight(part));
    const [part] = bad;
    if (part === undefined || bad.length > 1) return [];
    suggestions ??= suggester({ words: new Set([...base.words, ...personal.words]), common, names: names.words });
    const at = composed.indexOf(part);
    const near = suggestions(part.toLowerCase(), style, isCapital(part));
    const all = [...near.slice(0, most - 1), ...parted(part.toLowerCase()), ...near.slice(most - 1)];
    const inPlace = all.map((word) => composed.slice(0, at) + (isCapital(part) ? capital(word) : word) + composed.slice(at + part.length));
    return [...new Set(inPlace)].slice(0, most);
  }

  return {
    setNames(listed) {
      names = wordSetOf(listed);
      suggestions = null;
    },
    setPersonal(listed) {
      personal = wordSetOf(listed);
      suggestions = null;
    },
    isRight,
    wrongIn(text) {
      const found: WrongPlace[] = [];
      for (const { 0: run, index: start } of text.matchAll(/\S+/gu)) {
        if (isExemptRun(run)) continue;
        for (const { 0: word, index } of run.matchAll(wordInRun)) {
          if (!isRight(word)) found.push({ from: start + index, to: start + index + word.length, word });
        }
      }
      return found;
    },
    suggest,
  };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
