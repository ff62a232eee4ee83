import { expect, test } from 'vitest';
import { unmatchedQuotes } from '../../../../renderer/domain/checks/unmatchedQuotes';
import { bulletList } from '../article/report';
import { findIn } from './finding';

const found = (block: number) => ({ check: 'unmatchedQuotes', severity: 'warning', where: 'body', block });

test.each([
  'Phong trào “Mỗi nhà một vườn cây” lan rộng.',
  'Từ “Nhà sạch” tới “Bản xanh”, “Suối trong”.',
  'Ông kể: “Bố dặn: “Giữ lấy rừng”, tôi nhớ mãi”.',
  'Gõ "kiểu máy chữ" không tính.',
  'Không có trích dẫn.',
  '',
])('%j is in order', (text) => {
  expect(findIn(unmatchedQuotes, text)).toEqual([]);
});

test.each([
  'Phong trào “Mỗi nhà một vườn cây lan rộng.',
  'Phong trào Mỗi nhà một vườn cây” lan rộng.',
  'Từ “Nhà sạch” tới “Bản xanh, “Suối trong”.',
  'Từ “Nhà sạch”” tới “Bản xanh”.',
  'Sạch” rồi “xanh',
])('%j is not', (text) => {
  expect(findIn(unmatchedQuotes, text)).toMatchObject([found(0)]);
  expect(findIn(unmatchedQuotes, text.normalize('NFD'))).toMatchObject([found(0)]);
});

test('each block answers for itself', () => {
  expect(findIn(unmatchedQuotes, 'Mở “một lần', 'đóng” ở đoạn sau', 'Đoạn “này” đúng', bulletList('một', 'hai”'))).toMatchObject([found(0), found(1), found(4)]);
});
