import { describe, expect, test } from 'vitest';
import type { OutboxItem } from '../../../renderer/domain/publishing/outbox';
import type { ProblemCode } from '../../../renderer/domain/publishing/target';
import { PublishProblem, type HttpAnswer, type HttpRequest, type Transport } from '../../../renderer/domain/publishing/transport';
import { createLocks, startedQueue, type World } from './desk';
import { Life } from './life';
import { MemoryOutbox } from './memoryOutbox';
import { queuedItem } from './sample';
import { VirtualTime } from './virtualTime';
import { answerOf, WordPressModel, wrong } from './wordpressModel';

const siteOf = (id: string) => ({ id, kind: 'wordpress' as const, name: id, paused: null });

async function world(numbers: readonly number[] = [1], targets: readonly string[] = ['site']) {
  const items = await Promise.all(targets.flatMap((target, index) => numbers.map((number) => queuedItem(number + index * 100, target))));
  return { model: new WordPressModel(), time: new VirtualTime(), store: new MemoryOutbox(targets.map(siteOf), items) };
}

const run = ({ model, ...rest }: Awaited<ReturnType<typeof world>>, parts: World['parts'] = {}, life?: Life) =>
  startedQueue({ transport: model, ...rest, parts }, life);

const fails = (code: ProblemCode) => (): never => {
  throw new PublishProblem({ code });
};

describe('waiting', () => {
  test('doubles from two seconds to five minutes, with jitter, and never gives up', async () => {
    const desk = await world();
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
    const desk = await world();
    let calls = 0;
    desk.model.mishap = (request, work) => (request.method === 'POST' && calls++ % 4 !== 3 ? fails('cut')() : work());
    run(desk);
    await desk.time.until(() => desk.store.one('item-1').state === 'published');
    // four POSTs that fail three times each: 2 + 4 + 8 seconds at most, each time
    expect(desk.time.elapsed).toBeLessThan(4 * 14_000);
  });

  test.each([
    ['seconds', { 'retry-after': '120' }],
    ['a date, with a server clock of its own', { 'retry-after': 'Tue, 01 Jan 2030 00:02:00 GMT', date: 'Tue, 01 Jan 2030 00:00:00 GMT' }],
  ])('keeps to Retry-After as %s, also when the line comes back, but not when a person insists', async (_form, headers) => {
    const desk = await world();
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
    const desk = await world();
    desk.model.mishap = () => answerOf(429, '', { 'retry-after': '0' });
    run(desk);
    await desk.time.pass(3600_000);
    expect(desk.model.requests.length).toBeLessThan(40);
  });

  test('does not wait for a day when somebody sets the clock back by one', async () => {
    const desk = await world();
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

describe('without a line', () => {
  test('an offline computer sends nothing, says so at once, and goes on when it is woken', async () => {
    const desk = await world([1, 2]);
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
    const desk = await world();
    let online = false;
    run(desk, { isOnline: () => online });
    await desk.time.pass(60_000);
    online = true;
    await desk.time.pass(30_000);
    expect(desk.store.states()).toEqual(['published']);
  });

  test('going offline in the middle leaves the rest for later', async () => {
    const desk = await world();
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
    const desk = await world();
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

describe('a person has to look', () => {
  test.each([
    [401, 'rest_not_logged_in', 'badCredentials'],
    [403, 'rest_cannot_create', 'noRight'],
    [404, 'rest_no_route', 'notWordPress'],
  ] as const)('%i pauses the target, and everything goes on once the person has looked', async (status, code, problem) => {
    const desk = await world([1, 2, 3]);
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
    const desk = await world([1, 2]);
    desk.model.mishap = () => wrong(401, 'incorrect_password', 'No.');
    const { queue } = run(desk);
    await desk.time.settle();
    desk.model.mishap = (_request, work) => work();
    await queue.retry('item-1');
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
  });

  test('a file that is too large stops its item alone, with nothing lost', async () => {
    const desk = await world([1, 2]);
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
    const desk = await world();
    const item = desk.store.one('item-1');
    desk.store.add({ ...item, content: { ...item.content, headline: 'Một tít khác' } });
    run(desk);
    await desk.time.settle();
    expect(desk.store.one('item-1')).toMatchObject({ state: 'needsPerson', problem: { code: 'approvalVoid' } });
    expect(desk.model.requests).toEqual([]);
  });

  test('a target that is no more, or a progress that cannot be read, goes to a person', async () => {
    const desk = await world([1, 2]);
    desk.store.add({ ...desk.store.one('item-1'), targetId: 'gone' });
    desk.store.add({ ...desk.store.one('item-2'), progress: { version: 99 } });
    run(desk);
    await desk.time.settle();
    expect(desk.store.all().map(({ problem }) => problem?.code)).toEqual(['notConnected', 'internal']);
  });

  test('a fault of the program goes to a person and to the log, and the queue goes on', async () => {
    const desk = await world([1, 2]);
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

describe('order', () => {
  test('one at a time for a target, oldest first; targets side by side', async () => {
    const desk = await world([1, 2, 3], ['here', 'there']);
    const under = new Map<string, number>();
    let most = 0;
    const transport: Transport = {
      async send(request) {
        under.set(request.targetId, (under.get(request.targetId) ?? 0) + 1);
        expect(under.get(request.targetId)).toBe(1);
        most = Math.max(most, [...under.values()].reduce((sum, count) => sum + count, 0));
        await new Promise<void>((resolve) => void desk.time.schedule(10, resolve));
        under.set(request.targetId, 0);
        return desk.model.send(request);
      },
    };
    startedQueue({ ...desk, transport });
    await desk.time.until(() => desk.store.states().every((state) => state === 'published'));
    expect(most).toBe(2);
    const titles = desk.model.published().map(({ title }) => title);
    const months = titles.map((title) => Number(/tháng (\d+)/.exec(title)?.[1]));
    expect(months.filter((month) => month < 100)).toEqual([1, 2, 3]);
    expect(months.filter((month) => month > 100)).toEqual([101, 102, 103]);
  });

  test('an item in trouble holds up those behind it, until it looks as if the item is the trouble', async () => {
    const desk = await world([1, 2]);
    const first = desk.store.one('item-1').key;
    desk.model.mishap = (request, work) => (request.query?.['slug']?.startsWith(first) || JSON.stringify(request.body ?? '').includes(first) ? wrong(500, 'x', '') : work());
    run(desk);
    await desk.time.pass(1000);
    expect(desk.store.states()).toEqual(['retrying', 'waiting']);
    await desk.time.pass(120_000);
    expect(desk.store.states()).toEqual(['retrying', 'published']);
  });

  test('an item put in later is taken up with wake()', async () => {
    const desk = await world([1]);
    const { queue } = run(desk);
    await desk.time.settle();
    desk.store.add(await queuedItem(7, 'site'));
    await queue.wake();
    await desk.time.settle();
    expect(desk.store.states()).toEqual(['published', 'published']);
  });

  test('two windows work in turns and send nothing twice', async () => {
    const desk = await world([1, 2, 3]);
    const lock = createLocks();
    for (const life of [new Life(), new Life()]) startedQueue({ ...desk, transport: desk.model, lock }, life);
    await desk.time.settle();
    expect(desk.model.posts).toHaveLength(3);
    expect(desk.model.requests).toHaveLength(30);
  });
});

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
    const desk = await world();
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
    const desk = await world([1, 2]);
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
    const desk = await world();
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
    const desk = await world();
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
    const desk = await world();
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
