import { describe, expect, it } from 'vitest';
import { byteSize, roughTime, spokenMoment } from '../../../renderer/i18n/measures';

// 14:05 on 21 November 2026 in Vietnam.
const now = new Date('2026-11-21T07:05:00.000Z');

describe('a moment as people say it', () => {
  it.each([
    ['2026-11-21T05:00:00.000Z', 'hôm nay 12:00', 'today 12:00'],
    ['2026-11-20T17:00:00.000Z', 'hôm nay 00:00', 'today 00:00'],
    ['2026-11-21T16:59:59.000Z', 'hôm nay 23:59', 'today 23:59'],
    ['2026-11-20T16:59:00.000Z', 'hôm qua 23:59', 'yesterday 23:59'],
    ['2026-11-19T17:00:00.000Z', 'hôm qua 00:00', 'yesterday 00:00'],
    ['2026-11-19T16:59:00.000Z', '19/11/2026, 23:59', '19/11/2026, 23:59'],
    ['2026-11-21T17:00:00.000Z', '22/11/2026, 00:00', '22/11/2026, 00:00'],
    ['2025-11-21T05:00:00.000Z', '21/11/2025, 12:00', '21/11/2025, 12:00'],
  ])('%s', (iso, vietnamese, english) => {
    expect(spokenMoment(iso, now, 'vi')).toBe(vietnamese);
    expect(spokenMoment(iso, now, 'en')).toBe(english);
  });
});

it.each([
  [0, '0 byte', '0 byte'], [999, '999 byte', '999 byte'], [1_500, '1,5 kB', '1.5 kB'], [12_540_000, '12,5 MB', '12.5 MB'], [3_000_000_000, '3 GB', '3 GB'],
])('%d bytes', (bytes, vietnamese, english) => {
  expect(byteSize(bytes, 'vi')).toBe(vietnamese);
  expect(byteSize(bytes, 'en')).toBe(english);
});

it.each([
  [0, '5 giây', '5 seconds'], [11_000, '15 giây', '15 seconds'], [55_001, '1 phút', '1 minute'], [121_000, '3 phút', '3 minutes'],
  [5_400_000, '2 giờ', '2 hours'],
])('%d ms still to go', (ms, vietnamese, english) => {
  expect(roughTime(ms, 'vi')).toBe(vietnamese);
  expect(roughTime(ms, 'en')).toBe(english);
});
