import { describe, expect, test } from 'vitest';
import type { OutboxItem } from '../../../../renderer/domain/publishing/outbox';
import type { HttpAnswer, HttpRequest } from '../../../../renderer/domain/publishing/transport';
import type { WordPressModel } from '../wordpressModel';
import { fails, run, siteDesk } from './siteDesk';

/** A transport whose answer to one kind of request the test gives out itself. */
function held(model: WordPressModel, when: (request: HttpRequest) => boolean) {
  let release = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    model.mishap = (request, work) => {
      if (!when(request)) return work();
      resolve();
      return new Promise<HttpAnswer>((answer) => {
        release = () => answer(work());
      });
    };
  });
  return { reached, release: () => release() };
}

describe('stopping and cancelling', () => {
  test('stop() waits for the step in flight, writes it down, and the next start goes on behind it', async () => {
    const desk = await siteDesk();
    const upload = held(desk.model, (request) => request.query?.['slug']?.endsWith('-m1') ?? false);
    const first = run(desk);
    await upload.reached;
    let stopped = false;
    const stopping = first.queue.stop().then(() => (stopped = true));
    await desk.time.settle();
    expect(stopped).toBe(false);
    upload.release();
    await stopping;
    expect(desk.store.one('item-1').state).toBe('waiting');
    const sofar = desk.model.requests.length;
    await desk.time.pass(3600_000);
    expect(desk.model.requests).toHaveLength(sofar);
    desk.model.mishap = (_request, work) => work();
    run(desk);
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published']);
    expect(desk.model.requests).toHaveLength(10);
  });

  test('what was never sent is cancelled at once; after that a person must confirm; at the end it is too late', async () => {
    const desk = await siteDesk([1, 2]);
    desk.model.mishap = fails('cut');
    const { queue } = run(desk);
    await desk.time.settle();
    expect(await queue.cancel('item-2')).toBe('cancelled');
    expect(await queue.cancel('item-1')).toBe('askFirst');
    expect(desk.store.one('item-1').state).toBe('retrying');
    expect(await queue.cancel('item-1', true)).toBe('cancelled');
    expect(await queue.cancel('item-1', true)).toBe('tooLate');
    const asked = desk.model.requests.length;
    await desk.time.pass(3600_000);
    expect(desk.model.requests).toHaveLength(asked);
  });

  test('cancelled in the middle of a request: what came of it is kept, and nothing more is sent', async () => {
    const desk = await siteDesk();
    const draft = held(desk.model, (request) => request.method === 'POST');
    const { queue } = run(desk);
    await draft.reached;
    expect(await queue.cancel('item-1', true)).toBe('cancelled');
    draft.release();
    await desk.time.pass(3600_000);
    expect(desk.model.requests).toHaveLength(2);
    const item: OutboxItem = desk.store.one('item-1');
    expect(item).toMatchObject({ state: 'cancelled', progress: { post: desk.model.posts[0]?.id } });
  });

  test('a change by somebody else in the middle of a request loses nothing', async () => {
    const desk = await siteDesk();
    const draft = held(desk.model, (request) => request.method === 'POST' && request.path.endsWith('/posts'));
    run(desk);
    await draft.reached;
    const item = desk.store.one('item-1');
    await desk.store.update(item, { timeline: [...item.timeline, { at: item.createdAt, step: 'triedAgain' }] });
    draft.release();
    await desk.time.settle();
    expect(desk.store.one('item-1').state).toBe('published');
    expect(desk.store.one('item-1').timeline.map(({ step }) => step)).toContain('triedAgain');
    expect(desk.model.requests).toHaveLength(10);
  });

  test('a storage that fails is logged and tried again, and nothing is doubled', async () => {
    const desk = await siteDesk();
    let left = 3;
    const update = desk.store.update.bind(desk.store);
    desk.store.update = (read, changes) => {
      if (desk.model.requests.length > 3 && left-- > 0) return Promise.reject(new Error('disk full'));
      return update(read, changes);
    };
    const { faults } = run(desk);
    await desk.time.until(() => desk.store.one('item-1').state === 'published' || desk.store.one('item-1').state === 'needsPerson');
    expect(faults.length).toBeGreaterThan(0);
    expect(desk.store.states()).toEqual(['published']);
    expect(desk.model.posts).toHaveLength(1);
    expect(desk.model.media).toHaveLength(2);
  });
});
