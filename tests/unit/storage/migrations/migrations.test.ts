import { describe, expect, it, vi } from 'vitest';
import { documentFormat } from '../../../../renderer/editor/document/articleDocument';
import type { ArticleEvent } from '../../../../renderer/domain/article/event';
import { foldEvents } from '../../../../renderer/domain/article/foldEvents';
import { readContent } from '../../../../renderer/editor/document/articleDocument';
import { DeskDatabase, migrations } from '../../../../renderer/storage/db';
import { firstDesk } from '../../../../renderer/storage/migrations/001-first-desk';
import { freshName, now } from '../database';
import { durableRows, storageOf } from '../storage';
import { firstArticles, rawRows, sent, writeFirstDesk } from './firstDesk';

async function desk(): Promise<string> {
  const name = freshName();
  await writeFirstDesk(name);
  return name;
}

describe('a desk of version 0.1', () => {
  it('has every article, with a history from which state and approval follow', async () => {
    const name = await desk();
    const before = (await rawRows(name, 1))['articles'];
    const { db } = storageOf({ name });
    expect(await db.articles.toArray()).toEqual(before);
    for (const row of await db.articles.toArray()) {
      const events = await db.articleEvents.where('articleId').equals(row.id).toArray();
      const { templateId, authorId, state, approval, createdAt } = row;
      expect(foldEvents(events)).toMatchObject({ templateId, authorId, state, approval, createdAt });
      expect(events.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(events.map((_event, index) => index + 1));
    }
  });

  it('says what the first version passed over', async () => {
    const { articles } = storageOf({ name: await desk() });
    const told = async (id: string) => (await now(articles.watchEvents(id))).toReversed().map(({ action }: ArticleEvent) => action);
    expect(await told('returned')).toEqual(['create', 'submit', 'return']);
    expect((await now(articles.watchEvents('returned')))[0]?.note).toBe('Ảnh mờ');
    expect(await told('cancelled')).toEqual(['create', 'submit', 'approve', 'queue', 'cancelled']);
    expect(await told('again')).toEqual(['create', 'submit', 'approve', 'queue', 'cancelled', 'queue']);
    expect(await told('sample')).toEqual(['create', 'import']);
  });

  it('lists its revisions without their contents, and reads each whole', async () => {
    const { revisions } = storageOf({ name: await desk() });
    const list = await now(revisions.watch('published'));
    expect(list.map(({ milestone }) => milestone)).toEqual(['queue', 'approve', 'submit']);
    expect(list[0]).toMatchObject({ headline: 'Như đã duyệt', photoCount: sent.photos.length });
    expect(list[0]).not.toHaveProperty('content');
    expect((await revisions.read(list[0]!.id)).content).toEqual(sent);
  });

  it('goes on publishing what waited, from the revision that was approved or from one made for it', async () => {
    const { outbox, revisions, reports } = storageOf({ name: await desk() });
    const [item] = await outbox.store.open();
    expect(item).toMatchObject({ articleId: 'again', state: 'waiting', content: sent });
    expect((await revisions.read(item!.revisionId)).contentHash).toBe('approved-words');
    expect((await now(outbox.watchOf('published')))[0]).toMatchObject({ revisionId: 'published-approve-4', content: sent });
    expect(reports).toEqual([]);
  });

  it('has its people, its targets and its words, which are brought up to the present format when they are opened', async () => {
    const { desk: rows, documents, db } = storageOf({ name: await desk() });
    expect((await rows.readIdentity())?.name).toBe('Cổng xã Mây Hạ');
    expect((await rows.currentProfile())?.name).toBe('Hạ Vy');
    expect((await rows.listTargets()).map(({ id }) => id)).toEqual(['site']);
    expect((await documents.outdated()).toSorted()).toEqual(Object.keys(firstArticles).toSorted());
    const { doc } = await documents.open('draft');
    expect(readContent(doc).headline).toBe('draft');
    expect(doc.getMap('meta').get('format')).toBe(documentFormat);
    expect(await db.updates.where('k').equals('draft').count()).toBe(2);
  });

  it('stands in the journal, whole, after the first start', async () => {
    const storage = storageOf({ name: await desk() });
    await storage.reconciler.merge(await storage.reconciler.differences());
    await storage.settle();
    expect(storage.reports).toEqual([]);
    const rebuilt = storageOf({ journal: storage.journal });
    await rebuilt.reconciler.merge(await rebuilt.reconciler.differences());
    await rebuilt.settle();
    const withoutTime = ({ articles, ...rows }: Awaited<ReturnType<typeof durableRows>>) =>
      ({ ...rows, articles: (articles as { id: string }[]).map((row) => ({ ...row, updatedAt: '' })) });
    expect(withoutTime(await durableRows(rebuilt))).toEqual(withoutTime(await durableRows(storage)));
    expect((await rebuilt.reconciler.differences()).ids).toEqual([]);
  });
});

describe.each(migrations.filter((migration) => 'upgrade' in migration).map((migration) => [migration.version, migration] as const))('the migration to layout %i', (version, migration) => {
  it('starts from the one before it', async () => {
    const name = await desk();
    const before = await rawRows(name, version - 1);
    const after = await rawRows(name, version);
    expect(after['articles']).toEqual(before['articles']);
    expect(after['$documents.content_updates']).toEqual(before['$documents.content_updates']);
    expect(after['events']).toEqual([]);
  });

  it('leaves everything as it was when it is broken off at the end', async () => {
    const name = await desk();
    const before = await rawRows(name, version - 1);
    const step = migration as { upgrade: (transaction: never) => Promise<void> };
    const { upgrade } = step;
    const broken = vi.spyOn(step, 'upgrade').mockImplementation(async (transaction) => {
      await upgrade(transaction);
      throw new Error('the power went');
    });
    await expect(new DeskDatabase(name, version).open()).rejects.toThrow('the power went');
    broken.mockRestore();
    expect(await rawRows(name, version - 1)).toEqual(before);
    await expect(rawRows(name, migrations.length)).resolves.toBeDefined();
  });
});

it('layouts are numbered without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_migration, index) => index + 1));
  expect(migrations[0]).toBe(firstDesk);
});
