import type { Mention, MentionCheck } from './check';

/** "xây dựng Đảng", "tổ chức đảng": the two words before tell what is meant. Names that begin with it have their own spelling. */
const party = /(?<!\p{L})(\p{L}+\s\p{L}+)\s(đảng)(?!\p{L}|\s(?:bộ|ủy|uỷ|viên|phí|đoàn)(?!\p{L}))/giu;

/** The same words once with "Đảng" and once with "đảng". */
export const partyCase: MentionCheck = {
  id: 'partyCase',
  severity: 'warning',
  scope: 'mentions',
  mentions: ({ text }) =>
    [...text.matchAll(party)].map(({ index, 0: whole, 1: before = '', 2: word = '' }): Mention =>
      ({ key: before.toLocaleLowerCase('vi'), value: word, range: { from: index + whole.length - word.length, to: index + whole.length } })),
  judge(mentions) {
    const capitals = mentions.filter(({ value }) => value !== value.toLocaleLowerCase('vi')).length;
    if (capitals === 0 || capitals === mentions.length) return [];
    const right = capitals * 2 >= mentions.length ? 'Đảng' : 'đảng';
    return mentions.filter(({ value }) => value !== right).map((mention) => ({ of: mention, values: { words: `${mention.key} ${right}` }, fix: { range: mention.range, text: right } }));
  },
};
