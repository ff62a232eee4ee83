import { expect, test } from 'vitest';
import { chairMissing } from '../../../../renderer/domain/checks/chairMissing';
import { contextOf, newspaper, portal, reportOf } from '../article/report';
import { findOf } from './finding';

const { facts } = reportOf();
const chaired = (...names: readonly string[]) =>
  reportOf({ facts: { ...facts, chairs: names.map((name, index) => ({ id: String(index), name, posts: 'Bí thư' })) } });
const found = [{ check: 'chairMissing', severity: 'error', where: 'facts' }];

test('a meeting that nobody chaired is not finished', () => {
  expect(findOf(chairMissing, chaired(), contextOf(portal))).toEqual(found);
  expect(findOf(chairMissing, chaired('', ' '), contextOf(portal))).toEqual(found);
});

test('one name is enough', () => {
  expect(findOf(chairMissing, chaired('', 'Bùi Hữu Khang'), contextOf(portal))).toEqual([]);
});

test('a template that asks for no chair needs none', () => {
  expect(findOf(chairMissing, chaired(), contextOf(newspaper))).toEqual([]);
});
