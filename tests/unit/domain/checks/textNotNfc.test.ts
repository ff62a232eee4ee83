import { expect, test } from 'vitest';
import { textNotNfc } from '../../../../renderer/domain/checks/textNotNfc';
import { findIn } from './finding';

test('text whose accents stand apart is composed by the fix', () => {
  expect(findIn(textNotNfc, 'giữ rừng'.normalize('NFD'))).toMatchObject([{ block: 0, fix: { text: 'giữ rừng' } }]);
  expect(findIn(textNotNfc, 'giữ rừng')).toEqual([]);
});
