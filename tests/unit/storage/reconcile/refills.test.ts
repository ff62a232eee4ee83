import { describe, expect, it } from 'vitest';
import { deskJournalId } from '../../../../renderer/domain/journal/journal';
import { durableRows, storageOf, type Storage } from '../storage';
import { deskAtWork, leadOf, reconcile, timeless, write } from './deskAtWork';

/** The next start on the same database and journals. */
async function nextStart({ db, name, journal }: Storage): Promise<Storage> {
  db.close();
  const storage = storageOf({ journal, name });
  await reconcile(storage);
  return storage;
}

const fromJournalsAlone = async ({ journal }: Storage) => {
  const rebuilt = storageOf({ journal });
  await reconcile(rebuilt);
  return rebuilt;
};

describe('a journal that lost something without becoming shorter', () => {
  it('is found by the check that follows the start, and filled again: the journals alone are enough', async () => {
    const storage = await nextStart(await deskAtWork());
    storage.journal.flipBits('article-1', 3);
    storage.journal.flipBits(deskJournalId, 1);
    expect((await storage.reconciler.differences()).ids).toEqual([]);
    await storage.refills.check();
    await storage.settle();
    expect(storage.reports.filter((report) => /was damaged/u.test(report))).toHaveLength(2);
    expect(await timeless(await fromJournalsAlone(storage))).toEqual(await timeless(storage));
  });

  it('is filled again when a write meets the damage first', async () => {
    const storage = await nextStart(await deskAtWork());
    storage.journal.flipBits('article-2', 2);
    await storage.articles.transition('article-2', () => ({ event: { articleId: 'article-2', at: '2026-02-07T01:00:00.000Z', by: 'chief', action: 'return', to: 'draft' } }));
    await storage.settle();
    expect(await timeless(await fromJournalsAlone(storage))).toEqual(await timeless(storage));
  });

  it('is filled again when its article is opened, with what is being typed', async () => {
    const storage = await nextStart(await deskAtWork());
    storage.journal.flipBits('article-1', 3);
    const open = await storage.documents.open('article-1');
    await write(storage, 'article-1', 'Tin chót: ');
    await storage.settle();
    open.close();
    const rebuilt = await fromJournalsAlone(storage);
    expect(await leadOf(rebuilt, 'article-1')).toMatch(/^Tin chót: Tin nhanh: Sáng/u);
    expect(await durableRows(rebuilt)).toMatchObject({ articleEvents: (await durableRows(storage) as { articleEvents: unknown[] }).articleEvents });
  });

  it('that cannot be filled now is compared at the next start', async () => {
    const storage = await nextStart(await deskAtWork());
    storage.journal.flipBits('article-0', 2);
    storage.journal.beforeAppend = (id) => {
      if (id === 'article-0') storage.journal.refuses = 'diskFull';
    };
    await storage.refills.check();
    await storage.settle();
    storage.journal.refuses = null;
    storage.journal.beforeAppend = () => undefined;
    storage.db.close();
    const next = storageOf({ journal: storage.journal, name: storage.name });
    expect((await next.reconciler.differences()).ids).toContain('article-0');
  });
});
