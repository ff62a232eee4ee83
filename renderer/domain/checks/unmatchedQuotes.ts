import type { BlockCheck } from './check';

/** A typographic quotation mark without its partner in the same block. */
export const unmatchedQuotes: BlockCheck = {
  id: 'unmatchedQuotes',
  severity: 'warning',
  scope: 'block',
  find(text) {
    const open: number[] = [];
    const orphans: number[] = [];
    for (const { 0: sign, index } of text.matchAll(/[“”]/gu)) {
      if (sign === '“') open.push(index);
      else if (open.pop() === undefined) orphans.push(index);
    }
    const first = Math.min(...open.slice(0, 1), ...orphans.slice(0, 1));
    return Number.isFinite(first) ? [{ range: { from: first, to: first + 1 } }] : [];
  },
};
