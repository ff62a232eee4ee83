import type { TextCheck } from './check';

/** Letters whose accents are stored apart (NFD) look right and are found by no search. */
export const notComposed: TextCheck = {
  id: 'notComposed',
  severity: 'warning',
  scope: 'text',
  find({ text }) {
    if (text === text.normalize('NFC')) return [];
    return [...text.matchAll(/\P{M}\p{M}+/gu)]
      .filter(([letter]) => letter !== letter.normalize('NFC'))
      .slice(0, 1)
      .map(({ index, 0: letter }) => ({ range: { from: index, to: index + letter.length }, fix: { range: { from: 0, to: text.length }, text: text.normalize('NFC') } }));
  },
};
