import { expect, test } from 'vitest';
import { mayManage } from '../../../../renderer/domain/people/mayManage';
import { roles } from '../../../../renderer/domain/people/profile';

test('people and targets are looked after by managing editors and administrators, by nobody else', () => {
  expect(roles.toSorted()).toEqual(['administrator', 'editor', 'managingEditor', 'reporter']);
  expect(roles.filter(mayManage).toSorted()).toEqual(['administrator', 'managingEditor']);
});
