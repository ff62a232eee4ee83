import { describe, expect, test } from 'vitest';
import type { Transport, TransportRequest } from '../../../../renderer/domain/publishing/transport';
import { createLocks, startedQueue } from '../desk';
import { Life } from '../life';
import { queuedItem } from '../sample';
import { wrong } from '../wordpressModel';
import { run, siteDesk } from './siteDesk';

describe('order', () => {
  test('one at a time for a target, oldest first; targets side by side', async () => {
    const desk = await siteDesk([1, 2, 3], ['here', 'there']);
    const under = new Map<string, TransportRequest[]>();
    const articleOf = (request: TransportRequest) => (request.kind === 'http' && request.body?.kind === 'photo' ? request.query?.['slug']?.slice(0, 16) : undefined);
    let [mostTargets, mostPhotos] = [0, 0];
    const transport: Transport = {
      async send(request) {
        const beside = under.get(request.targetId) ?? [];
        // Only photos go beside others, those of the same article.
        for (const other of beside) expect([articleOf(other), typeof articleOf(other)]).toEqual([articleOf(request), 'string']);
        under.set(request.targetId, [...beside, request]);
        mostPhotos = Math.max(mostPhotos, beside.length + 1);
        mostTargets = Math.max(mostTargets, [...under.values()].filter(({ length }) => length > 0).length);
        await new Promise<void>((resolve) => void desk.time.schedule(10, resolve));
        under.set(request.targetId, (under.get(request.targetId) ?? []).filter((other) => other !== request));
        return desk.model.send(request);
      },
    };
    startedQueue({ ...desk, transport });
    await desk.time.until(() => desk.store.states().every((state) => state === 'published'));
    expect([mostTargets, mostPhotos]).toEqual([2, 2]);
    const titles = desk.model.published().map(({ title }) => title);
    const months = titles.map((title) => Number(/tháng (\d+)/.exec(title)?.[1]));
    expect(months.filter((month) => month < 100)).toEqual([1, 2, 3]);
    expect(months.filter((month) => month > 100)).toEqual([101, 102, 103]);
  });

  test('an item in trouble holds up those behind it, until it looks as if the item is the trouble', async () => {
    const desk = await siteDesk([1, 2]);
    const first = desk.store.one('item-1').key;
    desk.model.mishap = (request, work) => (request.query?.['slug']?.startsWith(first) || JSON.stringify(request.body ?? '').includes(first) ? wrong(500, 'x', '') : work());
    run(desk);
    await desk.time.pass(1000);
    expect(desk.store.states()).toEqual(['retrying', 'waiting']);
    await desk.time.pass(120_000);
    expect(desk.store.states()).toEqual(['retrying', 'published']);
  });

  test('an item put in later is taken up with wake()', async () => {
    const desk = await siteDesk([1]);
    const { queue } = run(desk);
    await desk.time.settle();
    desk.store.add(await queuedItem(7, 'site'));
    await queue.wake();
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
  });

  test('two windows work in turns and send nothing twice', async () => {
    const desk = await siteDesk([1, 2, 3]);
    const lock = createLocks();
    for (const life of [new Life(), new Life()]) startedQueue({ ...desk, transport: desk.model, lock }, life);
    await desk.time.settle();
    expect(desk.model.posts).toHaveLength(3);
    expect(desk.model.requests).toHaveLength(30);
  });
});
