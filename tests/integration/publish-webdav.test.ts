import { once } from 'node:events';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DavPublisher } from '../../electron/services/webdav-target/webdav-target';
import type { Photo } from '../../renderer/domain/article/photo';
import { PublishProblem } from '../../renderer/domain/publishing/transport';
import { openableGate } from '../faults/gate';
import { startProxy } from '../faults/proxy';
import { seededRandom } from '../faults/random';
import { faultRun } from '../faults/run';
import { connectors, createLocks, startedQueue } from '../unit/publish/desk';
import { Life } from '../unit/publish/life';
import { MemoryOutbox } from '../unit/publish/memoryOutbox';
import { quickTime, until } from '../unit/publish/quickTime';
import { contentOf, queuedItem } from '../unit/publish/sample';
import { startDavDesk, target, type DavDesk } from '../webdav/desk';
import { filesOf, startDavServer, type DavServer } from '../webdav/server';

let desk: DavDesk;
let server: DavServer;
let photos: Photo[];
let publisher: DavPublisher;

beforeAll(async () => {
  desk = await startDavDesk();
  ({ server, publisher } = desk);
  photos = desk.photos.slice(0, 2);
}, 300_000);
afterAll(() => desk?.stop());
afterEach(() => desk.clear());

const proxied: DavDesk['proxied'] = (random) => desk.proxied(random);
const transportTo: DavDesk['transportTo'] = (address, login) => desk.transportTo(address, login);

type Place = Parameters<DavPublisher['gather']>[0];

async function putOnline(place: Place, name: string, files: Parameters<DavPublisher['gather']>[2]): Promise<void> {
  await publisher.gather(place, name, files);
  await publisher.place(place, name, files);
}

const endOf = (outbox: MemoryOutbox): boolean => outbox.states().every((state) => ['published', 'publishedDiffers', 'needsPerson'].includes(state));

/** On the server lies what the manifests say, once each, and nothing half-made beside it. */
async function expectOnce(outbox: MemoryOutbox, hint = ''): Promise<void> {
  expect(outbox.all().map(({ state, problem }) => [state, problem?.code]), hint).toEqual(outbox.all().map(() => ['published', undefined]));
  const names = await desk.names();
  expect(names.map((name) => name.slice(-8)).toSorted(), hint).toEqual(outbox.all().map(({ key }) => key.slice(0, 8)).toSorted());
  for (const name of names) {
    const files = await filesOf(path.join(server.folder, name));
    expect([...files.keys()].toSorted(), hint).toEqual(['article.json', 'index.html', 'manifest.json', 'photos/anh-01.jpg', 'photos/anh-02.jpg']);
  }
}

async function publishOne(address = server.url, number = 1): Promise<MemoryOutbox> {
  const outbox = new MemoryOutbox([target], [await queuedItem(number, 'dav', contentOf(number, photos))]);
  const { queue, faults } = startedQueue({ store: outbox, transport: transportTo(address), time: quickTime });
  await until(() => endOf(outbox), 20_000);
  await queue.stop();
  expect(faults).toEqual([]);
  return outbox;
}

test('a report appears as a folder at once, with its photos, and the proof holds', async () => {
  const proxy = await proxied();
  const outbox = await publishOne(`${proxy.url}/tin/`);
  await expectOnce(outbox);
  expect(outbox.one('item-1').receipt?.location).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/tin\/2026-03-05-phuong-hoa-son.*\/$/);
  // Everything before the move goes to a hidden name.
  const moved = proxy.requests.findIndex(({ method }) => method === 'MOVE');
  expect(proxy.requests.slice(0, moved).filter(({ method, path: place }) => method === 'PUT' && !place.includes('/.'))).toEqual([]);
  expect(proxy.requests.filter(({ method }) => method === 'PUT')).toHaveLength(5);
});

test('a server that wants a digest gets one, and never the password', async () => {
  const strict = await startDavServer({ auth: 'Digest' });
  const proxy = await startProxy({ upstream: new URL(strict.url).origin });
  try {
    const place = { address: `${proxy.url}/tin/`, username: strict.user.name, password: strict.user.password };
    expect(await publisher.probe(place)).toMatchObject({ files: null });
    await putOnline(place, 'bai', [{ path: 'index.html', text: 'Xin chào' }]);
    expect((await publisher.read(place, 'bai')).files).toMatchObject([{ path: 'index.html', bytes: 9 }]);
    expect(proxy.requests.filter(({ headers }) => /^(?!digest )/i.test(headers.authorization ?? 'digest '))).toEqual([]);
    await expect(publisher.probe({ ...place, password: 'sai' })).rejects.toMatchObject({ code: 'badCredentials' });
  } finally {
    await proxy.stop();
    await strict.stop();
  }
});

