import { expect, test } from 'vitest';
import { factMissing } from '../../../../renderer/domain/checks/factMissing';
import { figure, paragraph, phrase } from '../article/report';
import { findIn } from './finding';

test('every composed phrase with a gap is found, by its place among the text blocks', () => {
  const found = findIn(
    factMissing,
    phrase('lead', 'Sáng ngày …, Đảng ủy xã Mây Hạ họp.'),
    figure('a'),
    'Xã trồng thêm rừng.',
    phrase('opinions', 'Hội nghị có … ý kiến.'),
  );
  expect(found).toEqual([
    { check: 'factMissing', severity: 'error', where: 'body', block: 0, range: expect.anything() },
    { check: 'factMissing', severity: 'error', where: 'body', block: 2, range: expect.anything() },
  ]);
});

test('an ellipsis of the author’s own, a full phrase and an empty one are in order', () => {
  expect(findIn(factMissing, paragraph('“Rừng… là nhà”, ông nói…'))).toEqual([]);
  expect(findIn(factMissing, phrase('lead', 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.'))).toEqual([]);
  expect(findIn(factMissing, phrase('lead', ''))).toEqual([]);
  expect(findIn(factMissing, { type: 'paragraph', content: [{ type: 'text', text: 'Và…' }] })).toEqual([]);
});
