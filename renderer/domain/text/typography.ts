/** Letters just typed, and the sign that a printed page has for them. */
export interface Substitution {
  /** The last of them is the letter typed now. */
  readonly typed: string;
  readonly sign: string;
}

const quotes: Readonly<Record<string, readonly [opening: string, closing: string]>> = { '"': ['“', '”'], "'": ['‘', '’'] };
/** A quotation opens at the beginning of a text, after a blank, and after what itself opens or joins. */
const opens = /(?:^|[\s([{“‘«–—/])$/u;

/**
 * The sign for a letter that is being typed: “ and ” for ", ‘ and ’ for ', – for --, … for ...; null where the letter stays.
 * @param before the text in front of the letter, of which the last few letters are enough
 */
export function typographicSign(before: string, letter: string): Substitution | null {
  const pair = quotes[letter];
  if (pair) return { typed: letter, sign: opens.test(before) ? pair[0] : pair[1] };
  // A line of hyphens or dots is a line, and "../" and the like are no ellipsis either.
  if (letter === '-' && /(?:^|[^-–])-$/u.test(before)) return { typed: '--', sign: '–' };
  if (letter === '.' && /(?:^|[^.…/])\.\.$/u.test(before)) return { typed: '...', sign: '…' };
  return null;
}
