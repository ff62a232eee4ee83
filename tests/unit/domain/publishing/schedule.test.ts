import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDayOf } from '../../../../renderer/domain/facts/dates';
import { instantOf, minutesLate, parseTypedTime, wallTimeOf } from '../../../../renderer/domain/publishing/schedule';

test('a time of day as hurried hands type it', () => {
  expect(['14:05', '14h05', '1405', '7h', '7', '07.30', '7g30'].map(parseTypedTime)).toEqual(['14:05', '14:05', '14:05', '07:00', '07:00', '07:30', '07:30']);
  expect(['', '24:00', '12:60', '125', 'sáng', '12:5'].map(parseTypedTime)).toEqual([null, null, null, null, null, null]);
});

test('an appointed time counts as missed after ten minutes', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 29, 0, minutes));
  expect([5, 10, 11, 130].map((minutes) => minutesLate(at(0).toISOString(), at(minutes)))).toEqual([0, 0, 11, 130]);
  expect([undefined, null].map((none) => minutesLate(none, at(130)))).toEqual([0, 0]);
});

test('Vietnam is seven hours ahead, whatever the clock of the computer says', () => {
  expect(instantOf('2026-11-29', '06:30', 'Asia/Ho_Chi_Minh')?.toISOString()).toBe('2026-11-28T23:30:00.000Z');
  expect(instantOf('2026-02-30', '06:30', 'Asia/Ho_Chi_Minh')).toBeNull();
  expect(instantOf('2026-11-29', '25:00', 'Asia/Ho_Chi_Minh')).toBeNull();
});

test('summer time: an hour that is left out is the one after it, one that comes twice the first', () => {
  expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOf('2026-04-05', '02:30', 'Australia/Sydney')?.toISOString()).toBe('2026-04-04T15:30:00.000Z');
});

test('what the clocks show of an instant leads back to it, save in the hour that comes twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }),
      fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
      (minutes, zone) => {
        const instant = new Date(minutes * 60_000);
        const back = instantOf(isoDayOf(instant, zone), wallTimeOf(instant, zone), zone)!;
        expect([0, 30, 60]).toContain((instant.getTime() - back.getTime()) / 60_000);
        expect(wallTimeOf(back, zone)).toBe(wallTimeOf(instant, zone));
      },
    ),
  );
});
