import { expect, test } from 'vitest';
import { oddSpaces } from '../../../../renderer/domain/checks/oddSpaces';
import { findIn } from './finding';

test.each([
  ['giữ  rừng', { from: 3, to: 5 }, ' '],
  ['giữ\u00a0rừng', { from: 3, to: 4 }, ' '],
  ['giữ\u200brừng', { from: 3, to: 4 }, ''],
])('%j has odd spaces', (text, range, fixed) => {
  expect(findIn(oddSpaces, text)).toMatchObject([{ block: 0, range, fix: { range, text: fixed } }]);
});

test('single spaces and line breaks are in order', () => {
  expect(findIn(oddSpaces, 'giữ rừng\ngiữ nước')).toEqual([]);
});
