import { describe, expect, it } from 'vitest';
import { captionMissing } from '../../../../renderer/domain/checks/captionMissing';
import { creditMissing } from '../../../../renderer/domain/checks/creditMissing';
import { contextOf, photoOf, portal, reportOf } from '../article/report';
import { findOf } from './finding';

describe.each([
  { check: captionMissing, field: 'caption', severity: 'error' },
  { check: creditMissing, field: 'credit', severity: 'warning' },
])('$check.id', ({ check, field, severity }) => {
  const photos = [photoOf('a', { [field]: ' ' }), photoOf('b'), photoOf('c', { [field]: '' })];

  it('names each photo without one, also one that stands nowhere in the text', () => {
    expect(findOf(check, reportOf({ photos }), contextOf(portal))).toEqual([
      { check: check.id, severity, where: 'photos', photo: 'a', values: { file: 'a.jpg' } },
      { check: check.id, severity, where: 'photos', photo: 'c', values: { file: 'c.jpg' } },
    ]);
  });

  it('finds nothing where every photo has one, or there is no photo', () => {
    expect(findOf(check, reportOf({ photos: [photoOf('b')] }), contextOf(portal))).toEqual([]);
    expect(findOf(check, reportOf({ photos: [] }), contextOf(portal))).toEqual([]);
  });
});
