const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** What makes a syllable more than its plain letters: its tone, and the marks of its letters (hat, hook, breve, the stroke of đ). */
export interface Marks {
  readonly tone: string;
  readonly letters: readonly string[];
}

/** The marks of a syllable in small letters, wherever they stand in it. */
export function marksOf(word: string): Marks {
  const decomposed = word.normalize('NFD');
  return { tone: decomposed.match(toneMark)?.[0] ?? '', letters: decomposed.replace(toneMark, '').match(/[\p{M}đ]/gu) ?? [] };
}

/** How many marks must change to make one of the other. Somebody who typed none at all has left out all of them: no distance. */
export function marksBetween(written: Marks, meant: Marks): number {
  return written.tone === '' && written.letters.length === 0 ? 0 : differing(written, meant);
}

export const isSameMarks = (one: Marks, other: Marks): boolean => differing(one, other) === 0;

function differing(one: Marks, other: Marks): number {
  const left = [...other.letters];
  let surplus = 0;
  for (const mark of one.letters) {
    const at = left.indexOf(mark);
    if (at === -1) surplus += 1;
    else left.splice(at, 1);
  }
  return Math.max(surplus, left.length) + (one.tone === other.tone ? 0 : 1);
}
