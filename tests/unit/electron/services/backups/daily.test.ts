import path from 'node:path';
import { mkdir, rm } from 'node:fs/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Backups } from '../../../../../electron/services/backups/backups';
import { isDue } from '../../../../../electron/services/backups/daily';
import { recordingLog } from '../../recording-log';
import { sampleDesk, type SampleDesk } from './sample-desk';

const HOUR = 60 * 60 * 1000;
const START = Date.parse('2026-11-22T07:00:00Z');
const at = (hours: number) => new Date(START + hours * HOUR);
const iso = (hours: number) => at(hours).toISOString();

test.each([
  ['never made', null, null, true],
  ['made an hour ago', iso(-1), null, false],
  ['made just under a day ago', iso(-23.99), null, false],
  ['made a day ago', iso(-24), null, true],
  ['made after a long sleep', iso(-24 * 90), null, true],
  ['made by a clock that was wrong', iso(24 * 365), null, true],
  ['failed a moment ago', iso(-30), iso(-0.1), false],
  ['failed an hour ago', iso(-30), iso(-1), true],
  ['failed by a clock that was wrong', iso(-30), iso(50), true],
])('%s', (_what, last, failed, due) => {
  expect(isDue(at(0), { last, failed })).toBe(due);
});

async function openOn(desk: SampleDesk) {
  const clock = { now: at(0) };
  const backups = await Backups.open({
    root: desk.places.root, statusFile: path.join(desk.home, 'backups.json'), defaultFolder: path.join(desk.home, 'backups'),
    journal: desk.journal, appVersion: '0.3.0', log: recordingLog(), now: () => clock.now, onStatus: () => undefined, onProgress: () => undefined,
  });
  onTestFinished(() => backups.close());
  /** The clock is set, and the service looks at it. */
  const tick = async (hours: number) => {
    clock.now = at(hours);
    await backups.makeIfDue();
  };
  return { backups, clock, tick };
}

const times = (backups: Backups) => backups.status().files.map(({ at: made }) => made);

test('makes one at the start, and another when a day has passed, whatever the computer slept through', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, tick } = await openOn(desk);
  await tick(0);
  expect(times(backups)).toEqual([iso(0)]);
  await tick(1);
  await tick(23);
  expect(times(backups)).toEqual([iso(0)]);
  await tick(24);
  await tick(24 * 30);
  expect(times(backups)).toEqual([iso(24 * 30), iso(24), iso(0)]);
});

test('a start soon after the last one makes none', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const first = await openOn(desk);
  await first.tick(0);
  await first.backups.close();
  const second = await openOn(desk);
  await second.tick(0.1);
  expect(times(second.backups)).toEqual([iso(0)]);
});

test('one made by hand does not stand for the daily one', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, tick } = await openOn(desk);
  await tick(0);
  await tick(23);
  await backups.make();
  await tick(24.5);
  expect(times(backups)).toEqual([iso(24.5), iso(23), iso(0)]);
});

test('an empty desk gets none, and one as soon as it has a report', async () => {
  const desk = await sampleDesk();
  await desk.journal.append('desk', [{ kind: 'records', records: [{ table: 'desk', key: 'name', value: 'Thời sự' }] }]);
  const { backups, tick } = await openOn(desk);
  await tick(0);
  expect(times(backups)).toEqual([]);
  await desk.addReport('report-1', 'Tin');
  await tick(0.5);
  expect(times(backups)).toEqual([iso(0.5)]);
});

test('none while it is switched off, and one once it is switched on', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, tick } = await openOn(desk);
  await backups.configure({ daily: false });
  await tick(30);
  expect(times(backups)).toEqual([]);
  await backups.configure({ daily: true });
  await tick(30);
  expect(times(backups)).toEqual([iso(30)]);
});

test('one that failed is told and tried again', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, tick } = await openOn(desk);
  const stick = path.join(desk.home, 'stick');
  await mkdir(stick);
  await backups.configure({ folder: stick });
  await rm(stick, { recursive: true });
  await tick(0);
  expect(backups.status().failed).toEqual({ at: iso(0), problem: 'folderMissing' });
  await mkdir(stick);
  await tick(0.5);
  expect(times(backups)).toEqual([]);
  await tick(1);
  expect(times(backups)).toEqual([iso(1)]);
  expect(backups.status().failed).toBeNull();
});

test('the clock begins at once, and ticks on until it is closed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, clock } = await openOn(desk);
  const look = vi.spyOn(backups, 'makeIfDue');
  backups.startDaily();
  backups.startDaily();
  await Promise.all(look.mock.results.map(({ value }) => value as Promise<void>));
  expect(times(backups)).toEqual([iso(0)]);
  clock.now = at(25);
  vi.advanceTimersByTime(15 * 60 * 1000);
  expect(look).toHaveBeenCalledTimes(2);
  await look.mock.results[1]?.value;
  expect(times(backups)).toEqual([iso(25), iso(0)]);
  await backups.close();
  vi.advanceTimersByTime(24 * HOUR);
  expect(look).toHaveBeenCalledTimes(2);
});
