import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../renderer/domain/reading/blocks';

const kinds = (...lines: string[]) => blocksOf(lines.join('\n\n').normalize('NFD')).map(({ kind }) => kind);

describe('the lines of a report', () => {
  it("are told apart on a portal's page", () => {
    expect(kinds(
      'Tin xã', 'Văn bản', 'Giao ban về giữ rừng', 'Ngày đăng 05/03/2026 | 08:10  | Lượt xem: 12', 'Sáng ngày 04/3/2026, Đảng ủy xã Mây Hạ họp.',
      'Dự họp có đồng chí Lê Thị Mận.', 'Đ/c Lê Thị Mận - Bí thư Đảng ủy phát biểu tại hội nghị', 'Kết luận, đồng chí yêu cầu:', '1. Giữ rừng.', '2. Trồng rừng./.',
      'Một số hình ảnh:', 'Bản quyền: xã Mây Hạ', 'Nhà số 1',
    )).toEqual([
      'category', 'dropped', 'headline', 'header', 'lead', 'attendance', 'caption', 'conclusionLead', 'conclusion', 'conclusion', 'galleryHeading', 'dropped', 'dropped',
    ]);
    expect(blocksOf(['Mở đầu', 'yêu cầu:', '1. Giữ rừng.']).at(-1)).toEqual({ kind: 'conclusion', text: '1. Giữ rừng.', number: 1 });
  });

  it('are told apart in a newspaper', () => {
    expect(kinds('Chính trị', 'Mây Hạ giữ rừng', 'TạLựu 14/03/2026 - 14:39', 'Sáng 14-3, xã họp.', 'mh-1.jpg', 'Quang cảnh. Ảnh: Tạ Lựu', 'Xã đã họp.', '(0) Bình luận', 'Tin khác'))
      .toEqual(['category', 'headline', 'byline', 'lead', 'imageFile', 'caption', 'text', 'dropped', 'dropped']);
  });

  it('may be anything, and a megabyte of it', () => {
    const began = performance.now();
    for (const bit of ['a', ' \u00a0', 'Đ/c ', '1. ', '\u0000\ud800', 'Ngày đăng ', 'Ảnh: A']) expect(() => blocksOf(bit.repeat(1_000_000 / bit.length))).not.toThrow();
    expect(blocksOf('')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
