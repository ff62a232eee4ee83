import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '../../../renderer/domain/article/content';
import type { OutboxItem } from '../../../renderer/domain/publishing/outbox';
import type { TargetKind } from '../../../renderer/domain/publishing/target';
import type { Transport } from '../../../renderer/domain/publishing/transport';
import { connectors, createLocks, startedQueue } from './desk';
import { FolderModel } from './folderModel';
import { Life } from './life';
import { MemoryOutbox } from './memoryOutbox';
import { contentOf, keyOf, laterItem, photoOf, queuedItem } from './sample';
import { VirtualTime } from './virtualTime';
import { WordPressModel } from './wordpressModel';

/** A target of one kind, and what somebody over there can do. */
interface Place {
  readonly kind: TargetKind;
  readonly transport: Transport;
  /** Everything that readers can see, as text. */
  shown(): string[];
  /** Everything that is kept out of readers' sight. */
  hidden(): string[];
  /** What was made twice and had to be removed. */
  sweepings(): unknown[];
  edit(words: string): void;
  remove(): void;
}

function site(): Place & { readonly model: WordPressModel } {
  const model = new WordPressModel();
  const text = ({ title, content }: WordPressModel['posts'][number]): string => `${title} ${content}`;
  return {
    kind: 'wordpress', transport: model, model,
    shown: () => model.published().map(text),
    hidden: () => model.posts.filter(({ status }) => status !== 'publish').map(text),
    sweepings: () => model.requests.filter(({ method }) => method === 'DELETE'),
    edit: (words) => void (model.posts[0]!.content += `<p>${words}</p>`),
    remove: () => void (model.posts[0]!.status = 'trash'),
  };
}

function folder(): Place & { readonly model: FolderModel } {
  const model = new FolderModel();
  const pages = (isAside: boolean) => [...model.folders].filter(([name]) => name.startsWith('da-go') === isAside).map(([, files]) => files.get('index.html')?.text ?? '');
  return {
    kind: 'folder', transport: model, model,
    shown: () => pages(false),
    hidden: () => pages(true),
    sweepings: () => [],
    edit: (words) => {
      const page = [...model.folders.values()][0]!.get('index.html')!;
      Object.assign(page, { text: page.text!.replace('</article>', `<p>${words}</p></article>`), sha256: `edited ${words}` });
    },
    remove: () => model.folders.clear(),
  };
}

const places = [['wordpress', site], ['folder', folder]] as const;

/** The same report with another headline, one word corrected, a photo gone and another come. */
const corrected = (): ArticleContent => ({ ...contentOf(2, [photoOf(1), photoOf(3)]), headline: 'Phường Hòa Sơn giao ban tháng 2 (đã sửa)' });

async function published(place: Place) {
  const [time, locks] = [new VirtualTime(), createLocks()];
  const store = new MemoryOutbox([{ id: 'place', kind: place.kind, name: 'Nơi đăng', paused: null }], [await queuedItem(1, 'place')]);
  const world = { store, transport: place.transport, time, lock: locks };
  const { queue } = startedQueue(world);
  await time.until(() => store.one('item-1').state === 'published');
  await queue.stop();
  /** Puts the change in, and lets the queue come as far as it can. */
  const change = async (item: OutboxItem) => {
    store.add(item);
    const started = startedQueue(world);
    await time.settle();
    return started.queue;
  };
  return { time, store, world, change, done: store.one('item-1') };
}

const address = (item: OutboxItem) => item.receipt?.location;

