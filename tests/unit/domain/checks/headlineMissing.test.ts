import { expect, test } from 'vitest';
import { headlineMissing } from '../../../../renderer/domain/checks/headlineMissing';
import { contextOf, portal, reportOf } from '../article/report';
import { findOf } from './finding';

test.each(['', ' ', '\n\u00a0'])('the headline %j is none', (headline) => {
  expect(findOf(headlineMissing, reportOf({ headline }), contextOf(portal))).toEqual([{ check: 'headlineMissing', severity: 'error', where: 'headline' }]);
});

test('a headline is enough', () => {
  expect(findOf(headlineMissing, reportOf({ headline: 'Xã Mây Hạ giữ rừng' }), contextOf(portal))).toEqual([]);
});
