import type { TextRange } from './findText';

/** Words around a place in a text, for lists: at most `reach` units on either side, cut between words and marked with "…" where cut. */
export function excerptAround(text: string, { from, to }: TextRange, reach = 36): { readonly before: string; readonly after: string } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const near = before.slice(-reach);
  const following = after.slice(0, reach);
  return {
    before: near.length < before.length ? `…${near.slice(wordBreak(near))}` : near,
    after: following.length < after.length ? `${following.slice(0, lastBreak(following))}…` : following,
  };
}

/** Behind the first space; a single long word is cut where it is. */
function wordBreak(text: string): number {
  const at = text.search(/\s/u);
  return at === -1 ? loneHalf(text) : at + 1;
}

function lastBreak(text: string): number {
  const at = text.search(/\s\S*$/u);
  return at === -1 ? text.length - (/[\ud800-\udbff]$/.test(text) ? 1 : 0) : at;
}

const loneHalf = (text: string): number => (/^[\udc00-\udfff]/.test(text) ? 1 : 0);
