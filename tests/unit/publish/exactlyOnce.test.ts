import { expect, test } from 'vitest';
import { PublishProblem, type HttpAnswer, type HttpRequest, type Transport } from '../../../renderer/domain/publishing/transport';
import { seededRandom } from '../../faults/random';
import { faultRun } from '../../faults/run';
import { createLocks, startedQueue } from './desk';
import { Life } from './life';
import { MemoryOutbox } from './memoryOutbox';
import { contentOf, keyOf, photoOf, queuedItem } from './sample';
import { VirtualTime } from './virtualTime';
import { answerOf, WordPressModel, wrong } from './wordpressModel';

const site = { id: 'site', kind: 'wordpress' as const, name: 'Trang phường', paused: null };

/** What must be true of a site in the end: each article there once, with its photos, and nothing beside. */
function expectExactlyOnce(model: WordPressModel, store: MemoryOutbox, hint: string): void {
  const items = store.all();
  expect(items.map(({ state }) => state), hint).toEqual(items.map(() => 'published'));
  expect(model.posts.map(({ status }) => status), hint).toEqual(items.map(() => 'publish'));
  expect(new Set(model.posts.map(({ title }) => title)).size, hint).toBe(items.length);
  for (const item of items) {
    const slugs = model.media.filter(({ slug }) => slug.startsWith(item.key)).map(({ slug }) => slug.replace(/-\d+$/, ''));
    expect(slugs, hint).toHaveLength(item.content.photos.length);
    const captions = model.media.filter(({ slug }) => slug.startsWith(item.key)).map(({ caption }) => caption).toSorted();
    expect(captions, hint).toEqual(item.content.photos.map(({ caption }) => `${caption}. Ảnh: Mai Lan`).toSorted());
    for (const media of model.media.filter(({ slug }) => slug.startsWith(item.key))) {
      expect(model.posts.find(({ id }) => id === media.parent)?.content, hint).toContain(media.file);
    }
  }
}

