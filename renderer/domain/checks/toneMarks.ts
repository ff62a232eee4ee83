import { toneMarksIn } from '../text/toneMarks';
import type { Mention, MentionCheck } from './check';

/** "Huyện ủy" beside "Huyện uỷ": the style that the text has less often is doubted. */
export const toneMarks: MentionCheck = {
  id: 'toneMarks',
  severity: 'warning',
  scope: 'mentions',
  mentions: ({ text }) => toneMarksIn(text).map(({ from, to, style, other }): Mention => ({ key: 'tone', value: `${style} ${other}`, range: { from, to } })),
  judge(mentions) {
    const first = mentions.filter(({ value }) => value.startsWith('first ')).length;
    if (first === 0 || first === mentions.length) return [];
    const rare = first * 2 >= mentions.length ? 'last ' : 'first ';
    return mentions.filter(({ value }) => value.startsWith(rare)).map((mention) => {
      const text = mention.value.slice(rare.length);
      return { of: mention, values: { other: text }, fix: { range: mention.range, text } };
    });
  },
};