test('a server that asks for another login than before gets that one', async () => {
  const [strict, plain] = [await startDavServer({ auth: 'Digest' }), server];
  let upstream = strict;
  const changing = createServer((request, response) => {
    const { method, url, headers } = request;
    request.pipe(httpRequest(new URL(url!, upstream.url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    }));
  }).listen(0, '127.0.0.1');
  await once(changing, 'listening');
  try {
    const place = { address: `http://127.0.0.1:${(changing.address() as AddressInfo).port}/tin/`, username: server.user.name, password: server.user.password };
    for (const now of [strict, plain, strict]) {
      upstream = now;
      expect(await publisher.read(place, 'chua-co')).toMatchObject({ kind: 'folder', files: null });
    }
  } finally {
    changing.close();
    changing.closeAllConnections();
    await strict.stop();
  }
});

test('of several ways to log in it takes the one that keeps the password', async () => {
  const said: string[] = [];
  const choice = createServer(({ headers: { authorization = '' } }, response) => {
    said.push(authorization.split(' ')[0]!);
    if (authorization.startsWith('Digest ')) response.writeHead(207).end();
    else response.writeHead(401, { 'www-authenticate': ['Basic realm="tin"', 'Digest realm="tin", nonce="abc", qop="auth", algorithm=SHA-256', 'Digest realm="tin", nonce="abc", qop="auth"'] }).end();
  }).listen(0, '127.0.0.1');
  await once(choice, 'listening');
  try {
    const address = `http://127.0.0.1:${(choice.address() as AddressInfo).port}/tin/`;
    expect(await publisher.probe({ address, username: 'bientap', password: 'mật khẩu' })).toMatchObject({ kind: 'folder' });
    expect(new Set(said)).toEqual(new Set(['', 'Digest']));
  } finally {
    choice.close();
    choice.closeAllConnections();
  }
});

test('two writers of one folder work one after the other, and those of other folders need not wait', async () => {
  const proxy = await proxied();
  const place = { address: `${proxy.url}/tin/`, username: server.user.name, password: server.user.password };
  const files = [{ path: 'index.html', text: 'Xin chào' }];
  const uploading = proxy.holdRequest(({ method }) => method === 'PUT');
  const first = publisher.gather(place, 'bai', files);
  await uploading.reached;
  const before = proxy.requests.length;
  const second = publisher.gather(place, 'bai', files);
  const placed = publisher.place(place, 'bai', files);
  await publisher.gather(place, 'bai-khac', files);
  expect(proxy.requests.slice(before).filter(({ path: asked }) => /\/\.?bai(?!-khac)/.test(asked))).toEqual([]);
  uploading.release();
  await Promise.all([first, second, placed]);
  expect(proxy.requests.filter(({ method, path: asked }) => method === 'PUT' && asked.startsWith('/tin/.bai.'))).toHaveLength(1);
  expect([...(await filesOf(path.join(server.folder, 'bai'))).keys()]).toEqual(['index.html']);
});

test('killed at any step of the upload and started again, it appears once, and a photo that has arrived is not sent again', async () => {
  for (let step = 1; ; step += 1) {
    const proxy = await proxied();
    const outbox = new MemoryOutbox([target], [await queuedItem(step, 'dav', contentOf(step, photos))]);
    const [life, locks] = [new Life(), createLocks()];
    // From this request on nothing is answered any more; what the server was asked it does.
    const dies = proxy.holdAnswer(({ number }) => number === step);
    startedQueue({ store: outbox, transport: transportTo(`${proxy.url}/tin/`), time: quickTime, lock: locks }, life);
    const reached = await Promise.race([dies.reached.then(() => true), until(() => endOf(outbox), 20_000).then(() => false)]);
    life.dead = true;
    await proxy.cut();
    await proxy.settled();
    const arrived = new Set(proxy.requests.filter(({ method, path: place, serverStatus }) => method === 'PUT' && place.includes('/photos/') && serverStatus === 201).map(({ path: place }) => place));
    await proxy.restore();
    const before = proxy.requests.length;
    const { queue } = startedQueue({ store: outbox, transport: transportTo(`${proxy.url}/tin/`), time: quickTime, lock: locks });
    await until(() => endOf(outbox), 20_000);
    await queue.stop();
    await expectOnce(outbox, `killed at request ${step}\n${proxy.describe()}`);
    const again = proxy.requests.slice(before).filter(({ method, path: place }) => method === 'PUT' && arrived.has(place));
    expect(again, proxy.describe()).toEqual([]);
    for (const name of await server.names()) await rm(path.join(server.folder, name), { recursive: true, force: true });
    if (!reached) {
      expect(step).toBeGreaterThan(15);
      return;
    }
  }
}, 120_000);