/** Where no request came late, nothing was ever made twice, so the sweep had nothing to remove. */
function expectNoDoublesOnTheWay(model: WordPressModel): void {
  expect(model.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
}

test('a report goes online with its photos, category, excerpt and address, in ten requests', async () => {
  const [model, time] = [new WordPressModel(), new VirtualTime()];
  const store = new MemoryOutbox([site], [await queuedItem(1, 'site')]);
  const { faults } = startedQueue({ store, transport: model, time });
  await time.settle();
  expectExactlyOnce(model, store, '');
  expect(faults).toEqual([]);
  expect(model.posts[0]).toMatchObject({
    slug: 'phuong-hoa-son-giao-ban-cong-tac-thang-1-nhiem-vu-trong-tam',
    title: 'Phường Hòa Sơn giao ban công tác tháng 1 &amp; &quot;nhiệm vụ trọng tâm&quot;',
    excerpt: 'Sáng 05/3/2026, Đảng ủy phường Hòa Sơn tổ chức hội nghị giao ban tháng 1.',
    categories: [4],
    featured: model.media[0]?.id,
  });
  expect(store.one('item-1').receipt).toMatchObject({ location: `https://site.test/${model.posts[0]?.slug}/`, differences: [] });
  expect(store.one('item-1').timeline.map(({ step }) => step)).toEqual([
    'queued', 'findPost', 'createDraft', 'uploadPhoto', 'uploadPhoto', 'findCategory', 'inspectPost', 'publishPost', 'readPost',
    'readPhotos', 'findLeftovers', 'published',
  ]);
  expect(model.requests).toHaveLength(10);
});

test('photos go side by side within a limit, and one that fails holds back only those that have not begun', async () => {
  const [model, time] = [new WordPressModel(), new VirtualTime()];
  const photos = [1, 2, 3, 4, 5, 6, 7].map((number) => photoOf(number));
  const store = new MemoryOutbox([site], [await queuedItem(1, 'site', contentOf(1, photos))]);
  let [under, most, failures] = [0, 0, 1];
  const slow: Transport = {
    async send(request) {
      const isPhoto = (request as HttpRequest).body?.kind === 'photo';
      if (isPhoto) most = Math.max(most, ++under);
      await new Promise<void>((resolve) => void time.schedule(100, resolve));
      if (isPhoto) under -= 1;
      if (isPhoto && (request as HttpRequest).query?.['slug']?.endsWith('-m2') && failures-- > 0) return lost('cut');
      return model.send(request);
    },
  };
  startedQueue({ store, transport: slow, time });
  await time.until(() => store.one('item-1').state === 'retrying');
  expect(most).toBe(3);
  // The fourth took the place of the first, before the second failed.
  expect(model.media.map(({ slug }) => slug.slice(-3)).toSorted()).toEqual(['-m1', '-m3', '-m4']);
  await time.until(() => store.one('item-1').state === 'published');
  expectExactlyOnce(model, store, '');
  expectNoDoublesOnTheWay(model);
  expect(model.requests.filter(({ body }) => body?.kind === 'photo')).toHaveLength(7);
});

test('killed at any moment and started again, it goes online once', async () => {
  for (let moment = 1; ; moment += 1) {
    const [model, time, locks] = [new WordPressModel(), new VirtualTime(), createLocks()];
    const store = new MemoryOutbox([site], [await queuedItem(1, 'site', contentOf(1, [1, 2, 3, 4].map((number) => photoOf(number)))), await queuedItem(2, 'site')]);
    const life = new Life(moment);
    startedQueue({ store, transport: model, time, lock: locks }, life);
    await time.settle();
    const wasKilled = life.dead;
    startedQueue({ store, transport: model, time, lock: locks });
    await time.until(() => store.all().every(({ state }) => state === 'published'));
    expectExactlyOnce(model, store, `killed at moment ${moment}`);
    expectNoDoublesOnTheWay(model);
    if (!wasKilled) {
      expect(moment).toBeGreaterThan(40);
      return;
    }
  }
});

test('killed at any moment of the second life too', async () => {
  for (let first = 3; first < 40; first += 3) {
    for (let second = 1; second < 40; second += 4) {
      const [model, time, locks] = [new WordPressModel(), new VirtualTime(), createLocks()];
      const store = new MemoryOutbox([site], [await queuedItem(1, 'site')]);
      for (const life of [new Life(first), new Life(second), new Life()]) {
        startedQueue({ store, transport: model, time, lock: locks }, life);
        await time.settle();
      }
      expectExactlyOnce(model, store, `killed at ${first} and ${second}`);
      expectNoDoublesOnTheWay(model);
    }
  }
});

const lost = (code: 'cut' | 'timeout' | 'unreachable'): never => {
  throw new PublishProblem({ code });
};

test.each([
  ['the draft', /posts$/],
  ['a photo', /media$/],
  ['the publication', /posts\/\d+$/],
])('%s whose answer is lost is found by the look-up, and not made a second time', async (_name, path) => {
  const [model, time] = [new WordPressModel(), new VirtualTime()];
  const store = new MemoryOutbox([site], [await queuedItem(1, 'site')]);
  let losses = 1;
  model.mishap = (request, work) => {
    const answer = work();
    return request.method === 'POST' && path.test(request.path) && losses-- > 0 ? lost('timeout') : answer;
  };
  startedQueue({ store, transport: model, time });
  await time.until(() => store.one('item-1').state === 'published');
  expectExactlyOnce(model, store, '');
  expectNoDoublesOnTheWay(model);
  expect(model.requests.filter(({ method }) => method === 'POST')).toHaveLength(4);
});

test('a photo and a draft that come a second time after all was done are removed later, also when the program was closed meanwhile', async () => {
  const [model, time, locks] = [new WordPressModel(), new VirtualTime(), createLocks()];
  const store = new MemoryOutbox([site], [await queuedItem(1, 'site')]);
  const late: HttpRequest[] = [];
  model.mishap = (request, work) => {
    if (request.method === 'POST' && /\/(media|posts)$/.test(request.path)) late.push(request);
    return work();
  };
  const life = new Life();
  startedQueue({ store, transport: model, time, lock: locks }, life);
  await time.until(() => store.one('item-1').state === 'published');
  life.dead = true;
  for (const request of late) model.serve(request);
  expect([model.posts.length, model.media.length]).toEqual([2, 4]);

  await time.pass(10 * 60_000);
  startedQueue({ store, transport: model, time, lock: locks });
  await time.settle();
  expect([model.posts.length, model.media.length], 'not before its time').toEqual([2, 4]);
  await time.until(() => !store.one('item-1').sweep);
  expectExactlyOnce(model, store, '');
  expect(time.elapsed).toBeLessThan(16 * 60_000);
  expect(store.one('item-1').timeline.filter(({ step }) => step === 'removedLate')).toHaveLength(3);
});

test('a second look that fails is made again later, and given up in the end without troubling anybody', async () => {
  const [model, time] = [new WordPressModel(), new VirtualTime()];
  const store = new MemoryOutbox([site], [await queuedItem(1, 'site')]);
  startedQueue({ store, transport: model, time });
  await time.until(() => store.one('item-1').state === 'published');
  const before = model.requests.length;
  model.mishap = () => answerOf(503, '');
  await time.until(() => !store.one('item-1').sweep, 7 * 24 * 3600_000);
  expect(model.requests.length - before).toBe(8);
  expect(store.one('item-1').state).toBe('published');
  expect((await store.target('site'))?.paused).toBeNull();
});

/** Everything that the line and the server can do to a request, by chance; late requests are done again after a while. */
function badLuck(model: WordPressModel, time: VirtualTime, random: () => number, rate: number) {
  const kinds: ((request: HttpRequest, work: () => HttpAnswer) => HttpAnswer)[] = [
    () => lost('unreachable'),
    () => lost('cut'),
    (_request, work) => (work(), lost('cut')),
    (_request, work) => (work(), lost('timeout')),
    (_request, work) => (work(), wrong(500, 'internal_server_error', 'Oops')),
    () => answerOf(502, '<html>Bad gateway</html>'),
    (_request, work) => (work(), answerOf(504, '<html>Gateway time-out</html>')),
    () => answerOf(503, '', { 'retry-after': '7' }),
    () => answerOf(429, '', { 'retry-after': 'Thu, 05 Mar 2026 05:00:09 GMT', date: 'Thu, 05 Mar 2026 05:00:00 GMT' }),
    () => answerOf(200, '<!doctype html><title>Đăng nhập</title>'),
    () => answerOf(302, '', { location: '/login' }),
    (_request, work) => answerOf(200, work().body.slice(0, 40)),
    // The request arrives again when nobody expects it any more.
    (request, work) => (time.schedule(200, () => void model.serve(request)), work()),
    (request) => (time.schedule(900, () => void model.serve(request)), lost('timeout')),
    (request, work) => {
      if (request.body?.kind !== 'photo') return work();
      const made = JSON.parse(work().body) as { id: number };
      for (const media of model.media) if (media.id === made.id) media.missingSizes = ['medium'];
      return wrong(500, '', '', { 'x-wp-upload-attachment-id': String(made.id) });
    },
  ];
  model.mishap = (request, work) => {
    const kind = kinds[Math.floor(random() * kinds.length)];
    return random() < rate && kind ? kind(request, work) : work();
  };
}

const { runs, seed: firstSeed } = faultRun(30, 1);
test.each(Array.from({ length: runs }, (_, index) => firstSeed + index))('seed %i: sixty percent faults and kills, every article once', async (seed) => {
  const random = seededRandom(seed);
  const [model, time, locks] = [new WordPressModel(), new VirtualTime(), createLocks()];
  const items = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => queuedItem(number, 'site')));
  const store = new MemoryOutbox([site], items);
  badLuck(model, time, random, 0.6);
  for (let run = 0; run < 8; run += 1) {
    const life = new Life(1 + Math.floor(random() * 60));
    startedQueue({ store, transport: model, time, lock: locks, seed: seed + run }, life);
    await time.until(() => life.dead || store.all().every(({ state }) => state === 'published'));
    await time.pass(2000);
  }
  startedQueue({ store, transport: model, time, lock: locks, seed });
  await time.until(() => store.all().every(({ state, sweep }) => state === 'published' && !sweep), 7 * 24 * 3600_000);
  expectExactlyOnce(model, store, `seed ${seed}`);
  expect(store.all().map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6].map(keyOf));
});
