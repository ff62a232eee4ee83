import { expect, test } from 'vitest';
import { leadMissing } from '../../../../renderer/domain/checks/leadMissing';
import { figure, heading } from '../article/report';
import { findIn } from './finding';

const found = [{ check: 'leadMissing', severity: 'error', where: 'body', block: 0 }];

test('a report without a block, or with an empty first one, has no lead', () => {
  expect(findIn(leadMissing)).toEqual(found);
  expect(findIn(leadMissing, figure('a'))).toEqual(found);
  expect(findIn(leadMissing, '', 'Năm qua, xã trồng thêm 40 ha rừng.')).toEqual(found);
  expect(findIn(leadMissing, ' \u00a0', 'Năm qua, xã trồng thêm 40 ha rừng.')).toEqual(found);
});

test('words in the first block are a lead, also below a photo', () => {
  expect(findIn(leadMissing, 'Sáng 06/02, xã Mây Hạ họp.')).toEqual([]);
  expect(findIn(leadMissing, figure('a'), 'Sáng 06/02, xã Mây Hạ họp.', '')).toEqual([]);
  expect(findIn(leadMissing, heading('Họp bàn giữ rừng'))).toEqual([]);
});
