import { describe, expect, it, vi } from 'vitest';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { readContent, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { outboxRow } from '../../../../renderer/storage/repositories/outbox';
import { reportOf } from '../../domain/article/report';
import { author } from '../../domain/workflow/articles';
import { minute, now } from '../database';
import { outboxItem } from '../outboxItem';
import { storageOf, type Storage } from '../storage';
import { type } from '../typing';
import { deskAtWork, leadOf, reconcile, timeless, write } from './deskAtWork';

async function discard({ articles }: Storage, id: string): Promise<void> {
  await articles.transition(id, () => ({ event: { articleId: id, at: minute(8), by: author, action: 'discard', to: 'bin' } }));
}

describe('a database that was thrown away', () => {
  it('is rebuilt from the journal: articles, words, histories, revisions, queue, people and targets', async () => {
    const desk = await deskAtWork();
    const rebuilt = storageOf({ journal: desk.journal });
    expect(await rebuilt.reconciler.isEmpty()).toBe(true);
    const progress: [number, number][] = [];
    await rebuilt.reconciler.merge(await rebuilt.reconciler.differences(), (done, total) => progress.push([done, total]));
    await rebuilt.settle();

    expect(await timeless(rebuilt)).toEqual(await timeless(desk));
    expect(await leadOf(rebuilt, 'article-1')).toMatch(/^Tin nhanh: Sáng/u);
    expect((await rebuilt.outbox.store.open())[0]).toMatchObject({ id: 'article-0-site', attempts: 2, progress: { post: 7 }, content: reportOf({ headline: 'Tin số 0' }) });
    expect((await now(rebuilt.revisions.watch('article-2'))).map(({ milestone }) => milestone)).toEqual(['submit']);
    expect((await rebuilt.desk.currentProfile())?.name).toBe('Hạ Vy');
    expect((await rebuilt.desk.listTargets())[0]?.paused).toEqual({ code: 'badCredentials' });
    expect(progress).toEqual([[0, 3], [3, 3]]);
    expect(rebuilt.reports).toEqual([]);
    expect(await rebuilt.reconciler.isEmpty()).toBe(false);
  });

  it('needs nothing more afterwards: the next start reads no journal but to list them', async () => {
    const { journal } = await deskAtWork();
    const rebuilt = storageOf({ journal });
    await reconcile(rebuilt);
    rebuilt.db.close();
    const next = storageOf({ journal, name: rebuilt.name });
    expect((await next.reconciler.differences()).ids).toEqual([]);
  });

  it('interrupted on the way is gone on with, and has its name only when it has everything', async () => {
    const desk = await deskAtWork(120);
    const dying = storageOf({ journal: desk.journal });
    const differences = await dying.reconciler.differences();
    await expect(dying.reconciler.merge(differences, (done) => {
      if (done === 50) throw new Error('the power went');
    })).rejects.toThrow('the power went');
    expect(await dying.db.articles.count()).toBe(50);
    await dying.settle();
    dying.db.close();

    const next = storageOf({ journal: desk.journal, name: dying.name });
    expect(await next.reconciler.isEmpty()).toBe(true);
    await reconcile(next);
    expect(await timeless(next)).toEqual(await timeless(desk));
  });

  it('of a desk that may not change leaves every journal as it is', async () => {
    const desk = await deskAtWork();
    const before = await desk.journal.list();
    desk.journal.refuses = 'newer';
    const reading = storageOf({ journal: desk.journal, journals: false });
    await reading.reconciler.merge(await reading.reconciler.differences());
    await reading.desk.switchTo('somebody');
    await reading.settle();
    expect(await timeless(reading)).toMatchObject({ articleEvents: (await timeless(desk)).articleEvents });
    expect(reading.writer.state()).toEqual({ pending: [], problem: null });
    expect(await desk.journal.list()).toEqual(before);
  });
});

describe('an older database', () => {
  it('gets what the journal has in addition, and keeps the later of two rows', async () => {
    const desk = await deskAtWork();
    const old = storageOf({ journal: desk.journal.copy() });
    await reconcile(old);
    old.db.close();

    await write(desk, 'article-2', 'Mới: ');
    await desk.articles.transition('article-2', () => ({ event: { articleId: 'article-2', at: minute(5), by: 'editor', action: 'return', to: 'changesRequested', note: 'Ảnh mờ' } }));
    await desk.outbox.store.update((await desk.outbox.store.get('article-0-site'))!, { state: 'published' });
    await desk.desk.removeTarget('site');
    await desk.create('article-new');
    await desk.settle();

    const merged = storageOf({ journal: desk.journal, name: old.name });
    expect((await reconcile(merged)).toSorted()).toEqual(['article-0', 'article-2', 'article-new', 'desk']);
    expect({ ...(await timeless(merged)), articles: [] }).toEqual({ ...(await timeless(desk)), articles: [] });
    expect((await merged.articles.get('article-2'))?.state).toBe('changesRequested');
    expect((await merged.articles.get('article-0'))?.state).toBe('published');
    expect(await leadOf(merged, 'article-2')).toMatch(/^Mới: /u);
  });

  it('that was written to in the meantime keeps that, too: the words of both are there', async () => {
    const desk = await deskAtWork();
    const old = storageOf({ journal: desk.journal.copy() });
    await reconcile(old);
    await write(old, 'article-2', 'Ở đây: ');
    old.db.close();
    await write(desk, 'article-2', 'Ở kia: ');
    await desk.settle();

    const merged = storageOf({ journal: desk.journal, name: old.name });
    await reconcile(merged);
    const lead = await leadOf(merged, 'article-2');
    expect(lead).toContain('Ở đây: ');
    expect(lead).toContain('Ở kia: ');
    expect(await leadOf(storageOf({ journal: desk.journal }), 'article-2')).toBe(lead);
  });
});

describe('a journal that lacks something', () => {
  it('is filled from the database: a lost file, lost last entries', async () => {
    const desk = await deskAtWork();
    desk.journal.lose('article-0');
    desk.journal.forgetLast('article-1', 1);
    desk.journal.forgetLast('desk', 1);
    desk.db.close();

    const next = storageOf({ journal: desk.journal, name: desk.name });
    expect((await reconcile(next)).toSorted()).toEqual(['article-0', 'article-1', 'desk']);
    const rebuilt = storageOf({ journal: desk.journal });
    await reconcile(rebuilt);
    expect(await timeless(rebuilt)).toEqual(await timeless(next));
    expect(await leadOf(rebuilt, 'article-1')).toMatch(/^Tin nhanh: /u);
  });

  it('and had its beginning lost with a damaged file keeps what is left, under a new beginning', async () => {
    const desk = await deskAtWork(1);
    const content = (await desk.journal.read(['article-0']))[0]!;
    const journal = storageOf().journal;
    await journal.append('article-0', [{ kind: 'update', update: content.update! }, { kind: 'records', records: content.records.filter(({ table }) => table !== 'events') }]);
    const rebuilt = storageOf({ journal });
    await reconcile(rebuilt);
    expect(await rebuilt.articles.get('article-0')).toMatchObject({ state: 'draft', authorId: author, headline: 'Tin số 0' });
    expect((await now(rebuilt.articles.watchEvents('article-0'))).map(({ action }) => action)).toEqual(['import']);
  });
});

describe('what a person removed', () => {
  it('does not come back from a journal that was not told any more', async () => {
    const desk = await deskAtWork(1);
    desk.journal.refuses = 'diskFull';
    await desk.desk.removeTarget('site');
    await desk.settle();
    desk.db.close();
    desk.journal.refuses = null;
    const next = storageOf({ journal: desk.journal, name: desk.name });
    await reconcile(next);
    expect(await next.desk.listTargets()).toEqual([]);
    const rebuilt = storageOf({ journal: desk.journal });
    await reconcile(rebuilt);
    expect(await rebuilt.desk.listTargets()).toEqual([]);
  });

  it('for good is gone from both copies, also when it was broken off on the way', async () => {
    const desk = await deskAtWork(2);
    await discard(desk, 'article-0');
    vi.spyOn(desk.journal, 'remove').mockRejectedValueOnce(new Error('the power went'));
    await expect(desk.bin.purge({ id: 'article-0', at: minute(9), by: author })).rejects.toThrow('the power went');
    desk.db.close();
    for (const next of [storageOf({ journal: desk.journal, name: desk.name }), storageOf({ journal: desk.journal })]) {
      await reconcile(next);
      expect(await next.articles.get('article-0')).toBeUndefined();
      expect(await next.db.updates.where('k').equals('article-0').count()).toBe(0);
      expect((await desk.journal.list()).map(({ id }) => id).toSorted()).toEqual(['article-1', 'desk']);
      expect((await now(next.articles.watchCounters())).get('state:bin') ?? 0).toBe(0);
      next.db.close();
    }
  });

  it('does not come back when it is a target, removed while the journals are compared', async () => {
    const desk = await deskAtWork(1);
    await desk.db.heads.delete('desk');
    const differences = await desk.reconciler.differences();
    const read = desk.journal.read.bind(desk.journal);
    vi.spyOn(desk.journal, 'read').mockImplementation(async (ids) => {
      const contents = await read(ids);
      if (ids.includes('desk')) {
        await desk.desk.removeTarget('site');
        await desk.settle();
      }
      return contents;
    });
    await desk.reconciler.merge(differences);
    expect(await desk.desk.listTargets()).toEqual([]);
  });

  it('does not come back when it is removed while it is being compared', async () => {
    const desk = await deskAtWork(2);
    await discard(desk, 'article-0');
    await desk.settle();
    await desk.db.heads.delete('article-0');
    const differences = await desk.reconciler.differences();
    const read = desk.journal.read.bind(desk.journal);
    vi.spyOn(desk.journal, 'read').mockImplementation(async (ids) => {
      const contents = await read(ids);
      if (ids.includes('article-0')) await desk.bin.purge({ id: 'article-0', at: minute(9), by: author });
      return contents;
    });
    await desk.reconciler.merge(differences);
    expect(await desk.articles.get('article-0')).toBeUndefined();
    expect(await desk.db.articleEvents.where('articleId').equals('article-0').count()).toBe(0);
  });

  it('stays while the journal cannot be told', async () => {
    const desk = await deskAtWork(1);
    await discard(desk, 'article-0');
    desk.journal.refuses = 'readOnly';
    await expect(desk.bin.purge({ id: 'article-0', at: minute(9), by: author })).rejects.toThrow('readOnly');
    expect(await desk.articles.get('article-0')).toBeDefined();
  });
});

describe('a document that cannot be read', () => {
  const spoil = async ({ db }: Storage, id: string): Promise<void> => {
    const row = (await db.updates.where('k').equals(id).last())!;
    await db.updates.put({ ...row, u: row.u.slice(0, row.u.length - 3) });
  };

  it('comes back from the journal, and the damaged rows are set aside', async () => {
    const desk = await deskAtWork(2);
    await spoil(desk, 'article-1');
    desk.db.close();
    const next = storageOf({ journal: desk.journal, name: desk.name });
    expect(await leadOf(next, 'article-1')).toMatch(/^Tin nhanh: Sáng/u);
    expect(await next.db.damaged.toArray()).toMatchObject([{ articleId: 'article-1' }]);
    expect(next.reports).toHaveLength(1);
    expect(await leadOf(storageOf({ journal: desk.journal, name: desk.name }), 'article-1')).toMatch(/^Tin nhanh: Sáng/u);
  });

  it('of which the journal has no sound copy is said to be damaged, and left as it is', async () => {
    const desk = await deskAtWork(2);
    await spoil(desk, 'article-1');
    const before = await desk.db.updates.toArray();
    desk.journal.unreadable = true;
    desk.db.close();
    const next = storageOf({ journal: desk.journal, name: desk.name });
    await expect(next.documents.open('article-1')).rejects.toMatchObject({ name: 'DamagedDocument', articleId: 'article-1' });
    expect(await next.db.updates.toArray()).toEqual(before);
  });
});

describe('a journal that a newer version wrote', () => {
  it('is not taken for an empty one: what it holds is there as soon as it can be read', async () => {
    const desk = await deskAtWork(2);
    desk.journal.newer.add('article-1');
    const rebuilt = storageOf({ journal: desk.journal });
    await reconcile(rebuilt);
    expect((await rebuilt.articles.get('article-0'))?.headline).toBe('Tin số 0');
    expect(await rebuilt.articles.get('article-1')).toBeUndefined();
    expect(rebuilt.reports).toEqual([expect.stringContaining('article-1')]);
    rebuilt.db.close();
    desk.journal.newer.clear();
    const next = storageOf({ journal: desk.journal, name: rebuilt.name });
    expect(await reconcile(next)).toContain('article-1');
    expect(await timeless(next)).toEqual(await timeless(desk));
  });

  it('and is the desk’s own does not make the desk a new one', async () => {
    const desk = await deskAtWork(1);
    desk.journal.newer.add('desk');
    await expect(reconcile(storageOf({ journal: desk.journal }))).rejects.toMatchObject({ code: 'newer' });
  });

  it('is never called saved, and gets no second document', async () => {
    const desk = await deskAtWork(2);
    desk.db.close();
    desk.journal.newer.add('article-1');
    const next = storageOf({ journal: desk.journal, name: desk.name });
    const document = await next.documents.open('article-1');
    expect(next.writer.state().pending).toEqual([]);
    type(document.doc, 'X');
    await expect(document.flush()).rejects.toMatchObject({ code: 'newer' });
    expect(document.saveState()).toBe('notSaved');
    await expect(storageOf({ journal: desk.journal }).documents.create('article-1', document.doc)).rejects.toMatchObject({ code: 'newer' });
    const legible = storageOf({ journal: desk.journal.copy() });
    await legible.documents.create('article-1', document.doc);
    expect(await legible.journal.read(['article-1'])).toEqual(await desk.journal.copy().read(['article-1']));
  });
});

it('an article of the archive needs no document: its row comes from its latest revision', async () => {
  const journal = storageOf().journal;
  const { version: _version, open: _open, ...item } = outboxRow(outboxItem('old', 'site', { state: 'published' }), 1);
  await journal.append('old', [{
    kind: 'records',
    records: [
      { table: 'events', key: 'e', value: { id: 'e', articleId: 'old', seq: 1, at: minute(1), by: author, action: 'import', to: 'published', origin: { templateId: 'tin-tu-do', authorId: author } } },
      { table: 'revisions', key: 'r', value: { id: 'r', articleId: 'old', at: minute(1), by: author, milestone: 'import', contentHash: 'h', content: reportOf() } },
      { table: 'outbox', key: item.id, value: { ...item, version: 1 } },
    ],
  }]);
  const rebuilt = storageOf({ journal });
  await reconcile(rebuilt);
  expect(await rebuilt.articles.get('old')).toMatchObject({ state: 'published', headline: reportOf().headline, updatedAt: minute(1) });
  expect(await rebuilt.db.documents.count()).toBe(0);
  expect((await rebuilt.db.outbox.toArray())[0]?.open).toBe(0);
  await expect(rebuilt.documents.open('old')).rejects.toMatchObject({ name: 'NoDocument' });
});

it('an article that is open while its journal is compared keeps its words', async () => {
  const desk = await deskAtWork(1);
  const old = storageOf({ journal: desk.journal.copy() });
  await reconcile(old);
  old.db.close();
  await write(desk, 'article-0', 'Mới: ');
  await desk.settle();
  const next = storageOf({ journal: desk.journal, name: old.name });
  const differences = await next.reconciler.differences();
  const document = await next.documents.open('article-0');
  setMeta(document.doc, 'headline', 'Mây Hạ trồng rừng');
  await next.reconciler.merge(differences);
  await document.flush();
  const content = readContent(document.doc);
  expect(content.headline).toBe('Mây Hạ trồng rừng');
  expect(textOf(textBlocks(content.body)[0]!)).toMatch(/^Mới: /u);
});

it('the row of an article that is open while it is compared says what its words say, not what its last revision said', async () => {
  const desk = await deskAtWork(2);
  const before = await desk.documents.open('article-1');
  setMeta(before.doc, 'headline', 'Mây Hạ trồng rừng');
  await desk.articles.markStale('article-1');
  await before.flush();
  await desk.settle();
  desk.db.close();
  const next = storageOf({ journal: desk.journal, name: desk.name });
  const differences = await next.reconciler.differences();
  const document = await next.documents.open('article-1');
  await next.reconciler.merge(differences);
  expect((await next.articles.get('article-1'))?.headline).toBe('Mây Hạ trồng rừng');
  expect(await next.articles.listStale()).toEqual(['article-1']);
  document.close();
});
