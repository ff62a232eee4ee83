import { describe, expect, it } from 'vitest';
import { anyMoment, clockTime, fullMoment, shortMoment, wholeNumber } from '../../../renderer/i18n/format';

// 14:05 on 21 November 2026 in Vietnam.
const now = new Date('2026-11-21T07:05:00.000Z');

describe('a moment in a list', () => {
  it.each([
    ['2026-11-21T07:05:00.000Z', '14:05'],
    ['2026-11-20T17:00:00.000Z', '00:00'],
    ['2026-11-21T01:07:59.000Z', '08:07'],
    ['2026-11-20T16:59:59.000Z', '20/11'],
    ['2026-02-03T03:00:00.000Z', '03/02'],
    ['2025-12-31T17:00:00.000Z', '01/01'],
    ['2025-12-31T16:59:59.000Z', '31/12/2025'],
    ['2025-11-21T07:05:00.000Z', '21/11/2025'],
  ])('%s is %s', (iso, text) => {
    expect(shortMoment(iso, now)).toBe(text);
  });
});

it('a moment in full has the day and the time of Vietnam', () => {
  expect(fullMoment('2026-11-21T07:05:00.000Z')).toBe('21/11/2026, 14:05');
  expect(fullMoment('2026-11-20T17:00:00.000Z')).toBe('21/11/2026, 00:00');
  expect(fullMoment('2026-02-03T17:30:00.000Z')).toBe('04/02/2026, 00:30');
});

it('a clock time has seconds', () => {
  expect(clockTime('2026-11-21T07:05:09.999Z')).toBe('14:05:09');
  expect(clockTime('2026-11-21T17:00:00.000Z')).toBe('00:00:00');
});

it('a number is grouped as the language does', () => {
  expect(wholeNumber(1_234_567, 'vi')).toBe('1.234.567');
  expect(wholeNumber(1_234_567, 'en')).toBe('1,234,567');
  expect(wholeNumber(0, 'vi')).toBe('0');
});

it('what is no moment in a file of others is said as unknown', () => {
  expect(anyMoment('2026-11-21T07:05:00.000Z')).toBe(fullMoment('2026-11-21T07:05:00.000Z'));
  for (const none of ['', 'hôm qua', '2026-13-40T99:00:00Z']) expect(anyMoment(none)).toBe('…');
});
