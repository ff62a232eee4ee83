import { textCount } from '../facts/dates';
import { folded } from '../text/folding';
import type { Mention, MentionCheck } from './check';

/** A number and the words that say of what: "09 ý kiến", "14 đồng chí Bí thư". */
const counted = /(?<![\d/.,-])(\d{1,4})\s(\p{L}+\s\p{L}+(?:\s\p{L}+){0,3})/gu;
const most = 5;
const words = (label: string): string[] => folded(label).split(/\s+/u).filter(Boolean).slice(0, most);
/** Whether the text goes on with what the fact sheet counts: three words decide, or all where it has fewer. */
const isAbout = (said: readonly string[], label: readonly string[]): boolean => label.length >= 2 && label.slice(0, 3).every((word, index) => said[index] === word);

/** A number in the text is another one than the fact sheet has for the same thing. */
export const countDiffers: MentionCheck = {
  id: 'countDiffers',
  severity: 'error',
  scope: 'mentions',
  mentions: ({ text }) =>
    [...text.matchAll(counted)].map(({ index, 1: number = '', 2: of = '' }): Mention => ({ key: words(of).slice(0, 2).join(' '), value: `${number} ${of}`, range: { from: index, to: index + number.length } })),
  judge(mentions, { facts }, { style }) {
    const facted = [
      { count: facts.opinions, label: ['y', 'kien'] }, { count: facts.awards, label: words(facts.awardees) },
      ...[...facts.groups, ...facts.hostGroups, ...facts.figures].map(({ count, label }) => ({ count, label: words(label) })),
    ];
    return mentions.flatMap((mention) => {
      const [number = '', ...of] = mention.value.split(/\s+/u);
      const about = facted.filter(({ label }) => isAbout(of.map(folded), label));
      if (about.length === 0 || about.some(({ count }) => count === null || count === Number(number))) return [];
      const right = style === 'portal' ? textCount(about[0]!.count!) : String(about[0]!.count);
      return [{ of: mention, values: { number, right }, fix: { range: mention.range, text: right } }];
    });
  },
};
