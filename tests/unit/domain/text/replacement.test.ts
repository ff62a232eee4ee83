import { expect, test } from 'vitest';
import { replacementFor } from '../../../../renderer/domain/text/replacement';

test.each([
  ['Uỷ ban', 'ủy ban', 'Ủy ban'],
  ['uỷ ban', 'ủy ban', 'ủy ban'],
  ['uỷ ban', 'Ủy ban', 'Ủy ban'],
  ['UBND', 'ủy ban nhân dân', 'ủy ban nhân dân'],
  ['Ý', 'đồng ý', 'Đồng ý'],
  ['Họp', '', ''],
  ['Họp', '9 cuộc họp', '9 cuộc họp'],
  ['Đ9', 'đoàn 9', 'Đoàn 9'],
])('%j replaced by %j says %j', (match, words, result) => expect(replacementFor(match, words)).toBe(result));

test('who asked for the exact case gets the words as written', () => expect(replacementFor('Họp', 'bàn', true)).toBe('bàn'));
