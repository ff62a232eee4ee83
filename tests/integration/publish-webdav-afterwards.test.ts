import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ArticleContent } from '../../renderer/domain/article/content';
import type { OutboxItem } from '../../renderer/domain/publishing/outbox';
import { openableGate } from '../faults/gate';
import type { FaultProxy } from '../faults/proxy';
import { seededRandom } from '../faults/random';
import { faultRun } from '../faults/run';
import { createLocks, startedQueue } from '../unit/publish/desk';
import { Life } from '../unit/publish/life';
import { MemoryOutbox } from '../unit/publish/memoryOutbox';
import { quickTime, until } from '../unit/publish/quickTime';
import { contentOf, keyOf, laterItem, queuedItem } from '../unit/publish/sample';
import { startDavDesk, target, type DavDesk } from '../webdav/desk';
import { filesOf } from '../webdav/server';

let desk: DavDesk;
beforeAll(async () => {
  desk = await startDavDesk();
}, 300_000);
afterAll(() => desk?.stop());
afterEach(() => desk.clear());

const original = (number: number): ArticleContent => contentOf(number, [desk.photos[0]]);
/** Another headline, and another photo. */
const corrected = (number: number): ArticleContent => ({ ...contentOf(number, [desk.photos[1]]), headline: 'Phường Hòa Sơn giao ban (đã sửa)' });

const isOver = ({ state, sweep }: OutboxItem): boolean => ['published', 'publishedDiffers', 'withdrawn'].includes(state) && !sweep;
const isStill = (item: OutboxItem): boolean => isOver(item) || item.state === 'needsPerson';

/** Carries everything as far as it goes, the second look included unless less is enough. */
async function carried(store: MemoryOutbox, { address = desk.server.url, isEnough = isStill } = {}): Promise<void> {
  const { queue, faults } = startedQueue({ store, transport: desk.transportTo(address), time: quickTime });
  await until(() => store.all().every(isEnough), 30_000);
  await queue.stop();
  expect(faults).toEqual([]);
}

/** Reports that are online, and nothing owed any more. */
async function published(...numbers: number[]): Promise<MemoryOutbox> {
  const store = new MemoryOutbox([target], await Promise.all(numbers.map((number) => queuedItem(number, 'dav', original(number)))));
  await carried(store);
  expect(store.states()).toEqual(numbers.map(() => 'published'));
  return store;
}

const placeOf = (store: MemoryOutbox, number = 1): string => path.join(desk.server.folder, path.basename(store.one(`item-${number}`).receipt!.location));
const pageOf = (place: string): Promise<string> => readFile(path.join(place, 'index.html'), 'utf8');

/** At a place lies exactly what was approved. */
async function expectThere(place: string, { approval }: OutboxItem, hint = ''): Promise<void> {
  const files = await filesOf(place);
  expect([...files.keys()].toSorted(), hint).toEqual(['article.json', 'index.html', 'manifest.json', 'photos/anh-01.jpg']);
  expect(files.get('article.json'), hint).toBe(approval.contentHash);
}

test('a correction takes the place of the report, and the version before goes with the second look', async () => {
  const store = await published(1);
  const [done, place] = [store.one('item-1'), placeOf(store)];
  store.add(await laterItem(2, done, 'update', corrected(2)));
  const proxy = await desk.proxied();
  const { queue, faults } = startedQueue({ store, transport: desk.transportTo(`${proxy.url}/tin/`), time: quickTime });
  await until(() => store.one('item-2').state === 'published', 20_000);
  expect(await desk.names(), 'kept for a while').toEqual([expect.stringMatching(new RegExp(`^\\.${path.basename(place)}\\.[0-9a-f]{16}\\.old$`)), path.basename(place)]);
  await until(() => isOver(store.one('item-2')), 20_000);
  await queue.stop();
  expect(faults).toEqual([]);
  const item = store.one('item-2');
  expect(item, JSON.stringify(item.problem)).toMatchObject({ state: 'published', receipt: { differences: [] } });
  expect(path.basename(item.receipt!.location)).toBe(path.basename(done.receipt!.location));
  await expectThere(place, item);
  expect(await desk.names()).toEqual([path.basename(place)]);
  expect(item.timeline.map(({ step }) => step).slice(-2)).toEqual(['published', 'removeReplaced']);
  // Readers miss it for no longer than it takes to look whether the right one stepped aside.
  const moves = proxy.requests.flatMap(({ method }, index) => (method === 'MOVE' ? [index] : []));
  expect(moves).toHaveLength(2);
  expect(proxy.requests.slice(moves[0]! + 1, moves[1]).map(({ method }) => method)).toEqual(['PROPFIND', 'PROPFIND']);
});