describe.each(places)('at a %s', (_kind, placed) => {
  test('a correction takes the place of what is there, at the same address, and is proved', async () => {
    const place = placed();
    const { store, change, done } = await published(place);
    await change(await laterItem(2, done, 'update', corrected()));
    expect(store.one('item-2'), JSON.stringify(store.one('item-2').problem)).toMatchObject({ state: 'published', receipt: { differences: [] } });
    expect(address(store.one('item-2'))).toBe(address(done));
    expect(place.shown()).toEqual([expect.stringContaining('(đã sửa)')]);
  });

  test('a correction of a correction, too', async () => {
    const place = placed();
    const { store, change, done } = await published(place);
    await (await change(await laterItem(2, done, 'update', corrected()))).stop();
    await change(await laterItem(3, store.one('item-2'), 'update', contentOf(3)));
    expect(store.one('item-3')).toMatchObject({ state: 'published', before: { key: keyOf(1) } });
    expect(address(store.one('item-3'))).toBe(address(done));
    expect(place.shown()).toEqual([expect.stringContaining('tháng 3')]);
  });

  test('what somebody changed over there stays, and is shown', async () => {
    const place = placed();
    const { store, change, done } = await published(place);
    place.edit('Bổ sung ở trang');
    const before = place.shown();
    await change(await laterItem(2, done, 'update', corrected()));
    expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' } });
    expect(store.one('item-2').conflict?.html).toContain('Bổ sung ở trang');
    expect(store.one('item-2').before?.seen?.html).not.toContain('Bổ sung ở trang');
    expect(place.shown()).toEqual(before);
  });

  test('is overwritten once a person has said so, and only as that person saw it', async () => {
    const place = placed();
    const { store, time, change, done } = await published(place);
    place.edit('Bổ sung ở trang');
    const queue = await change(await laterItem(2, done, 'update', corrected()));
    place.edit('Sửa thêm lần nữa');
    await queue.rule('item-2', 'overwrite', keyOf(9));
    await time.settle();
    expect(store.one('item-2'), 'changed once more').toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' } });
    expect(store.one('item-2').conflict?.html).toContain('Sửa thêm lần nữa');
    await queue.rule('item-2', 'overwrite', keyOf(9));
    await time.settle();
    expect(store.one('item-2')).toMatchObject({ state: 'published', receipt: { differences: [] }, conflict: null });
    expect(place.shown()).toEqual([expect.stringContaining('(đã sửa)')]);
    expect(place.shown()[0]).not.toContain('Sửa thêm');
    expect(store.one('item-2').timeline.filter(({ step }) => step === 'overwriteChosen')).toHaveLength(2);
  });

  test('what was seen of an older publication is unknown, so a person is asked', async () => {
    const place = placed();
    const { store, change, done } = await published(place);
    const { seen: _seen, ...receipt } = done.receipt!;
    await change(await laterItem(2, { ...done, receipt }, 'update', corrected()));
    expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' }, before: { seen: null } });
    expect(place.shown()[0]).not.toContain('(đã sửa)');
  });

  test('what was removed over there is not made again in silence, and anew when a person says so', async () => {
    const place = placed();
    const { store, time, change, done } = await published(place);
    place.remove();
    const queue = await change(await laterItem(2, done, 'update', corrected()));
    expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteGone' } });
    expect(place.shown()).toEqual([]);
    expect(await queue.rule('item-2', 'overwrite', keyOf(9)), 'not what was asked').toBe(false);
    await queue.rule('item-2', 'anew', keyOf(9));
    await time.settle();
    expect(store.one('item-2')).toMatchObject({ kind: 'publish', key: keyOf(9), state: 'published', receipt: { differences: [] } });
    expect(place.shown()).toEqual([expect.stringContaining('(đã sửa)')]);
  });

  test('a withdrawal takes it out of sight and keeps it', async () => {
    const place = placed();
    const { store, change, done } = await published(place);
    const words = place.shown();
    await change(await laterItem(2, done, 'withdraw'));
    expect(store.one('item-2'), JSON.stringify(store.one('item-2').problem)).toMatchObject({ state: 'withdrawn', receipt: { contentHash: done.approval.contentHash } });
    expect(place.shown()).toEqual([]);
    expect(place.hidden()).toEqual(words);
    expect(store.one('item-1').receipt).toEqual(done.receipt);
  });

  test('a withdrawal does not wait for photos of the store, nor for an approval that holds', async () => {
    const place = placed();
    const { store, world, time, done } = await published(place);
    store.add(await laterItem(2, done, 'withdraw'));
    startedQueue({ ...world, parts: { checkApproval: () => Promise.resolve('photoMissing') } });
    await time.settle();
    expect(store.one('item-2').state).toBe('withdrawn');
  });

  test('what somebody changed is not withdrawn with it, unless a person says so', async () => {
    const place = placed();
    const { store, time, change, done } = await published(place);
    place.edit('Bổ sung ở trang');
    const queue = await change(await laterItem(2, done, 'withdraw'));
    expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' } });
    expect(place.shown()).toHaveLength(1);
    await queue.rule('item-2', 'overwrite', keyOf(9));
    await time.settle();
    expect(store.one('item-2').state).toBe('withdrawn');
    expect(place.hidden()).toEqual([expect.stringContaining('Bổ sung ở trang')]);
  });

  test('what is gone already is withdrawn once a person has noted it', async () => {
    const place = placed();
    const { store, change, done } = await published(place);
    place.remove();
    const queue = await change(await laterItem(2, done, 'withdraw'));
    expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteGone' } });
    expect(await queue.rule('item-2', 'anew', keyOf(9)), 'nothing is published by a withdrawal').toBe(false);
    await queue.rule('item-2', 'accept', keyOf(9));
    expect(store.one('item-2')).toMatchObject({ state: 'withdrawn', receipt: { location: address(done) } });
  });

  test('killed while it wrote, it does not undo what somebody changed meanwhile', async () => {
    for (let moment = 1; ; moment += 1) {
      const place = placed();
      const { store, world, time, done } = await published(place);
      store.add(await laterItem(2, done, 'update', corrected()));
      const life = new Life(moment);
      startedQueue(world, life);
      await time.settle();
      const wasOver = !life.dead;
      if (place.shown()[0]?.includes('(đã sửa)') && store.one('item-2').state !== 'published') {
        place.edit('Sửa ngay sau đó');
        startedQueue(world);
        await time.settle();
        expect(place.shown(), `killed at moment ${moment}`).toEqual([expect.stringContaining('Sửa ngay sau đó')]);
      }
      if (wasOver) return;
    }
  });

  test.each(['update', 'withdraw'] as const)('killed at any moment of it, %s comes to the same', async (kind) => {
    for (let moment = 1; ; moment += 1) {
      const place = placed();
      const { store, world, time, done } = await published(place);
      store.add(await laterItem(2, done, kind, kind === 'update' ? corrected() : undefined));
      const life = new Life(moment);
      startedQueue(world, life);
      await time.settle();
      const wasKilled = life.dead;
      startedQueue(world);
      await time.until(() => ['published', 'withdrawn'].includes(store.one('item-2').state));
      const hint = `killed at moment ${moment}`;
      expect(store.one('item-2').receipt?.differences, hint).toEqual([]);
      expect([place.shown().length, place.hidden().length], hint).toEqual(kind === 'update' ? [1, 0] : [0, 1]);
      if (kind === 'update') expect(place.shown()[0], hint).toContain('(đã sửa)');
      expect(place.sweepings(), hint).toEqual([]);
      if (!wasKilled) {
        expect(moment).toBeGreaterThan(8);
        return;
      }
    }
  });
});