test('how much of each photo is over there is told, also of what an earlier try has sent', async () => {
  const proxy = await proxied();
  const place = { address: `${proxy.url}/tin/`, username: server.user.name, password: server.user.password };
  const files = photos.map(({ hash }, index) => ({ path: `photos/anh-0${index + 1}.jpg`, photo: hash }));
  const bytesOf = async (hash: string) => (await stat(path.join(server.folder, (await desk.names())[0]!, files.find(({ photo }) => photo === hash)!.path))).size;
  for (const uploads of [2, 0]) {
    const sent = new Map<string, number>();
    const before = proxy.requests.length;
    await publisher.gather(place, 'bai', files, (hash, bytes) => sent.set(hash, bytes));
    expect(proxy.requests.slice(before).filter(({ method }) => method === 'PUT')).toHaveLength(uploads);
    expect(Object.fromEntries(sent)).toEqual({ [photos[0]!.hash]: await bytesOf(photos[0]!.hash), [photos[1]!.hash]: await bytesOf(photos[1]!.hash) });
  }
});

test('what an earlier version has left aside neither comes along nor stays', async () => {
  const proxy = await proxied();
  const place = { address: `${proxy.url}/tin/`, username: server.user.name, password: server.user.password };
  const { remove } = proxy.onRequest({ when: ({ method }) => method === 'MOVE', fault: { kind: 'status', status: 503 } });
  const [one, other] = photos.map(({ hash }) => hash) as [string, string];
  await expect(putOnline(place, 'bai', [
    { path: 'index.html', text: 'Có hai ảnh' }, { path: 'photos/anh-01.jpg', photo: one }, { path: 'photos/anh-02.jpg', photo: other },
  ])).rejects.toMatchObject({ code: 'serverError' });
  await mkdir(path.join(server.folder, '.bai.part'), { recursive: true });
  remove();
  // As long as the one that was sent first, and other bytes.
  await putOnline(place, 'bai', [{ path: 'index.html', text: 'Một ảnh' }, { path: 'photos/anh-01.jpg', photo: other }]);
  expect(await desk.names()).toEqual(['bai']);
  const files = await filesOf(path.join(server.folder, 'bai'));
  expect([...files.keys()].toSorted()).toEqual(['index.html', 'photos/anh-01.jpg']);
  expect(files.get('photos/anh-01.jpg')).toBe(other);
});

test('what a repeated MKCOL makes after the article is in place is gone after the second look', async () => {
  const proxy = await proxied();
  const repeat = openableGate();
  proxy.onRequest({ when: ({ method }) => method === 'MKCOL', times: 1, fault: { kind: 'repeat-late', until: repeat.opened } });
  const outbox = new MemoryOutbox([target], [await queuedItem(1, 'dav', contentOf(1, photos))]);
  const { queue, faults } = startedQueue({ store: outbox, transport: transportTo(`${proxy.url}/tin/`), time: quickTime });
  await until(() => endOf(outbox), 20_000);
  const { sweep } = outbox.one('item-1');
  repeat.open();
  await proxy.settled();
  expect((await server.names()).filter((name) => /^\..*\.part$/.test(name)), proxy.describe()).toHaveLength(1);
  expect(sweep, 'a second look is owed').toBeTruthy();
  await until(() => !outbox.one('item-1').sweep, 20_000);
  await queue.stop();
  await expectOnce(outbox, proxy.describe());
  expect(outbox.one('item-1').timeline.map(({ step }) => step).slice(-3)).toEqual(['published', 'removeLeftover', 'removedLate']);
  expect(faults).toEqual([]);
});

test('cancelled or paused while it uploads, it does not appear, and a paused one goes on without sending anything again', async () => {
  for (const stop of ['cancel', 'hold'] as const) {
    const proxy = await proxied();
    const outbox = new MemoryOutbox([target], [await queuedItem(1, 'dav', contentOf(1, photos))]);
    const uploading = proxy.holdAnswer(({ method, path: place }) => method === 'PUT' && place.endsWith('/manifest.json'));
    const { queue, faults } = startedQueue({ store: outbox, transport: transportTo(`${proxy.url}/tin/`), time: quickTime });
    await uploading.reached;
    if (stop === 'cancel') expect(await queue.cancel('item-1', true)).toBe('cancelled');
    else await queue.hold('item-1', true);
    uploading.release();
    // The upload is finished, and told in the item, before the next step is thought of.
    await until(() => (outbox.one('item-1').progress as { at?: string } | null)?.at === 'place' && outbox.one('item-1').state !== 'sending', 20_000);
    await proxy.settled();
    expect((await server.names()).filter((name) => !name.startsWith('.'))).toEqual([]);
    expect(proxy.requests.filter(({ method }) => method === 'MOVE')).toEqual([]);
    if (stop === 'hold') {
      const sent = proxy.requests.length;
      await queue.hold('item-1', false);
      await until(() => endOf(outbox), 20_000);
      await expectOnce(outbox);
      expect(proxy.requests.slice(sent).filter(({ method }) => method === 'PUT')).toEqual([]);
    }
    await queue.stop();
    expect(faults).toEqual([]);
    for (const name of await server.names()) await rm(path.join(server.folder, name), { recursive: true, force: true });
  }
});