test('what somebody changed on the server is shown and stays, and is overwritten only on a word', async () => {
  const store = await published(1);
  const place = placeOf(store);
  const edited = (await pageOf(place)).replace('</article>', '<p>Bổ sung ở trang</p></article>');
  await writeFile(path.join(place, 'index.html'), edited);
  store.add(await laterItem(2, store.one('item-1'), 'update', corrected(2)));
  await carried(store);
  expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' } });
  expect(store.one('item-2').conflict?.html).toContain('Bổ sung ở trang');
  expect(store.one('item-2').before?.seen?.html).toContain('Kết quả');
  expect(await pageOf(place)).toBe(edited);

  const { queue } = startedQueue({ store, transport: desk.transportTo(desk.server.url), time: quickTime });
  await queue.rule('item-2', 'overwrite', keyOf(9));
  await until(() => isOver(store.one('item-2')), 20_000);
  await queue.stop();
  await expectThere(place, store.one('item-2'));
  expect(await desk.names()).toEqual([path.basename(place)]);
});

test.each([
  ['while the new files are sent', (proxy: FaultProxy) => proxy.holdRequest(({ method }) => method === 'PUT')],
  ['in the moment before the old ones step aside', (proxy: FaultProxy) => proxy.holdRequest(({ method }) => method === 'MOVE')],
] as const)('changed %s it is not overwritten either', async (_when, holdIn) => {
  const store = await published(1);
  const place = placeOf(store);
  store.add(await laterItem(2, store.one('item-1'), 'update', corrected(2)));
  const proxy = await desk.proxied();
  const held = holdIn(proxy);
  const { queue } = startedQueue({ store, transport: desk.transportTo(`${proxy.url}/tin/`), time: quickTime });
  await held.reached;
  await writeFile(path.join(place, 'index.html'), '<p>Sửa ngay lúc đó</p>');
  held.release();
  await until(() => isStill(store.one('item-2')), 20_000);
  await queue.stop();
  expect(store.one('item-2'), proxy.describe()).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' }, conflict: { html: '<p>Sửa ngay lúc đó</p>' } });
  expect(await pageOf(place)).toBe('<p>Sửa ngay lúc đó</p>');
});

test('what was removed on the server is asked about', async () => {
  const store = await published(1, 2);
  await rm(placeOf(store), { recursive: true });
  await rm(placeOf(store, 2), { recursive: true });
  store.add(await laterItem(3, store.one('item-1'), 'update', corrected(3)));
  store.add(await laterItem(4, store.one('item-2'), 'withdraw'));
  await carried(store);
  for (const id of ['item-3', 'item-4']) expect(store.one(id), id).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteGone' } });
  expect((await desk.names()).filter((name) => name !== 'da-go')).toEqual([]);
  const { queue } = startedQueue({ store, transport: desk.transportTo(desk.server.url), time: quickTime });
  await queue.rule('item-3', 'anew', keyOf(9));
  await until(() => isOver(store.one('item-3')), 20_000);
  await queue.stop();
  expect(store.one('item-3')).toMatchObject({ kind: 'publish', state: 'published' });
  await expectThere(placeOf(store, 3), store.one('item-3'));
});

test('a withdrawn report is kept beside the others, whole, and nothing hidden stays', async () => {
  const store = await published(1);
  const place = placeOf(store);
  store.add(await laterItem(2, store.one('item-1'), 'update', corrected(2)));
  const { queue } = startedQueue({ store, transport: desk.transportTo(desk.server.url), time: quickTime });
  await until(() => store.one('item-2').state === 'published', 20_000);
  // The version before the correction is still there, waiting for the second look.
  store.add(await laterItem(3, store.one('item-2'), 'withdraw'));
  await queue.wake();
  await until(() => store.all().every(isStill), 20_000);
  await queue.stop();
  const item = store.one('item-3');
  expect(item, JSON.stringify(item.problem)).toMatchObject({ state: 'withdrawn', receipt: { location: `${desk.server.url}da-go/${path.basename(place)}/` } });
  expect(await desk.names()).toEqual(['da-go']);
  await expectThere(path.join(desk.server.folder, 'da-go', path.basename(place)), store.one('item-2'));
});

