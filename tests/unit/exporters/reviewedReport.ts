import type { BodyNode } from '../../../renderer/domain/article/body';
import { settle } from '../../../renderer/domain/suggestions/settle';
import type { ReviewComment, ReviewMarks } from '../../../renderer/exporters/review';
import { bodyWith, figure, photoOf, reportOf } from '../domain/article/report';

const words = (text: string, ...marks: readonly [string, string][]): BodyNode => ({ type: 'text', text, marks: marks.map(([type, id]) => ({ type, attrs: { id } })) });
const block = (attrs: Record<string, string>, ...content: BodyNode[]): BodyNode => ({ type: 'paragraph', attrs, content });
const item = (attrs: Record<string, string>, text: string): BodyNode => ({ type: 'listItem', attrs, content: [block({}, words(text))] });
const row = (attrs: Record<string, string>, text: string): BodyNode => ({ type: 'tableRow', attrs, content: [{ type: 'tableCell', content: [block({}, words(text))] }] });

/** A body in which everything is suggested that can be, each by a suggestion of its own. */
export const reviewedBody = bodyWith(
  block({}, words('Sáng nay, '), words('xã họp', ['deletion', 'a']), words('Đảng ủy xã họp', ['insertion', 'b']), words(' rất lâu', ['insertion', 'b'], ['deletion', 'c']), words(' bàn giữ rừng.')),
  block({}, words('Một đoạn')), block({ split: 'd' }, words(' nay là hai.')),
  block({}, words('Hai đoạn')), block({ joined: 'e' }, words(' nay là một.')),
  block({ inserted: 'f' }, words('Đoạn mới.')),
  block({ deleted: 'g' }, words('Đoạn thừa.')),
  { type: 'orderedList', attrs: { start: 1 }, content: [item({}, 'Giữ rừng.'), item({ deleted: 'h' }, 'Họp lại.'), item({ inserted: 'i' }, 'Trồng rừng.')] },
  { type: 'table', content: [row({}, 'Thôn'), row({ inserted: 'j' }, 'Mây Hạ'), row({ deleted: 'k' }, 'Mây Cũ')] },
  block({}, words('Dòng một'), { type: 'hardBreak', attrs: { inserted: 'l' } }, words('dòng hai.')),
  { ...figure('a'), attrs: { photo: 'a', deleted: 'm' } },
  block({}, words('Hết./.')),
);
/** The report as it is without the suggestions. */
export const reviewedReport = reportOf({ body: settle(reviewedBody, () => 'reject'), photos: [photoOf('a')] });
const about = (from: [number, number], to: [number, number]): ReviewComment['about'] =>
  ({ on: 'text', from: { block: from[0], offset: from[1] }, to: { block: to[0], offset: to[1] } });
const comment = (text: string, change: Partial<ReviewComment> = {}): ReviewComment =>
  ({ name: 'Bàn Thị Nhài', at: '2026-02-06T02:00:00.000Z', text, replies: [], quote: '', about: { on: 'headline' }, ...change });
/** What two people suggest and say of it. */
export const review: ReviewMarks = {
  body: reviewedBody,
  suggestions: Object.fromEntries([...'abcdefghijklm'].map((id) => [id, { name: id === 'c' ? 'Hoàng "Páo" <b>' : 'Bàn Thị Nhài', at: '2026-02-05T01:02:03.456Z' }])),
  comments: [
    comment('Tít dài quá.'),
    comment('Ai họp?', { about: about([0, 5], [0, 13]), replies: [{ name: 'Hoàng Páo', at: '2026-02-06T03:00:00.000Z', text: 'Đảng ủy.\nĐã sửa.' }] }),
    comment('Hai đoạn này nên gộp.', { about: about([1, 4], [2, 4]) }),
    comment('Ảnh mờ.', { about: { on: 'photo', photo: 'a' } }),
    comment('Chữ này đâu rồi?', { about: { on: 'gone' }, quote: 'chữ đã mất' }),
  ],
};
