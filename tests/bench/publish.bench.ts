import { expect, test } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request as send } from 'undici';
import { FolderPublisher } from '../../electron/services/folder-target/folder-target';
import { outgoingPhoto } from '../../electron/services/photos/outgoing-photo';
import { PhotoStore } from '../../electron/services/photos/photo-store';
import { HttpSender } from '../../electron/services/transport/http-sender';
import type { OutboxItem } from '../../renderer/domain/publishing/outbox';
import { defaultTargetId } from '../../renderer/domain/publishing/target';
import type { Transport } from '../../renderer/domain/publishing/transport';
import { renderFragment } from '../../renderer/exporters/registry';
import { documentOf, namedPhotos } from '../../renderer/publish/connectors/http/document';
import { outgoingPhotos } from '../../renderer/publish/connectors/outgoingPhotos';
import { writtenContent, writtenId, type WrittenArticle } from '../faults/storage/written-desk';
import { startReceiver } from '../receiver/receiver';
import { startedQueue } from '../unit/publish/desk';
import { MemoryOutbox } from '../unit/publish/memoryOutbox';
import { contentOf, photoOf, queuedItem } from '../unit/publish/sample';
import { median, tell } from './figure';
import { computerWith, leave, understood, type Seated } from './seated';

const reports = 20;
const rounds = 5;
/** As many at a time as browsers open to one server. */
const sideBySide = 6;
const token = 'token';

/** A photo store with two files of a megabyte, and what the program's main process does with them. */
async function photosOf(folder: string) {
  const store = new PhotoStore(path.join(folder, 'photos'));
  const hashes: string[] = [];
  for (const number of [1, 2]) {
    const file = path.join(folder, `${number}.jpg`);
    // The head of a JPEG file, and bytes that no line can squeeze.
    const head = Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f00', 'hex');
    await writeFile(file, Buffer.concat([head, randomBytes(1_000_000).map((byte) => (byte === 0xff ? 0 : byte)), Buffer.from('ffd9', 'hex')]));
    const handle = await open(file);
    hashes.push((await store.add(handle, 10_000_000)).hash);
    await handle.close();
  }
  return { photos: hashes.map((hash, index) => photoOf(index + 1, hash)), sender: new HttpSender(store, 'bench'), folders: new FolderPublisher(store), store };
}

function transportTo(address: string, sender: HttpSender, folders: FolderPublisher): Transport {
  const site = { kind: 'receiver' as const, address, password: token };
  return {
    async send(asked) {
      if (asked.kind === 'photoSums') return folders.sums(asked.photos) as Promise<never>;
      if (asked.kind !== 'http') throw new Error(asked.kind);
      return sender.send(site as never, asked as never);
    },
  };
}

/** Sends what has to arrive of each report, and nothing else, so many at a time. @returns milliseconds */
async function bare(items: readonly OutboxItem[], bytes: ReadonlyMap<string, Buffer>, sums: Parameters<typeof namedPhotos>[1], atOnce: number): Promise<number> {
  const receiver = await startReceiver({ token });
  const put = async (below: string, key: string, body: Buffer | string, headers: Record<string, string> = {}): Promise<void> => {
    const answer = await send(`${receiver.url}/articles/${key}${below}`, { method: 'PUT', body, headers: { ...headers, authorization: `Bearer ${token}`, 'idempotency-key': key } });
    await answer.body.dump();
    expect(answer.statusCode).toBe(200);
  };
  const wanted = items.map((item) => ({
    key: item.key, photos: namedPhotos(item, sums), json: JSON.stringify(documentOf(item, sums, renderFragment)),
  }));
  const begun = performance.now();
  const queue = [...wanted];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const { key, photos, json } = one;
      for (const { name, photo, sha256 } of photos) {
        await put(`/photos/${name}`, key, bytes.get(photo.hash)!, { 'content-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:` });
      }
      await put('', key, json);
    }
  }));
  const ms = performance.now() - begun;
  await receiver.stop();
  return ms;
}

