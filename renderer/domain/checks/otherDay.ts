import { newspaperDate, parseIsoDay, textDate } from '../facts/dates';
import type { Mention, MentionCheck } from './check';

/** The day of the meeting as a lead tells it: "Sáng ngày 04/5/2022", "Sáng 14-6". */
const told = /^(?:Sáng|Chiều|Tối)\s(?:ngày\s)?(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?!\d)/gu;

/** The text opens with another day than the fact sheet has. */
export const otherDay: MentionCheck = {
  id: 'otherDay',
  severity: 'error',
  scope: 'mentions',
  mentions: ({ text }) =>
    [...text.matchAll(told)].map(({ index, 0: words, 1: day = '', 2: month = '', 3: year = '' }): Mention => {
      const from = index + words.search(/\d/u);
      return { key: 'day', value: `${Number(day)}.${Number(month)}.${year}`, range: { from, to: index + words.length } };
    }),
  judge(mentions, { facts }, { style }) {
    const fact = parseIsoDay(facts.date);
    if (!fact) return [];
    const right = style === 'portal' ? textDate(facts.date) : newspaperDate(facts.date, fact.year);
    return mentions
      .filter(({ value }) => ![`${fact.day}.${fact.month}.`, `${fact.day}.${fact.month}.${fact.year}`].includes(value))
      .map((mention) => ({ of: mention, values: { right }, fix: { range: mention.range, text: right } }));
  },
};
