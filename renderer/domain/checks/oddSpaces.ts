import type { BlockCheck } from './check';

/** Two spaces in a row, spaces that do not break, and signs without width, as pages and word processors leave them. */
const odd = /[ \u00a0\u2000-\u200b\u202f\u2060\ufeff]+/gu;
const withoutWidth = /^[\u200b\u2060\ufeff]+$/u;

export const oddSpaces: BlockCheck = {
  id: 'oddSpaces',
  severity: 'warning',
  scope: 'block',
  find: (text) =>
    [...text.matchAll(odd)].filter((match) => match[0] !== ' ').map((match) => {
      const range = { from: match.index, to: match.index + match[0].length };
      return { range, fix: { range, text: withoutWidth.test(match[0]) ? '' : ' ' } };
    }),
};
