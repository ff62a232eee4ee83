import { describe, expect, it, test } from 'vitest';
import { isoDayOf, parseIsoDay, textCount, textDate } from '../../../../renderer/domain/facts/dates';

describe('a day in running text', () => {
  it.each([
    ['2022-05-04', '04/5/2022'],
    ['2022-02-25', '25/02/2022'],
    ['2026-01-03', '03/01/2026'],
    ['2026-10-11', '11/10/2026'],
    ['2026-12-09', '09/12/2026'],
    ['2026-03-31', '31/3/2026'],
    ['2024-02-29', '29/02/2024'],
  ])('%s is written %s', (iso, text) => {
    expect(textDate(iso)).toBe(text);
  });

  it.each(['', '2025-02-29', '2025-02-31', '2025-13-01', '2025-00-10', '2025-04-31', '2025-4-3', '04/5/2022', '2025-01-01T00:00:00Z', 'hôm nay'])(
    '%j is no day and writes nothing',
    (iso) => {
      expect(parseIsoDay(iso)).toBeNull();
      expect(textDate(iso)).toBe('');
    },
  );

  it('is read back into its parts', () => {
    expect(parseIsoDay('2026-11-07')).toEqual({ year: 2026, month: 11, day: 7 });
  });
});

test.each([[0, '00'], [1, '01'], [9, '09'], [10, '10'], [128, '128']])('the count %i is written %s', (count, text) => {
  expect(textCount(count)).toBe(text);
});

test('a day begins at midnight in Vietnam, not in Greenwich', () => {
  expect(isoDayOf(new Date('2026-11-21T16:59:59Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-11-21');
  expect(isoDayOf(new Date('2026-11-21T17:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-11-22');
  expect(isoDayOf(new Date('2026-11-21T17:00:00Z'), 'UTC')).toBe('2026-11-21');
});
