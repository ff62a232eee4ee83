import { describe, expect, test } from 'vitest';
import { fails, run, siteDesk } from './siteDesk';

const inSeconds = (desk: Awaited<ReturnType<typeof siteDesk>>, seconds: number): Date => new Date(desk.time.now().getTime() + seconds * 1000);
const publishedMonths = (desk: Awaited<ReturnType<typeof siteDesk>>): number[] =>
  desk.model.posts.map(({ title }) => Number(/tháng (\d+)/.exec(title)?.[1]));

describe('at a time', () => {
  test('an appointed item waits for its time, nobody waits behind it, and then it goes', async () => {
    const desk = await siteDesk([1, 2]);
    const { queue } = run(desk, { isOnline: () => false });
    await queue.schedule('item-1', inSeconds(desk, 3600));
    await queue.stop();
    run(desk);
    await desk.time.pass(3500_000);
    expect(desk.store.states()).toEqual(['waitingForNetwork', 'published']);
    await desk.time.pass(200_000);
    expect(desk.store.states()).toEqual(['published', 'published']);
    expect(desk.store.one('item-1').timeline.map(({ step }) => step)).not.toContain('wasLate');
  });

  test('a program that was closed at the time sends it at its next start, and says so', async () => {
    const desk = await siteDesk([1]);
    const item = desk.store.one('item-1');
    desk.store.add({ ...item, notBefore: inSeconds(desk, -7200).toISOString() });
    run(desk);
    await desk.time.settle();
    expect(desk.store.one('item-1').state).toBe('published');
    expect(desk.store.one('item-1').timeline).toContainEqual(expect.objectContaining({ step: 'wasLate', values: { minutes: '120' } }));
  });

  test('where this clock runs fast, the server tells and it goes at the right time', async () => {
    const desk = await siteDesk([1]);
    desk.store.add({ ...desk.store.one('item-1'), notBefore: inSeconds(desk, -5).toISOString() });
    const behind = 86_400_000;
    desk.model.mishap = async (_request, work) => {
      const answer = await work();
      return { ...answer, headers: { ...answer.headers, date: new Date(desk.time.now().getTime() - behind).toUTCString() } };
    };
    run(desk);
    await desk.time.settle();
    expect(desk.store.one('item-1')).toMatchObject({ state: 'retrying', problem: { code: 'clockWrong' } });
    expect(desk.model.posts).toHaveLength(0);
    await desk.time.pass(behind - 3600_000);
    expect(desk.model.posts).toHaveLength(0);
    await desk.time.pass(3700_000);
    expect(desk.store.one('item-1').state).toBe('published');
  });

  test('what was begun is no longer put off', async () => {
    const desk = await siteDesk([1]);
    desk.model.mishap = (request, work) => (request.method === 'POST' ? fails('timeout')() : work());
    const { queue } = run(desk);
    await desk.time.settle();
    expect(await queue.schedule('item-1', inSeconds(desk, 3600))).toBe(false);
  });
});

describe('pause', () => {
  test('one item rests, the others go on, and it goes when it is let go', async () => {
    const desk = await siteDesk([1, 2]);
    desk.store.add({ ...desk.store.one('item-1'), held: true });
    const { queue } = run(desk);
    await desk.time.pass(60_000);
    expect(desk.store.states()).toEqual(['waiting', 'published']);
    await queue.hold('item-1', false);
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
  });

  test('the whole queue stops between two steps of an article, stays so over a restart, and goes on from there', async () => {
    const desk = await siteDesk([1, 2]);
    let requests = 0;
    desk.model.mishap = async (_request, work) => {
      requests += 1;
      if (requests === 3) await desk.store.holdAll(true);
      return work();
    };
    const first = run(desk);
    await desk.time.pass(600_000);
    await first.queue.stop();
    const { queue } = run(desk);
    await desk.time.pass(600_000);
    expect(requests).toBe(3);
    expect(desk.store.states()).toEqual(['waiting', 'waiting']);
    await queue.holdAll(false);
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
    expect(desk.model.posts).toHaveLength(2);
  });
});

describe('order', () => {
  test('up, down and first in line', async () => {
    const desk = await siteDesk([1, 2, 3, 4]);
    await desk.store.holdAll(true);
    const { queue } = run(desk);
    expect(await queue.move('item-1', 'up')).toBe(false);
    expect(await queue.move('item-4', 'down')).toBe(false);
    expect(await queue.move('item-3', 'up')).toBe(true);
    expect(await queue.move('item-1', 'down')).toBe(true);
    expect(await queue.move('item-4', 'first')).toBe(true);
    await queue.holdAll(false);
    await desk.time.settle();
    expect(publishedMonths(desk)).toEqual([4, 3, 1, 2]);
  });
});

describe('a target that fails again and again', () => {
  test('rests, so that not every article knocks at it; one tries after the rest, and then all go', async () => {
    const desk = await siteDesk([1, 2, 3, 4, 5, 6]);
    desk.model.mishap = fails('timeout');
    run(desk);
    await desk.time.pass(3600_000);
    const rest = (await desk.store.target('site'))?.rest;
    expect(rest).toMatchObject({ problem: { code: 'timeout' } });
    const after = desk.model.requests.length;
    expect(after).toBeLessThan(40);
    await desk.time.pass(3600_000);
    expect(desk.model.requests.length - after).toBeLessThan(30);
    desk.model.mishap = (_request, work) => work();
    await desk.time.pass(301_000);
    expect(desk.store.states().every((state) => state === 'published')).toBe(true);
    expect((await desk.store.target('site'))?.rest).toBeNull();
  });

  test('"try now" ends the rest', async () => {
    const desk = await siteDesk([1, 2, 3]);
    desk.model.mishap = fails('timeout');
    const { queue } = run(desk);
    await desk.time.pass(3600_000);
    desk.model.mishap = (_request, work) => work();
    await queue.retry('item-1');
    await desk.time.settle();
    expect(desk.store.one('item-1').state).toBe('published');
  });
});
