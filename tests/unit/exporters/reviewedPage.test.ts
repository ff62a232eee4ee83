import { expect, it } from 'vitest';
import { reviewedPage } from '../../../renderer/exporters/registry';
import { reviewedReport as content, review } from './reviewedReport';

const page = (marks = review): string => reviewedPage(content, marks, { photoAddress: (id) => `anh/${id}.jpg`, date: '2026-02-06T03:00:00.000Z', timeZone: 'Asia/Ho_Chi_Minh' });

it('shows suggested words, ends of paragraphs, blocks, items, rows as such', () => {
  const html = page();
  for (const piece of [
    'Sáng nay, <del>xã họp</del><ins>Đảng ủy xã họp<del> rất lâu</del></ins> bàn', '<p><ins>¶</ins> nay là hai.</p>', '<p><del>¶</del> nay là một.</p>',
    '<p><ins>Đoạn mới.</ins></p>', '<p><del>Đoạn thừa.</del></p>', '<li><del>Họp lại.</del></li>', '<li><ins>Trồng rừng.</ins></li>', '<td><ins>Mây Hạ</ins></td>', '<td><del>Mây Cũ</del></td>',
    '<img src="anh/a.jpg"',
  ]) expect(html).toContain(piece);
});

it('shows the comments with their answers below the article, and nothing there without any', () => {
  const [, below] = page().split('</article>');
  expect(below).toContain('<p><strong>Bàn Thị Nhài, 06/02/2026:</strong> Ai họp?</p><p><strong>Hoàng Páo, 06/02/2026:</strong> Đảng ủy.');
  expect(below).toContain('<blockquote>chữ đã mất</blockquote>');
  const hostile = page({ ...review, comments: [{ ...review.comments[0]!, name: '<b>', text: '<img src=x>', quote: '<i>' }] });
  expect(hostile.split('</article>')[1]).not.toMatch(/<(?:b|i|img)\b/u);
  expect(page({ ...review, comments: [] })).not.toContain('<aside>');
});
