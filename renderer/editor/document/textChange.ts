import { diffArrays } from 'diff';

/** `insert` takes the place of what stands between `from` and `to`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: readonly string[];
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** Letters as people see them: no pair of surrogates and no letter with its marks is ever torn apart. */
const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The one stretch in which two texts differ, counted in letters. */
function changeOf(before: readonly string[], after: readonly string[]): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

/** The smallest single change from one text to another: at UTF-16 `index`, `remove` units go and `insert` comes. */
export function smallestChange(before: string, after: string): { index: number; remove: number; insert: string } {
  const letters = lettersOf(before);
  const { from, to, insert } = changeOf(letters, lettersOf(after));
  return { index: letters.slice(0, from).join('').length, remove: letters.slice(from, to).join('').length, insert: insert.join('') };
}

/**
 * What somebody typed, done to a text that changed meanwhile: a field that was showing `before` now shows `after`,
 * while the document already says `now`. What came from elsewhere stays.
 */
export function retyped(before: string, after: string, now: string): string {
  if (before === now) return after;
  const letters = lettersOf(before);
  const typed = changeOf(letters, lettersOf(after));
  const result: string[] = [];
  let place = 0;
  const pass = (letter: string | null): void => {
    if (place === typed.from) result.push(...typed.insert);
    if (letter !== null && (place < typed.from || place >= typed.to)) result.push(letter);
    place += 1;
  };
  for (const { value, added, removed } of diffArrays(letters, lettersOf(now))) {
    if (added) result.push(...value);
    else value.forEach((letter) => pass(removed ? null : letter));
  }
  if (place === typed.from) result.push(...typed.insert);
  return result.join('');
}
