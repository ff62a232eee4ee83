import type { Mention, MentionCheck } from './check';

/** "từ 02-03 tổ chức": two small numbers, no day and no document's number. */
const range = /(?<![\p{L}\d/-])(?<!(?:ngày|sáng|chiều|tối|mồng|đến|quý|khóa|kỳ)\s)(\d{1,2})\s?[-–]\s?(\d{1,2})(?=\s\p{Ll})/giu;
const isPadded = (number: string): boolean => number.length === 2 && number.startsWith('0');

/** Counts below ten once in two digits and once in one: "1-3" beside "02-03". */
export const numberPadding: MentionCheck = {
  id: 'numberPadding',
  severity: 'warning',
  scope: 'mentions',
  mentions: ({ text }) =>
    [...text.matchAll(range)].filter(({ 1: low = '' }) => Number(low) < 10)
      .map(({ index, 0: whole, 1: low = '' }): Mention => ({ key: 'range', value: isPadded(low) ? 'padded' : whole, range: { from: index, to: index + whole.length } })),
  judge(mentions) {
    if (!mentions.some(({ value }) => value === 'padded')) return [];
    return mentions.filter(({ value }) => value !== 'padded').map((mention) => {
      const text = mention.value.replace(/\d+/gu, (number) => number.padStart(2, '0'));
      return { of: mention, values: { words: mention.value, other: text }, fix: { range: mention.range, text } };
    });
  },
};
