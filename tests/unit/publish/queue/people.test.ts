import { describe, expect, test } from 'vitest';
import { answerOf, wrong } from '../wordpressModel';
import { run, siteDesk } from './siteDesk';

describe('a person has to look', () => {
  test.each([
    [401, 'rest_not_logged_in', 'badCredentials'],
    [403, 'rest_cannot_create', 'noRight'],
    [404, 'rest_no_route', 'notWordPress'],
  ] as const)('%i pauses the target, and everything goes on once the person has looked', async (status, code, problem) => {
    const desk = await siteDesk([1, 2, 3]);
    desk.model.mishap = () => wrong(status, code, 'Sorry.');
    const { queue } = run(desk);
    await desk.time.pass(3600_000);
    expect(desk.model.requests).toHaveLength(1);
    expect(desk.store.one('item-1')).toMatchObject({ state: 'needsPerson', problem: { code: problem, values: { message: 'Sorry.' } } });
    expect((await desk.store.target('site'))?.paused?.code).toBe(problem);
    expect(desk.time.untilNext).toBeNull();
    desk.model.mishap = (_request, work) => work();
    await queue.wake();
    await desk.time.settle();
    expect(desk.model.requests).toHaveLength(1);
    await queue.resumeTarget('site');
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published', 'published']);
    expect(desk.model.posts).toHaveLength(3);
  });

  test('"try again" on the item lifts the pause as well', async () => {
    const desk = await siteDesk([1, 2]);
    desk.model.mishap = () => wrong(401, 'incorrect_password', 'No.');
    const { queue } = run(desk);
    await desk.time.settle();
    desk.model.mishap = (_request, work) => work();
    await queue.retry('item-1');
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
  });

  test('a file that is too large stops its item alone, with nothing lost', async () => {
    const desk = await siteDesk([1, 2]);
    const first = desk.store.one('item-1').key;
    desk.model.mishap = (request, work) => (request.query?.['slug'] === `${first}-m2` ? answerOf(413, '<html>') : work());
    const { queue } = run(desk);
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['needsPerson', 'published']);
    expect(desk.store.one('item-1').problem?.code).toBe('tooLarge');
    desk.model.mishap = (_request, work) => work();
    await queue.retry('item-1');
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
    expect(desk.model.media).toHaveLength(4);
  });

  test('content that is not what was approved is never sent', async () => {
    const desk = await siteDesk();
    const item = desk.store.one('item-1');
    desk.store.add({ ...item, content: { ...item.content, headline: 'Một tít khác' } });
    run(desk);
    await desk.time.settle();
    expect(desk.store.one('item-1')).toMatchObject({ state: 'needsPerson', problem: { code: 'approvalVoid' } });
    expect(desk.model.requests).toEqual([]);
  });

  test('a target that is no more, or a progress that cannot be read, goes to a person', async () => {
    const desk = await siteDesk([1, 2]);
    desk.store.add({ ...desk.store.one('item-1'), targetId: 'gone' });
    desk.store.add({ ...desk.store.one('item-2'), progress: { version: 99 } });
    run(desk);
    await desk.time.settle();
    expect(desk.store.all().map(({ problem }) => problem?.code)).toEqual(['notConnected', 'internal']);
  });

  test('a fault of the program goes to a person and to the log, and the queue goes on', async () => {
    const desk = await siteDesk([1, 2]);
    let broken = true;
    desk.model.mishap = (_request, work) => {
      if (!broken) return work();
      broken = false;
      throw new TypeError('a bug');
    };
    const { faults } = run(desk);
    await desk.time.settle();
    expect(desk.store.all().map(({ state, problem }) => [state, problem?.code])).toEqual([['needsPerson', 'internal'], ['published', undefined]]);
    expect(faults).toHaveLength(1);
  });
});
