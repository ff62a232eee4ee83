import { expect, test } from 'vitest';
import { checkSession } from '../../../../renderer/domain/checks/session';
import type { BlockCheck } from '../../../../renderer/domain/checks/check';
import { bodyWith, contextOf, paragraph, portal, reportOf } from '../article/report';

test('only a block that changed is read again, and findings keep their place', () => {
  const read: string[] = [];
  const check: BlockCheck = {
    id: 'probe', severity: 'warning', scope: 'block',
    find: (text) => { read.push(text); return text === 'sai' ? [{}] : []; },
  };
  const session = checkSession([check], contextOf(portal));
  const [first, last] = [paragraph('đúng'), paragraph('sai')];
  expect(session.update(reportOf({ body: bodyWith(first, last) }))).toMatchObject([{ check: 'probe', block: 1 }]);
  expect(session.update(reportOf({ body: bodyWith(first, paragraph('mới'), last) }))).toMatchObject([{ check: 'probe', block: 2 }]);
  expect(read).toEqual(['đúng', 'sai', 'mới']);
});
