import { expect, test } from 'vitest';
import { headlineMissing } from '../../../../renderer/domain/checks/headlineMissing';
import { contextOf, portal, reportOf } from '../article/report';

test.each(['', ' ', '\n\u00a0'])('the headline %j is none', (headline) => {
  expect(headlineMissing.find(reportOf({ headline }), contextOf(portal))).toEqual([{ check: 'headlineMissing', severity: 'error', where: 'headline' }]);
});

test('a headline is enough', () => {
  expect(headlineMissing.find(reportOf({ headline: 'Xã Mây Hạ giữ rừng' }), contextOf(portal))).toEqual([]);
});