test('somebody else’s folder is neither moved nor replaced', async () => {
  const [place, name] = [{ address: desk.server.url, username: desk.server.user.name, password: desk.server.user.password }, 'anh-rieng'];
  await desk.publisher.gather(place, name, [{ path: 'index.html', text: 'Ảnh riêng' }]);
  await desk.publisher.place(place, name, [{ path: 'index.html', text: 'Ảnh riêng' }]);
  const { version } = await desk.publisher.read(place, name);
  const files = [{ path: 'index.html', text: 'Khác' }];
  await desk.publisher.gather(place, name, files);
  await expect(desk.publisher.replace(place, name, files, { version: version!, was: {} })).rejects.toMatchObject({ code: 'refused' });
  await expect(desk.publisher.putAside(place, name)).rejects.toMatchObject({ code: 'refused' });
  expect(await pageOf(path.join(desk.server.folder, name))).toBe('Ảnh riêng');
});

test('what somebody has open and locked on the server is neither withdrawn nor called gone', async () => {
  const store = await published(1);
  const place = placeOf(store);
  const page = `${desk.server.url}${path.basename(place)}/index.html`;
  const authorization = `Basic ${Buffer.from(`${desk.server.user.name}:${desk.server.user.password}`).toString('base64')}`;
  const body = '<?xml version="1.0"?><d:lockinfo xmlns:d="DAV:"><d:lockscope><d:exclusive/></d:lockscope><d:locktype><d:write/></d:locktype></d:lockinfo>';
  const lock = await fetch(page, { method: 'LOCK', body, headers: { authorization, 'content-type': 'application/xml' } });
  expect(lock.status).toBe(200);
  store.add(await laterItem(2, store.one('item-1'), 'withdraw'));
  const { queue } = startedQueue({ store, transport: desk.transportTo(desk.server.url), time: quickTime });
  await until(() => store.one('item-2').problem !== null, 20_000);
  expect(store.one('item-2'), JSON.stringify(store.one('item-2').problem)).toMatchObject({ state: 'retrying', problem: { code: 'remoteLocked' } });
  await expectThere(place, store.one('item-1'));
  await fetch(page, { method: 'UNLOCK', headers: { authorization, 'lock-token': lock.headers.get('lock-token')! } });
  await until(() => isStill(store.one('item-2')), 20_000);
  await queue.stop();
  expect(store.one('item-2')).toMatchObject({ state: 'withdrawn' });
});

