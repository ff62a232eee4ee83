import { describe, expect, it } from 'vitest';
import { valueText } from '../../../../renderer/domain/reading/valueText';

describe('what a finding puts into the facts', () => {
  it.each([
    ['date', '2026-11-04', '04/11/2026'], ['holder', 'UBND xã', 'UBND xã'], ['opinions', 7, '7'], ['opinions', null, ''],
    ['chairs', { id: 'a', name: 'Lã Thị Cúc', posts: 'Bí thư' }, 'đồng chí Lã Thị Cúc - Bí thư'],
    ['groups', { id: 'a', count: 9, label: 'Bí thư chi bộ' }, '09 Bí thư chi bộ'], ['hostGroups', { id: 'a', count: null, label: 'đại diện xã' }, 'đại diện xã'],
    ['documents', { id: 'a', type: 'Kế hoạch', number: '12-KH/ĐU', date: '2026-01-02', subject: '' }, 'Kế hoạch số 12-KH/ĐU ngày 02/01/2026'],
    ['conclusions', { id: 'a', text: 'rà soát quỹ đất', unit: 'UBND xã', deadline: '' }, 'UBND xã rà soát quỹ đất'],
  ] as const)('%s %j is said as %s', (field, value, text) => expect(valueText({ field, value }, 'portal')).toBe(text));
});
