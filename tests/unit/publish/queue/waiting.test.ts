import { describe, expect, test } from 'vitest';
import { Life } from '../life';
import { answerOf } from '../wordpressModel';
import { fails, run, siteDesk } from './siteDesk';

describe('waiting', () => {
  test('doubles from two seconds to five minutes, with jitter, and never gives up', async () => {
    const desk = await siteDesk();
    desk.model.mishap = fails('timeout');
    run(desk);
    const waits: number[] = [];
    for (let round = 0; round < 14; round += 1) {
      await desk.time.settle();
      waits.push(desk.time.untilNext ?? 0);
      await desk.time.pass(desk.time.untilNext ?? 0);
    }
    const full = waits.map((_, index) => Math.min(300_000, 2000 * 2 ** index));
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(full[index]! / 2);
      expect(wait).toBeLessThanOrEqual(full[index]!);
    });
    expect(new Set(waits.slice(-5)).size).toBe(5);
    expect(desk.store.one('item-1')).toMatchObject({ state: 'retrying', problem: { code: 'timeout' } });
    await desk.time.pass(12 * 3600_000);
    expect(desk.store.one('item-1').timeline).toHaveLength(200);
    expect(desk.store.one('item-1').timeline[0]?.step).toBe('queued');
    desk.model.mishap = (_request, work) => work();
    await desk.time.pass(300_000);
    expect(desk.store.one('item-1').state).toBe('published');
  });

  test('begins anew once something got there', async () => {
    const desk = await siteDesk();
    let calls = 0;
    desk.model.mishap = (request, work) => (request.method === 'POST' && calls++ % 4 !== 3 ? fails('cut')() : work());
    run(desk);
    await desk.time.until(() => desk.store.one('item-1').state === 'published');
    // four POSTs that fail three times each: 2 + 4 + 8 seconds at most, each time
    expect(desk.time.elapsed).toBeLessThan(4 * 14_000);
  });

  test('a queue that does not run changes nothing when the line comes back: its items may be older than the journals', async () => {
    const desk = await siteDesk();
    desk.model.mishap = fails('timeout');
    const { queue } = run(desk);
    await desk.time.settle();
    await queue.stop();
    const before = desk.store.one('item-1');
    expect(before.nextTryAt).not.toBeNull();
    await queue.wake();
    expect(desk.store.one('item-1')).toEqual(before);
  });

  test.each([
    ['seconds', { 'retry-after': '120' }],
    ['a date, with a server clock of its own', { 'retry-after': 'Tue, 01 Jan 2030 00:02:00 GMT', date: 'Tue, 01 Jan 2030 00:00:00 GMT' }],
  ])('keeps to Retry-After as %s, also when the line comes back, but not when a person insists', async (_form, headers) => {
    const desk = await siteDesk();
    desk.model.mishap = () => answerOf(503, '', headers);
    const { queue } = run(desk);
    await desk.time.settle();
    expect(desk.store.one('item-1')).toMatchObject({ state: 'retrying', problem: { code: 'serverError', values: { afterSeconds: '120' } } });
    expect(desk.time.untilNext).toBeGreaterThanOrEqual(120_000);
    expect(desk.time.untilNext).toBeLessThanOrEqual(132_000);
    desk.model.mishap = (_request, work) => work();
    await queue.wake();
    await desk.time.settle();
    expect(desk.model.requests).toHaveLength(1);
    await queue.retry('item-1');
    await desk.time.settle();
    expect(desk.store.one('item-1').state).toBe('published');
  });

  test('a server that says "at once" again and again is not hammered', async () => {
    const desk = await siteDesk();
    desk.model.mishap = () => answerOf(429, '', { 'retry-after': '0' });
    run(desk);
    await desk.time.pass(3600_000);
    expect(desk.model.requests.length).toBeLessThan(40);
  });

  test.each([350, 450, 550, 650, 800, 1000, 1300, 1700, 2200])('an item that falls due while the queue looks for one is not forgotten (%i ms)', async (step) => {
    const desk = await siteDesk();
    let looks = 0;
    let failures = 60;
    desk.model.mishap = (_request, work) => (failures-- > 0 ? fails('cut')() : work());
    // Every look at the clock takes its time.
    run(desk, { now: () => new Date(desk.time.now().getTime() + step * looks++) });
    await desk.time.until(() => desk.store.one('item-1').state === 'published');
  });

  test('does not wait for a day when somebody sets the clock back by one', async () => {
    const desk = await siteDesk();
    desk.model.mishap = fails('cut');
    const day = 24 * 3600_000;
    const life = new Life();
    run(desk, { now: () => new Date(desk.time.now().getTime() + day) }, life);
    await desk.time.settle();
    life.dead = true;
    desk.model.mishap = (_request, work) => work();
    run(desk);
    await desk.time.settle();
    expect(desk.store.one('item-1').state).toBe('published');
  });
});
