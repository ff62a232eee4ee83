import { expect, test } from 'vitest';
import type { HttpRequest } from '../../../../renderer/domain/publishing/transport';
import { queuedItem } from '../sample';
import { wrong } from '../wordpressModel';
import { run, siteDesk } from './siteDesk';

/** A site on which every draft came a second time after all was done, a minute before the second look. */
async function doubledDesk(numbers: readonly number[] = [1]) {
  const desk = await siteDesk(numbers);
  const { model, store, time } = desk;
  const late: HttpRequest[] = [];
  model.mishap = (request, work) => {
    if (request.method === 'POST' && request.path.endsWith('/posts')) late.push(request);
    return work();
  };
  const { queue, faults } = run(desk);
  await time.until(() => store.states().every((state) => state === 'published'));
  for (const request of late) model.serve(request);
  await time.pass(14 * 60_000);
  model.requests = [];
  return { ...desk, queue, faults };
}

const step = (steps: readonly { step: string }[]): string[] => steps.map((one) => one.step).filter((one) => one.startsWith('remove'));

test.each(['queue', 'target', 'item'] as const)('a pause of the %s stops the second look between two requests, and it is made afterwards', async (what) => {
  const { model, store, time, queue, faults } = await doubledDesk();
  const pause = async (on: boolean): Promise<void> => {
    if (what === 'queue') await queue.holdAll(on);
    if (what === 'target' && on) await store.pauseTarget('site', { code: 'badCredentials' });
    if (what === 'target' && !on) await queue.resumeTarget('site');
    if (what === 'item') {
      const item = store.one('item-1');
      await store.update(item, { held: on });
      if (!on) await queue.wake();
    }
  };
  model.mishap = async (_first, work) => {
    model.mishap = (_request, later) => later();
    const answer = work();
    await pause(true);
    return answer;
  };
  await time.pass(10 * 60_000);
  expect(model.requests).toHaveLength(1);
  expect(model.posts).toHaveLength(2);
  await pause(false);
  await time.until(() => store.one('item-1').sweep === null);
  expect(model.posts).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('an article that comes in during the second looks goes out before the next of them', async () => {
  const { model, store, time, queue } = await doubledDesk([1, 2, 3]);
  const urgent = await queuedItem(9, 'site');
  model.mishap = async (_first, work) => {
    model.mishap = (_request, later) => later();
    const answer = work();
    store.add(urgent);
    await queue.wake();
    return answer;
  };
  await time.until(() => store.all().every(({ id, sweep }) => id === urgent.id || !sweep));
  const [published, lastLook] = [
    model.requests.findIndex(({ method }) => method === 'POST'),
    model.requests.findLastIndex(({ method }) => method === 'DELETE'),
  ];
  expect(published).toBeGreaterThan(0);
  expect(model.requests.slice(0, published).filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  expect(lastLook).toBeGreaterThan(published);
});

test('a removal is written down before it is sent', async () => {
  const { model, store, time } = await doubledDesk();
  let told: string[] = [];
  model.mishap = (request, work) => {
    if (request.method === 'DELETE') told = step(store.one('item-1').timeline);
    return work();
  };
  await time.until(() => store.one('item-1').sweep === null);
  expect(told).toEqual(['removeLeftover']);
  expect(step(store.one('item-1').timeline)).toEqual(['removeLeftover', 'removedLate']);
});

test.each([401, 403])('refused with %i, the second look is made again later', async (status) => {
  const { model, store, time } = await doubledDesk();
  model.mishap = (request, work) => (request.method === 'DELETE' ? wrong(status, 'rest_cannot_delete', '') : work());
  await time.until(() => store.one('item-1').sweep?.tries === 1);
  expect(step(store.one('item-1').timeline)).toEqual(['removeLeftover']);
  model.mishap = (_request, work) => work();
  await time.until(() => store.one('item-1').sweep === null);
  expect(model.posts).toHaveLength(1);
  expect((await store.target('site'))?.paused).toBeNull();
});
