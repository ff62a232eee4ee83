import { expect, test } from 'vitest';
import { doubledWords } from '../../../../renderer/domain/checks/doubledWords';
import { findIn } from './finding';

const wordsFound = (text: string) => findIn(doubledWords, text).map((finding) => finding.values?.['words']);

test.each([
  ['Đây là rừng của của cả bản.', ['của của']],
  ['Chủ trì có đồng chí đồng chí Bùi Hữu Khang.', ['đồng chí đồng chí']],
  ['Đồng chí đồng chí Bùi Hữu Khang chủ trì.', ['Đồng chí đồng chí']],
  ['Hội nghị nghị bàn về rừng', ['nghị nghị']],
  ['Xã Xã Mây Hạ', ['Xã Xã']],
  ['cho cho dân, với với xã', ['cho cho', 'với với']],
  ['rừng  rừng và nước\u00a0nước', ['rừng  rừng', 'nước\u00a0nước']],
  ['Ủy ban nhân dân, ủy ban, và và', ['và và']],
  ['được\nđược', ['được\nđược']],
])('%j says something twice', (text, words) => {
  expect(wordsFound(text)).toEqual(words);
});

test.each([
  'Cán bộ luôn luôn gần dân, thường thường xuống bản.',
  'Đời sống ngày ngày khá lên; Luôn Luôn giữ rừng.',
  'Của cải, của, của mọi người.',
  'Hội nghị, nghị quyết.',
  'Xã dự đại hội Hội Nông dân, gặp cán bộ Bộ Chỉ huy.',
  'Đảng ủy, ủy ban',
  'hoa hoan, oán án',
  'năm 2026 2026 cây',
  'cao cao, xa xa, dần dần',
  'hòa hoà',
  '',
])('%j says nothing twice', (text) => {
  expect(wordsFound(text)).toEqual([]);
});

test('accents decide, and how they are stored does not', () => {
  expect(wordsFound('bàn bán ban')).toEqual([]);
  expect(wordsFound('đồng chí đồng chí Khang'.normalize('NFD'))).toEqual(['đồng chí đồng chí'.normalize('NFC')]);
  expect(wordsFound(`của ${'của'.normalize('NFD')} bản`)).toHaveLength(1);
  expect(wordsFound('luôn luôn thường thường'.normalize('NFD'))).toEqual([]);
});

test('it tells in which block, as a warning', () => {
  expect(findIn(doubledWords, 'Đúng.', 'Sai sai.')).toEqual([
    { check: 'doubledWords', severity: 'warning', where: 'body', block: 1, values: { words: 'Sai sai' }, range: { from: 0, to: 7 }, fix: { range: { from: 0, to: 7 }, text: 'Sai' } },
  ]);
});
