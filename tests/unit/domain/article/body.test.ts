import { describe, expect, it, test } from 'vitest';
import { countWords, placedPhotoIds, textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { bodyWith, bulletList, figure, heading, paragraph } from './report';

const quoted = { type: 'blockquote', content: [paragraph('Giữ rừng là giữ nước'), figure('c')] };
const body = bodyWith(paragraph('Sapo'), figure('b'), heading('Kết quả'), bulletList('trồng', 'giữ'), quoted, figure('a'), paragraph(''));

test('text blocks come in reading order, however deep, empty ones too', () => {
  expect(textBlocks(body).map(textOf)).toEqual(['Sapo', 'Kết quả', 'trồng', 'giữ', 'Giữ rừng là giữ nước', '']);
  expect(textBlocks({ type: 'doc' })).toEqual([]);
});

test('placed photos come in reading order, however deep; a frame without a photo is none', () => {
  expect(placedPhotoIds(body)).toEqual(['b', 'c', 'a']);
  expect(placedPhotoIds(bodyWith({ type: 'figure', attrs: { photo: null } }, { type: 'figure' }, paragraph('a')))).toEqual([]);
});

test('the text of a node is its text nodes joined, a hard break a line feed', () => {
  const text = (words: string, ...marks: string[]) => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
  expect(textOf({ type: 'paragraph', content: [text('Giữ '), text('rừng', 'bold'), { type: 'hardBreak' }, text('giữ nước')] })).toBe('Giữ rừng\ngiữ nước');
  expect(textOf({ type: 'text' })).toBe('');
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['  … – “”! ', 0],
    ['Long Thành', 2],
    ['Đảng ủy xã Mây Hạ', 5],
    ['Kế hoạch số 09-TT/QU ngày 04/5/2026', 6],
    ['tăng 3,5% so với 1.250 tấn', 6],
    ['“Giữ rừng” – giữ nước; giữ bản.', 6],
    ['ở\u00a0xã\nta', 3],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
    expect(countWords(text.normalize('NFD'))).toBe(words);
  });
});
