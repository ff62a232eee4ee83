import { parseIsoDay } from '../facts/dates';
import type { TextCheck } from './check';

const day = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])/gu;

/** 31/02/2025 is no day. */
export const impossibleDay: TextCheck = {
  id: 'impossibleDay',
  severity: 'error',
  scope: 'text',
  find: ({ text }) =>
    [...text.matchAll(day)]
      .filter(({ 1: date = '', 3: month = '', 4: year = '' }) => parseIsoDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) === null)
      .map(({ index, 0: words }) => ({ range: { from: index, to: index + words.length }, values: { words } })),
};
