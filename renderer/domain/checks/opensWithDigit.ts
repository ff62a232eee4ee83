import type { TextCheck } from './check';

/** A sentence that opens with a digit: "9 tháng đầu năm …". Days, and numbers of a list that was typed, are none. */
const digit = /(?:^|(?<=\p{Ll}[.!?] ))(\d+)(?![\d/.)-]|\s*[-–]\s*\d) (?=\p{Ll})/gu;

export const opensWithDigit: TextCheck = {
  id: 'opensWithDigit',
  severity: 'warning',
  scope: 'text',
  bodyOnly: true,
  find: ({ text, inList, type }) =>
    inList || type === 'heading' ? [] : [...text.matchAll(digit)].map(({ index, 1: number = '' }) => ({ range: { from: index, to: index + number.length }, values: { number } })),
};
