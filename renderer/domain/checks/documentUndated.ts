import { citationsIn } from '../documents/citations';
import { textDate } from '../facts/dates';
import type { Mention, MentionCheck } from './check';

/** A document is dated where it is first cited; later its number will do. */
export const documentUndated: MentionCheck = {
  id: 'documentUndated',
  severity: 'warning',
  scope: 'mentions',
  mentions: ({ text }) => citationsIn(text).map(({ from, to, number, date }): Mention => ({ key: number, value: date, range: { from, to } })),
  judge([first, ...later], { facts }, { directory, style }) {
    if (!first || first.value || later.some(({ value }) => value)) return [];
    const known = facts.documents.find(({ number }) => number === first.key)?.date || directory.findDocuments(first.key, 1).find(({ number }) => number === first.key)?.date;
    const at = { from: first.range.to, to: first.range.to };
    return [{ of: first, values: { number: first.key }, ...(known && style === 'portal' && { fix: { range: at, text: ` ngày ${textDate(known)}` } }) }];
  },
};
