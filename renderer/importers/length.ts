import { mostCharacters } from '../editor/paste/pasted';

/** Some three times the paragraphs of the longest report; recognising more would keep the window waiting. */
const mostBlocks = 5_000;
/** The document of a text with more would take the window's memory. */
const mostTags = 500_000;

export const areTooManyBlocks = ({ length }: readonly unknown[]): boolean => length > mostBlocks;

/** Whether lines are more than an article takes. */
export const areTooManyLines = (lines: readonly string[]): boolean =>
  areTooManyBlocks(lines) || lines.reduce((sum, { length }) => sum + length, 0) > mostCharacters;

export function areTooManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0 && tags <= mostTags; at = html.indexOf('<', at + 1)) tags += 1;
  return tags > mostTags;
}