describe('a post on a WordPress site', () => {
  test('keeps photos that are the same, gets the new one once, and new words of a photo', async () => {
    const place = site();
    const { store, change, done } = await published(place);
    const kept = place.model.media.map(({ id }) => id);
    const content = contentOf(2, [{ ...photoOf(1), caption: 'Chú thích đã sửa' }, photoOf(2), photoOf(3)]);
    await change(await laterItem(2, done, 'update', content));
    expect(store.one('item-2'), JSON.stringify(store.one('item-2').receipt)).toMatchObject({ state: 'published' });
    expect(place.model.media.map(({ id }) => id)).toEqual([...kept, expect.any(Number)]);
    expect(place.model.media.map(({ caption }) => caption)).toEqual(['Chú thích đã sửa. Ảnh: Mai Lan', 'Đại biểu dự hội nghị, ảnh thứ 2. Ảnh: Mai Lan', 'Đại biểu dự hội nghị, ảnh thứ 3. Ảnh: Mai Lan']);
    expect(place.model.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/media'))).toHaveLength(3);
    for (const media of place.model.media) expect(place.model.posts[0]?.content).toContain(media.file);
  });

  test('keeps its address though the headline is another', async () => {
    const place = site();
    const { change, done } = await published(place);
    const slug = place.model.posts[0]?.slug;
    await change(await laterItem(2, done, 'update', corrected()));
    expect(place.model.posts[0]).toMatchObject({ slug, title: 'Phường Hòa Sơn giao ban tháng 2 (đã sửa)' });
  });

  test.each([
    ['a category', (post: WordPressModel['posts'][number]) => void post.categories.push(5)],
    ['the featured picture', (post: WordPressModel['posts'][number]) => void (post.featured = 7)],
    ['the excerpt', (post: WordPressModel['posts'][number]) => void (post.excerpt = 'Tóm tắt khác')],
    ['what readers may see', (post: WordPressModel['posts'][number]) => void (post.status = 'private')],
  ])('is not overwritten where somebody changed %s', async (_what, alter) => {
    const place = site();
    const { store, change, done } = await published(place);
    alter(place.model.posts[0]!);
    await change(await laterItem(2, done, 'update', corrected()));
    expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' } });
    expect(place.model.posts[0]?.title).not.toContain('đã sửa');
  });

  test('changed while its photos are sent is found by the look right before the writing', async () => {
    const place = site();
    const { store, change, done } = await published(place);
    place.model.mishap = (request, work) => {
      if (request.method === 'POST' && request.path.endsWith('/media')) place.edit('Sửa đúng lúc gửi ảnh');
      return work();
    };
    await change(await laterItem(2, done, 'update', corrected()));
    expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' } });
    expect(place.shown()).toEqual([expect.stringContaining('Sửa đúng lúc gửi ảnh')]);
  });

  test('that somebody took offline over there counts as withdrawn', async () => {
    const place = site();
    const { store, change, done } = await published(place);
    place.model.posts[0]!.status = 'draft';
    await change(await laterItem(2, done, 'withdraw'));
    expect(store.one('item-2').state).toBe('withdrawn');
    expect(place.model.requests.filter(({ body }) => body?.kind === 'json' && (body.json as { status?: string }).status === 'draft')).toHaveLength(1);
  });
});

test('files that somebody put into the folder are not swept away', async () => {
  const place = folder();
  const { store, change, done } = await published(place);
  [...place.model.folders.values()][0]!.set('ghi-chu.txt', { sha256: 'x', bytes: 1 });
  await change(await laterItem(2, done, 'update', corrected()));
  expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteChanged' } });
});

test('what a system leaves in a folder is nobody’s change', async () => {
  const place = folder();
  const { store, change, done } = await published(place);
  for (const litter of ['.DS_Store', 'Thumbs.db', 'photos/desktop.ini']) [...place.model.folders.values()][0]!.set(litter, { sha256: 'x', bytes: 1 });
  await change(await laterItem(2, done, 'update', corrected()));
  expect(store.one('item-2').state).toBe('published');
});

test('a target that can do neither says so', async () => {
  const place = site();
  const { store, world, time, done } = await published(place);
  store.add(await laterItem(2, done, 'withdraw'));
  const { withdraw: _withdraw, ...without } = connectors.wordpress;
  startedQueue({ ...world, parts: { connectors: { ...connectors, wordpress: without } } });
  await time.settle();
  expect(store.one('item-2')).toMatchObject({ state: 'needsPerson', problem: { code: 'targetCannot' } });
});
