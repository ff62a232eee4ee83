import type { TextCheck } from './check';

/**
 * Two spaces in a row, a space that is none of the keyboard's or cannot be seen, a space before a comma or a full stop.
 * A space at the very end is one that somebody is about to write behind.
 */
const odd = /[ \u00a0\u2000-\u200b\u202f\u3000\ufeff]{2,}|[\u00a0\u2000-\u200b\u202f\u3000\ufeff\u00ad]|(?<=[\p{L}\p{N}]) (?=[,.;:!?](?!\S))/gu;
const unseen = /^[\u200b\ufeff\u00ad]+$/u;

export const oddSpaces: TextCheck = {
  id: 'oddSpaces',
  severity: 'warning',
  scope: 'text',
  find: ({ text }) =>
    [...text.matchAll(odd)].filter(({ index, 0: spaces }) => index + spaces.length < text.length || !/^ +$/u.test(spaces)).map(({ index, 0: spaces }) => {
      const range = { from: index, to: index + spaces.length };
      const isNeedless = index === 0 || unseen.test(spaces) || /[,.;:!?]/u.test(text[range.to] ?? '');
      return { range, fix: { range, text: isNeedless ? '' : ' ' } };
    }),
};