/** Has the queue publish them. @returns milliseconds, and how many requests it took */
async function queued(items: readonly OutboxItem[], { sender, folders }: Awaited<ReturnType<typeof photosOf>>): Promise<{ ms: number; requests: number }> {
  const receiver = await startReceiver({ token });
  const store = new MemoryOutbox([{ id: 'portal', kind: 'http', name: 'Cổng', paused: null }], items);
  const time = {
    now: () => new Date(),
    schedule: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const begun = performance.now();
  const { queue } = startedQueue({ store, transport: transportTo(receiver.url, sender, folders), time });
  await expect.poll(() => receiver.requests.length, { intervals: [2], timeout: 120_000 }).toBe(items.length * 5);
  await queue.stop();
  const ms = performance.now() - begun;
  expect(store.states()).toEqual(items.map(() => 'published'));
  await receiver.stop();
  return { ms, requests: receiver.requests.length };
}

test('reports a minute', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-publish-'));
  const made = await photosOf(folder);
  const [ours, oneByOne, parallel, requests]: number[][] = [[], [], [], []];
  const rate = (ms: number): number => (reports / ms) * 60_000;
  try {
    const content = (number: number) => contentOf(number, made.photos);
    const { photos: sums } = await made.folders.sums(outgoingPhotos(content(1)) as never);
    const bytes = new Map<string, Buffer>();
    for (const asked of outgoingPhotos(content(1))) {
      const copy = await outgoingPhoto((await made.store.find(asked.photo))!, asked.metadata as never);
      bytes.set(asked.photo, Buffer.concat(await copy.stream().toArray() as Buffer[]));
    }
    const items = (round: number) => Promise.all(Array.from({ length: reports }, (_, index) => queuedItem(round * 1000 + index, 'portal', content(1))));
    for (let round = 0; round < rounds; round += 1) {
      const { ms, requests: count } = await queued(await items(round), made);
      // The first ones warm up.
      if (round > 0) ours!.push(rate(ms));
      requests!.push(count / reports);
      const [alone, together] = [await bare(await items(round), bytes, sums, 1), await bare(await items(round), bytes, sums, sideBySide)];
      if (round > 0) oneByOne!.push(rate(alone));
      if (round > 0) parallel!.push(rate(together));
    }
    tell({ what: 'reports with two photos of 1 MB, against bare parallel requests', value: median(ours!), floor: median(parallel!), unit: 'reports/min', goal: 1.25, isRate: true });
    tell({ what: 'reports with two photos of 1 MB, against bare requests one by one', value: median(ours!), floor: median(oneByOne!), unit: 'reports/min', goal: 1.25, isRate: true });
    tell({ what: 'requests a report with two photos, against the uploads alone', value: median(requests!), floor: 3, unit: 'requests', goal: 1.67 });
  } finally {
    await made.sender.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function* waiting(count: number): Generator<WrittenArticle> {
  for (let number = 1; number <= count; number += 1) {
    yield { id: writtenId(number), content: writtenContent(number, 300), state: 'queued', updates: [], waitsFor: defaultTargetId };
  }
}

/** Clicks the queue in the sidebar. @returns milliseconds until its first line is there */
async function queueOpened({ desk }: Seated): Promise<number> {
  await desk.goTo('drafts');
  await desk.window.locator('[data-outbox]').first().waitFor({ state: 'detached' });
  return desk.window.evaluate(() => new Promise<number>((resolve) => {
    const begun = performance.now();
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('[data-outbox]')) return;
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - begun));
    });
    watcher.observe(document.body, { subtree: true, childList: true });
    document.querySelector<HTMLElement>('[data-section="queue"]')!.click();
  }));
}

/** When the runner was done with each item, oldest item first; an approval without a signature goes to a person at once. */
const doneAt = ({ desk }: Seated): Promise<number[]> =>
  desk.window.evaluate(() => new Promise<number[]>((resolve, reject) => {
    const opening = indexedDB.open('desk-written');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const reading = db.transaction('outbox').objectStore('outbox').getAll();
      reading.addEventListener('error', () => reject(reading.error));
      reading.addEventListener('success', () => {
        db.close();
        const rows = reading.result as { createdAt: string; timeline: { at: string; step: string }[] }[];
        resolve(rows.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)).flatMap(({ timeline }) =>
          timeline.filter(({ step }) => step === 'needsPerson').map(({ at }) => Date.parse(at))));
      });
    });
  }));

test('ten and a thousand items in the queue', async () => {
  const rest = { id: defaultTargetId, kind: 'folder' as const, name: '' };
  const screens = { few: [] as number[], many: [] as number[] };
  const picks = { few: [] as number[], many: [] as number[] };
  for (const [name, count] of [['few', 10], ['many', 1000]] as const) {
    const asleep = await computerWith(waiting(count), [{ ...rest, paused: { code: 'diskFull' } }]);
    try {
      await opened(asleep);
      for (let round = 0; round < 15; round += 1) {
        const ms = await queueOpened(asleep);
        if (round >= 3) screens[name].push(ms);
      }
    } finally {
      await leave(asleep);
    }
    const awake = await computerWith(waiting(count), [{ ...rest, paused: null }]);
    try {
      await opened(awake);
      await expect.poll(async () => (await doneAt(awake)).length, { timeout: 120_000, intervals: [500] }).toBeGreaterThanOrEqual(10);
      const times = (await doneAt(awake)).slice(0, 10);
      times.slice(1).forEach((at, index) => picks[name].push(at - times[index]!));
    } finally {
      await leave(awake);
    }
  }
  tell({ what: 'opening the queue with 1,000 waiting items against 10', value: median(screens.many), floor: median(screens.few), unit: 'ms', goal: 1.3 });
  tell({ what: 'from one item to the next with 1,000 waiting against 10', value: median(picks.many), floor: median(picks.few), unit: 'ms', goal: 1.3 });
});

/** Starts a written desk; nothing can be in its drafts, so the sidebar is what tells that it is there. */
async function opened(seated: Seated): Promise<void> {
  await seated.program.launch();
  await seated.desk.window.locator('[data-section="queue"]').waitFor({ timeout: 120_000 });
  await understood(seated);
}
