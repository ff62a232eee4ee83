const isUpper = (letter: string): boolean => letter !== letter.toLocaleLowerCase('vi');
const isLower = (letter: string): boolean => letter !== letter.toLocaleUpperCase('vi');

/**
 * What takes the place of a match: capitalised where the match was, as at the beginning of a sentence ("Uỷ ban" → "Ủy ban").
 * A match in capitals throughout is an abbreviation as a rule ("UBND") and says nothing of how the new words begin.
 * @param exact leave the new words as they are written
 */
export function replacementFor(match: string, words: string, exact = false): string {
  const [first = '', ...rest] = match;
  const isCapitalised = isUpper(first) && (rest.some(isLower) || !rest.some(isUpper));
  if (exact || !isCapitalised) return words;
  const [letter = '', ...others] = words;
  return letter.toLocaleUpperCase('vi') + others.join('');
}