test.each([['423 Locked', 'remoteLocked'], ['403 Forbidden', 'refused']])('a server that moved only a part of a folder (%s) has not done what it was asked', async (status, code) => {
  const store = await published(1);
  const proxy = await desk.proxied();
  const body = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/tin/bai/index.html</d:href><d:status>HTTP/1.1 ${status}</d:status></d:response></d:multistatus>`;
  proxy.onRequest({ when: ({ method }) => method === 'MOVE', fault: { kind: 'status', status: 207, body, headers: { 'content-type': 'application/xml' } } });
  const place = { address: `${proxy.url}/tin/`, username: desk.server.user.name, password: desk.server.user.password };
  await expect(desk.publisher.putAside(place, path.basename(placeOf(store)))).rejects.toMatchObject({ code });
});

test('where the new files cannot be put in place, the old ones are back at once', async () => {
  const store = await published(1);
  store.add(await laterItem(2, store.one('item-1'), 'update', corrected(2)));
  const proxy = await desk.proxied();
  proxy.onRequest({ when: ({ method, path: from }) => method === 'MOVE' && from.endsWith('.part'), times: 1, fault: { kind: 'status', status: 403 } });
  await carried(store, { address: `${proxy.url}/tin/` });
  expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'noRight' } });
  await expectThere(placeOf(store), store.one('item-1'), proxy.describe());
});

test('a MOVE that a network repeats late takes nothing offline', async () => {
  const store = await published(1);
  store.add(await laterItem(2, store.one('item-1'), 'update', corrected(2)));
  const proxy = await desk.proxied();
  const repeat = openableGate();
  const moves: number[] = [];
  proxy.onRequest({ when: ({ method, number }) => method === 'MOVE' && moves.push(number) > 0, fault: { kind: 'repeat-late', until: repeat.opened } });
  const { queue } = startedQueue({ store, transport: desk.transportTo(`${proxy.url}/tin/`), time: quickTime });
  await until(() => store.one('item-2').state === 'published', 20_000);
  repeat.open();
  await proxy.settled();
  await expectThere(placeOf(store), store.one('item-2'), proxy.describe());
  await until(() => isOver(store.one('item-2')), 20_000);
  await queue.stop();
  expect(moves).toHaveLength(2);
  await expectThere(placeOf(store), store.one('item-2'), proxy.describe());
  expect(await desk.names()).toEqual([path.basename(placeOf(store))]);
});

test.each([
  { kind: 'update' as const, leastSteps: 25 },
  { kind: 'withdraw' as const, leastSteps: 12 },
])('killed at any step of a change ($kind) and started again, it is done once and nothing is lost', async ({ kind, leastSteps }) => {
  const online = new Set<string>();
  for (let step = 1; ; step += 1) {
    const before = new MemoryOutbox([target], [await queuedItem(step, 'dav', original(step))]);
    await carried(before, { isEnough: ({ state }) => state === 'published' });
    const [done, place] = [before.one(`item-${step}`), placeOf(before, step)];
    online.add(path.basename(place));
    const store = new MemoryOutbox([target], [await laterItem(step + 500, done, kind, kind === 'update' ? corrected(step) : undefined)]);
    const item = () => store.one(`item-${step + 500}`);
    const proxy = await desk.proxied();
    const world = { store, transport: desk.transportTo(`${proxy.url}/tin/`), time: quickTime, lock: createLocks() };
    const life = new Life();
    // From this request on nothing is answered any more; what the server was asked it does.
    const dies = proxy.holdAnswer(({ number }) => number === step);
    const { queue: first } = startedQueue(world, life);
    const reached = await Promise.race([dies.reached.then(() => true), until(() => isOver(item()), 20_000).then(() => false)]);
    if (!reached) {
      await first.stop();
      expect(step).toBeGreaterThan(leastSteps);
      return;
    }
    life.dead = true;
    await proxy.cut();
    await proxy.settled();
    await proxy.restore();
    const { queue } = startedQueue(world);
    await until(() => isStill(item()), 20_000);
    await queue.stop();
    const hint = `killed at request ${step}\n${JSON.stringify(item().problem)}\n${proxy.describe()}`;
    expect(isOver(item()), hint).toBe(true);
    if (kind === 'withdraw') online.add('da-go').delete(path.basename(place));
    expect(new Set(await desk.names()), hint).toEqual(online);
    if (kind === 'update') await expectThere(place, item(), hint);
    else await expectThere(path.join(desk.server.folder, 'da-go', path.basename(place)), done, hint);
  }
}, 240_000);

const { runs, seed: first } = faultRun(1);
const count = process.env['TOASOAN_FAULT_RUNS'] ? 12 : 4;
const seeds = Array.from({ length: Math.min(runs, 5) }, (_, run) => first + run);

test.each(seeds)(`${count} corrections and withdrawals at a quarter of the requests faulty and with kills: each done, nothing beside it (seed %i)`, async (seed) => {
  const random = seededRandom(seed * 7919);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const store = await published(...numbers);
  const places = numbers.map((number) => placeOf(store, number));
  const isUpdate = (number: number): boolean => number % 2 === 0;
  for (const number of numbers) store.add(await laterItem(number + 500, store.one(`item-${number}`), isUpdate(number) ? 'update' : 'withdraw', isUpdate(number) ? corrected(number) : undefined));
  const proxy = await desk.proxied({ seed, rate: 0.25 });
  const locks = createLocks();
  const allDone = (): boolean => store.all().every(isOver);
  for (let lives = 0; !allDone() && lives < 2000; lives += 1) {
    const life = new Life(10 + Math.floor(random() * 60));
    const { queue } = startedQueue({ store, transport: desk.transportTo(`${proxy.url}/tin/`), time: quickTime, lock: locks, seed: seed + lives }, life);
    await until(() => life.dead || allDone() || store.states().includes('needsPerson'), 60_000);
    if (!life.dead) await queue.stop();
    for (const item of store.all()) expect(item.state, `${item.id} ${JSON.stringify(item.problem)}\n${proxy.describe()}`).not.toBe('needsPerson');
  }
  await proxy.settled();
  expect(allDone(), proxy.describe()).toBe(true);
  for (const [index, place] of places.entries()) {
    const number = index + 1;
    if (isUpdate(number)) await expectThere(place, store.one(`item-${number + 500}`), proxy.describe());
    else await expectThere(path.join(desk.server.folder, 'da-go', path.basename(place)), store.one(`item-${number}`), proxy.describe());
    if (!isUpdate(number)) await expect(stat(place), proxy.describe()).rejects.toMatchObject({ code: 'ENOENT' });
  }
  expect((await desk.names()).filter((name) => name !== 'da-go').toSorted(), proxy.describe()).toEqual(places.filter((_, index) => isUpdate(index + 1)).map((place) => path.basename(place)).toSorted());
}, 30_000 * count);
