import type { BodyMark, BodyNode } from '../../../renderer/domain/article/body';
import { bodyWith, bulletList, figure, heading, paragraph, photoOf, reportOf } from '../domain/article/report';

const words = (text: string, ...marks: (string | BodyMark)[]): BodyNode =>
  ({ type: 'text', text, ...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }) });
const cell = (type: string, text: string, attrs = {}): BodyNode => ({ type, attrs, content: [paragraph(text)] });
const row = (...content: BodyNode[]): BodyNode => ({ type: 'tableRow', content });

/** A report of an invented commune in which everything occurs that a format has to write. */
export const goldenReport = reportOf({
  headline: 'Xã Mây Hạ bàn cách giữ <rừng> & "đầu nguồn"',
  facts: { ...reportOf().facts, place: 'Hội trường xã Mây Hạ' },
  body: bodyWith(
    paragraph('Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp bàn về giữ rừng.'),
    figure('a'),
    heading('Kết quả'),
    { type: 'paragraph', content: [
      words('Xã trồng '), words('40 ha rừng ', 'bold'), words('(xem '), words('kế hoạch', { type: 'link', attrs: { href: 'https://mayha.example/?a=1&b=2' } }),
      words('), giá *5_000* | 1 [ghi chú], '), words('bẫy', { type: 'link', attrs: { href: 'javascript:alert(1)' } }), { type: 'hardBreak' }, words('dòng hai.', 'italic'),
    ] },
    paragraph('1. không phải danh sách'),
    { type: 'orderedList', attrs: { start: 3 }, content: [
      { type: 'listItem', content: [paragraph('Giữ rừng.'), bulletList('Tuần tra', 'Báo cháy')] },
      { type: 'listItem', content: [paragraph('Trồng thêm 40 ha./.')] },
    ] },
    { type: 'blockquote', content: [paragraph('Làm ngay, làm đúng.')] },
    { type: 'orderedList', attrs: { start: 2, type: 'a' }, content: ['Rừng phòng hộ', 'Rừng sản xuất'].map((text) => ({ type: 'listItem', content: [paragraph(text)] })) },
    { type: 'table', content: [
      row(cell('tableHeader', 'Thôn'), cell('tableHeader', 'Diện tích | ha')),
      row(cell('tableCell', 'Mây Thượng'), cell('tableCell', '25')),
      row(cell('tableCell', 'Cộng: 40', { colspan: 2 })),
    ] },
    { type: 'source', content: [words('UBND xã')] },
    { type: 'horizontalRule' },
  ),
  photos: [photoOf('a', { hash: 'a'.repeat(64), people: [{ id: 'n', name: 'Bùi Hữu Khang', posts: '', at: null }] }), photoOf('b', { hash: 'b'.repeat(64), caption: 'Quang cảnh buổi họp', type: 'image/png' })],
});
