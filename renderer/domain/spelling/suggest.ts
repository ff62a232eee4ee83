import { folded } from '../text/folding';
import { toneMarksIn, type ToneStyle } from '../text/toneMarks';
import { confusionsOf, isOneEdit } from './confusions';
import { isSameMarks, marksBetween, marksOf, type Marks } from './marks';
import { readTelex } from './telex';

/** A word that may be suggested. */
interface Candidate {
  readonly word: string;
  readonly marks: Marks;
  /** Null where both styles write it alike. */
  readonly style: ToneStyle | null;
  /** Begins with a capital wherever it stands. */
  readonly isName: boolean;
  /** The smaller, the more common. */
  readonly rank: number;
}

export interface SuggestionSources {
  /** In every way to write them. */
  readonly words: ReadonlySet<string>;
  /** Most common first. */
  readonly common: readonly string[];
  readonly names: ReadonlySet<string>;
}

/** Of two words that are otherwise alike, a name of the desk comes before what reports hardly use. */
const nameRank = 2_000;
const rareRank = 10_000;
/** A syllable has up to a dozen ways to be marked; mistakes of another kind must still have a place. */
const mostOfSameLetters = 3;

/**
 * Makes the function that suggests words. It takes a wrong word in NFC, small letters; the tone-mark style to suggest in; whether the word
 * begins with a capital, so that it may be a name; and gives words, best first: what its keys were to become, the same letters with other marks, then one edit or one confusion away; of
 * these the fewest changed marks first.
 */
export function suggester({ words, common, names }: SuggestionSources): (wrong: string, style: ToneStyle, isCapital: boolean) => string[] {
  const ranks = new Map(common.map((word, rank) => [word, rank]));
  const byBase = new Map<string, Candidate[]>();
  const offer = (word: string, rank: number): void => {
    const base = folded(word);
    const candidate = { word, marks: marksOf(word.toLowerCase()), style: toneMarksIn(word)[0]?.style ?? null, isName: word !== word.toLowerCase(), rank };
    const others = byBase.get(base);
    if (others) others.push(candidate);
    else byBase.set(base, [candidate]);
  };
  for (const word of words) if (word.length > 1 && word !== word.toUpperCase()) offer(word, ranks.get(word) ?? rareRank);
  for (const name of names) if (!words.has(name)) offer(name, nameRank);

  return (wrong, style, isCapital) => {
    const base = folded(wrong);
    const confusions = confusionsOf(base);
    const fits = (candidate: Candidate): boolean => (candidate.style === null || candidate.style === style) && (isCapital || !candidate.isName);
    const ranked = (some: readonly Candidate[], marks: Marks, isConfusion = false): Ranked[] =>
      some.filter(fits).map((candidate) => ({ candidate, distance: marksBetween(marks, candidate.marks), isConfusion })).sort(byLikelihood);

    const marks = marksOf(wrong);
    const telex = readTelex(wrong);
    const typed = telex ? ranked(byBase.get(telex.base) ?? [], telex.marks).filter(({ candidate }) => isSameMarks(candidate.marks, telex.marks)) : [];
    const sameLetters = ranked(byBase.get(base) ?? [], marks);
    const near: Ranked[] = [];
    for (const [other, candidates] of byBase) {
      if (other === base) continue;
      if (confusions.has(other)) near.push(...ranked(candidates, marks, true));
      else if (isOneEdit(other, base)) near.push(...ranked(candidates, marks));
    }
    near.sort(byLikelihood);
    const found = [...typed, ...sameLetters.slice(0, mostOfSameLetters), ...near, ...sameLetters.slice(mostOfSameLetters)];
    return found.map(({ candidate }) => candidate.word);
  };
}

interface Ranked {
  readonly candidate: Candidate;
  readonly distance: number;
  readonly isConfusion: boolean;
}

const byLikelihood = (one: Ranked, other: Ranked): number =>
  one.distance - other.distance || Number(other.isConfusion) - Number(one.isConfusion) || one.candidate.rank - other.candidate.rank;
