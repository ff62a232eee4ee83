import { citationsIn } from '../documents/citations';
import type { Mention, MentionCheck } from './check';

/**
 * One document under two numbers. Two documents of one counter may well be in one text: a number is doubted only where it
 * is cited bare, after another of the same kind and issuer was cited in full, and is itself introduced nowhere.
 */
export const documentNumbers: MentionCheck = {
  id: 'documentNumbers',
  severity: 'warning',
  scope: 'mentions',
  mentions: ({ text }) =>
    citationsIn(text).map(({ from, to, type, symbol, number, numberAt, date, saysSubject }): Mention => ({ key: `${type} ${symbol}`, value: `${date || saysSubject ? 'full' : 'bare'} ${number}`, range: { from: numberAt || from, to } })),
  judge(mentions, { facts }, { directory }) {
    const introduced = new Set(facts.documents.map(({ number }) => number));
    const seen = new Set<string>();
    const full = new Set(mentions.filter(({ value }) => value.startsWith('full ')).map(({ value }) => value.slice(5)));
    let last = '';
    return mentions.flatMap((mention) => {
      const [manner, number = ''] = mention.value.split(' ');
      const isNew = !seen.has(number);
      seen.add(number);
      if (manner === 'full') {
        last = number;
        return [];
      }
      if (!last || !isNew || full.has(number) || introduced.has(number) || directory.findDocuments(number, 1).some((known) => known.number === number)) return [];
      return [{ of: mention, values: { number, other: last }, fix: { range: mention.range, text: last } }];
    });
  },
};
