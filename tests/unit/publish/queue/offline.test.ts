import { describe, expect, test } from 'vitest';
import type { Transport } from '../../../../renderer/domain/publishing/transport';
import { startedQueue } from '../desk';
import { MemoryOutbox } from '../memoryOutbox';
import { queuedItem } from '../sample';
import { VirtualTime } from '../virtualTime';
import { fails, run, siteDesk } from './siteDesk';

describe('without a line', () => {
  test('an offline computer sends nothing, says so at once, and goes on when it is woken', async () => {
    const desk = await siteDesk([1, 2]);
    let online = false;
    const { queue } = run(desk, { isOnline: () => online });
    await desk.time.settle();
    expect(desk.store.all().map(({ state, problem, attempts }) => [state, problem?.code, attempts])).toEqual([
      ['waitingForNetwork', 'offline', 0],
      ['waitingForNetwork', 'offline', 0],
    ]);
    await desk.time.pass(3600_000);
    expect(desk.model.requests).toEqual([]);
    expect(desk.store.one('item-1').timeline).toHaveLength(2);
    online = true;
    await queue.wake();
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
  });

  test('it notices by itself when nobody wakes it', async () => {
    const desk = await siteDesk();
    let online = false;
    run(desk, { isOnline: () => online });
    await desk.time.pass(60_000);
    online = true;
    await desk.time.pass(30_000);
    expect(desk.store.states()).toEqual(['published']);
  });

  test('going offline in the middle leaves the rest for later', async () => {
    const desk = await siteDesk();
    let online = true;
    desk.model.mishap = (request, work) => {
      if (request.body?.kind === 'photo') online = false;
      return work();
    };
    const { queue } = run(desk, { isOnline: () => online });
    await desk.time.settle();
    expect(desk.store.one('item-1').state).toBe('waitingForNetwork');
    expect(desk.model.media).toHaveLength(1);
    online = true;
    desk.model.mishap = (_request, work) => work();
    await queue.wake();
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published']);
    expect(desk.model.media).toHaveLength(2);
    expect(desk.model.requests).toHaveLength(10);
  });

  test.each(['offline', 'unreachable'] as const)('a site that is %s is tried every half minute at the latest', async (code) => {
    const desk = await siteDesk();
    desk.model.mishap = fails(code);
    run(desk);
    await desk.time.pass(3600_000);
    expect(desk.store.one('item-1')).toMatchObject({ state: 'waitingForNetwork', problem: { code } });
    expect(desk.time.untilNext).toBeLessThanOrEqual(30_000);
    desk.model.mishap = (_request, work) => work();
    await desk.time.pass(30_000);
    expect(desk.store.states()).toEqual(['published']);
  });

  test('a folder needs no line', async () => {
    const time = new VirtualTime();
    const store = new MemoryOutbox([{ id: 'folder', kind: 'folder', name: 'Thư mục', paused: null }], [await queuedItem(1, 'folder')]);
    let asked = 0;
    const transport: Transport = { send: () => ((asked += 1), fails('folderMissing')()) };
    startedQueue({ store, transport, time, parts: { isOnline: () => false } });
    await time.settle();
    expect(asked).toBe(1);
  });
});
