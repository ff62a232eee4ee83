import type { TextCheck } from './check';

/** A typographic quotation mark without its partner in the same text. */
export const unmatchedQuotes: TextCheck = {
  id: 'unmatchedQuotes',
  severity: 'warning',
  scope: 'text',
  find({ text }) {
    const open: number[] = [];
    let orphan = -1;
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '“') open.push(at);
      else if (text[at] === '”' && open.pop() === undefined && orphan < 0) orphan = at;
    }
    const at = orphan >= 0 ? orphan : open.at(-1);
    return at === undefined ? [] : [{ range: { from: at, to: at + 1 } }];
  },
};
