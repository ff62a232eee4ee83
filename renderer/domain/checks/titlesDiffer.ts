import { folded } from '../text/folding';
import type { Mention, MentionCheck } from './check';

/** "đồng chí Lê Văn A - Bí thư Huyện ủy, Chủ tịch HĐND huyện": the name, then all posts. */
const titled = /(?:[Đđ]ồng chí|[Đđ]\/c)\s+(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4})\s*[-–]\s*([^.;:()“”]{3,200}?)(?=\s(?:đã|chủ trì|phát biểu|kết luận|cơ bản|nhấn mạnh|yêu cầu|đánh giá|và (?:các )?đồng chí|và \d|trao|ghi nhận|báo cáo|thông tin|đề nghị|trình bày)(?!\p{L})|[.;:()“”]|$)/gu;
const posts = (title: string): string[] => title.split(/,|\svà\s/u).map((post) => folded(post).trim()).filter(Boolean);

/** One person with two titles: what is said later must be among what was said first, or hold all of it. */
export const titlesDiffer: MentionCheck = {
  id: 'titlesDiffer',
  severity: 'warning',
  scope: 'mentions',
  mentions: ({ text }) =>
    [...text.matchAll(titled)].map(({ index, 0: whole, 1: name = '', 2: title = '' }): Mention =>
      ({ key: name, value: title.trim(), range: { from: index + whole.length - title.length, to: index + whole.length } })),
  judge([first, ...later]) {
    if (!first) return [];
    const known = posts(first.value);
    return later
      .filter(({ value }) => posts(value).some((post) => !known.includes(post)) && !known.every((post) => posts(value).includes(post)))
      .map((mention) => ({ of: mention, values: { name: mention.key, post: mention.value, other: first.value }, fix: { range: mention.range, text: first.value } }));
  },
};