test('what somebody has changed on the server is told', async () => {
  const proxy = await proxied();
  const moved = proxy.holdAnswer(({ method }) => method === 'MOVE');
  const publishing = publishOne(`${proxy.url}/tin/`);
  await moved.reached;
  const [name] = await desk.names();
  await writeFile(path.join(server.folder, name!, 'index.html'), 'Sai');
  moved.release();
  expect((await publishing).one('item-1')).toMatchObject({ state: 'publishedDiffers', receipt: { differences: ['fileDiffers'] } });
});

const ask = async (address: string, login?: { username: string; password: string }): Promise<string | null> => {
  const [request] = connectors.webdav.test.plan('dav');
  try {
    return connectors.webdav.test.read([await transportTo(address, login).send(request!)])?.code ?? null;
  } catch (error) {
    return (error as PublishProblem).problem.code;
  }
};

test('test connection tells a wrong password, no right to write, a missing folder, and an address without WebDAV', async () => {
  expect(await ask(server.url)).toBeNull();
  expect(await desk.names()).toEqual([]);
  expect(await ask(server.url, { username: server.user.name, password: 'sai' })).toBe('badCredentials');
  await mkdir(path.join(server.folder, 'chi-doc'));
  expect(await ask(`${server.url}chi-doc/`)).toBe('noRight');
  expect(await ask(`${server.url}khong-co/`)).toBe('remoteFolderMissing');
  const proxy = await proxied();
  for (const [status, code] of [[405, 'notWebDav'], [423, 'remoteLocked'], [507, 'remoteFull'], [503, 'serverError'], [409, 'remoteFolderMissing'], [413, 'tooLarge']] as const) {
    const { remove } = proxy.onRequest({ when: ({ method }) => method === 'PROPFIND', fault: { kind: 'status', status } });
    expect(await ask(`${proxy.url}/tin/`), String(status)).toBe(code);
    remove();
  }
  for (const [fault, code] of [[{ kind: 'html' }, 'captivePortal'], [{ kind: 'redirect', location: 'https://khac.example/' }, 'redirected']] as const) {
    const { remove } = proxy.onRequest({ when: () => true, fault });
    expect(await ask(`${proxy.url}/tin/`)).toBe(code);
    remove();
  }
});

const { runs, seed: first } = faultRun(1);
const count = process.env['TOASOAN_FAULT_RUNS'] ? 12 : 3;
const seeds = Array.from({ length: Math.min(runs, 5) }, (_, run) => first + run);

test.each(seeds)(`${count} reports at a third of the requests faulty and with kills: as many folders, whole (seed %i)`, async (seed) => {
  const random = seededRandom(seed * 7919);
  const proxy = await proxied({ seed, rate: 0.33 });
  const items = await Promise.all(Array.from({ length: count }, (_, index) => queuedItem(index, 'dav', contentOf(index, photos))));
  const outbox = new MemoryOutbox([target], items);
  const locks = createLocks();
  const allDone = (): boolean => outbox.states().every((state) => state === 'published') && outbox.all().every(({ sweep }) => !sweep);
  for (let lives = 0; !allDone() && lives < 2000; lives += 1) {
    const life = new Life(10 + Math.floor(random() * 60));
    const { queue } = startedQueue({ store: outbox, transport: transportTo(`${proxy.url}/tin/`), time: quickTime, lock: locks, seed: seed + lives }, life);
    await until(() => life.dead || allDone() || outbox.states().includes('needsPerson'), 60_000);
    if (!life.dead) await queue.stop();
    for (const item of outbox.all()) expect(item.state, `${JSON.stringify(item.problem)}\n${proxy.describe()}`).not.toBe('needsPerson');
  }
  await proxy.settled();
  expect(allDone(), proxy.describe()).toBe(true);
  await expectOnce(outbox, proxy.describe());
}, 30_000 * count);
