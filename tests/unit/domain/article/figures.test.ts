import { expect, test } from 'vitest';
import { figuresOf } from '../../../../renderer/domain/article/figures';

test('counts words, letters as people see them, and paragraphs that have words', () => {
  expect(figuresOf(['Xã Mây Hạ', '  ', 'họp'.normalize('NFD'), 'a\nb'])).toEqual({ words: 6, characters: 16, charactersWithoutBlanks: 12, paragraphs: 3, readingMinutes: 1 });
});
test('reading time is in whole minutes', () => {
  const minutes = [0, 1, 240, 359, 360, 2_400].map((words) => figuresOf(['xã '.repeat(words)]).readingMinutes);
  expect(minutes).toEqual([0, 1, 1, 1, 2, 10]);
});
