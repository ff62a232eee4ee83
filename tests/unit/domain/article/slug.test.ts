import { expect, test } from 'vitest';
import { slugOf } from '../../../../renderer/domain/article/slug';

test.each([
  ['Hội nghị giao ban chuyên đề', 'hoi-nghi-giao-ban-chuyen-de'],
  ['Đoàn kiểm tra của Đảng ủy', 'doan-kiem-tra-cua-dang-uy'],
  ['Hòa'.normalize('NFD'), 'hoa'],
  ['  “Ngày hội” — 15/3/2026: 100% hộ dân!  ', 'ngay-hoi-15-3-2026-100-ho-dan'],
  ['', 'bai-viet'],
  ['…!?', 'bai-viet'],
  ['報道', 'bai-viet'],
])('%j becomes %s', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test('is cut at a word, and in the middle only of a word that is all there is', () => {
  const long = slugOf('Ban Thường vụ Huyện ủy tổ chức hội nghị quán triệt, triển khai thực hiện các nghị quyết, chỉ thị của Trung ương');
  expect(long.length).toBeLessThanOrEqual(80);
  expect(long).toBe('ban-thuong-vu-huyen-uy-to-chuc-hoi-nghi-quan-triet-trien-khai-thuc-hien-cac-nghi');
  expect(slugOf('a'.repeat(200))).toBe('a'.repeat(80));
  expect(slugOf('mot hai ba', 7)).toBe('mot-hai');
});
