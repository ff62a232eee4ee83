import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../../../renderer/editor/document/articleDocument';
import type { Article } from '../../../../renderer/domain/article/article';
import { author, other } from '../../domain/workflow/articles';
import { reportOf } from '../../domain/article/report';
import { articleOf, minute, now } from '../database';
import { arrived, begun, storageOf } from '../storage';

async function desk(...wanted: readonly Article[]) {
  const storage = storageOf();
  for (const { id, state, authorId, createdAt, updatedAt } of wanted) {
    await storage.create(id, { state, authorId, updatedAt, minutes: (Date.parse(createdAt) - Date.parse(minute(0))) / 60_000 });
  }
  return { ...storage, repository: storage.articles };
}

const idsOf = (articles: readonly Article[]) => articles.map(({ id }) => id);
const step = (action: 'submit' | 'approve', at = minute(50)) => () => ({
  event: { articleId: 'a', at, by: author, action, to: action === 'submit' ? 'inReview' as const : 'approved' as const },
});

describe('lists', () => {
  const articles = [
    articleOf('old', 1),
    articleOf('newest', 9, { state: 'changesRequested' }),
    articleOf('theirs', 5, { authorId: other }),
    articleOf('newer', 7),
    articleOf('sent', 8, { state: 'inReview' }),
  ];

  it('show the articles of their states, the one touched last first', async () => {
    const { repository } = await desk(...articles);
    expect(idsOf(await repository.list({ states: ['draft', 'changesRequested'] }, 10))).toEqual(['newest', 'newer', 'theirs', 'old']);
    expect(idsOf(await repository.list({ states: ['inReview'] }, 10))).toEqual(['sent']);
    expect(await repository.list({ states: ['bin'] }, 10)).toEqual([]);
  });

  it('show one author’s articles when asked to', async () => {
    const { repository } = await desk(...articles);
    expect(idsOf(await repository.list({ states: ['draft', 'changesRequested'], authorId: author }, 10))).toEqual(['newest', 'newer', 'old']);
    expect(idsOf(await repository.list({ states: ['draft', 'inReview'], authorId: other }, 10))).toEqual(['theirs']);
  });

  it('stop at the limit, over all states together', async () => {
    const { repository } = await desk(...articles);
    expect(idsOf(await repository.list({ states: ['draft', 'changesRequested', 'inReview'] }, 3))).toEqual(['newest', 'sent', 'newer']);
    expect(idsOf(await repository.list({ states: ['draft'] }, 2))).toEqual(['newer', 'theirs']);
    expect(idsOf(await repository.list({ states: ['draft'], authorId: author }, 1))).toEqual(['newer']);
  });

  it('are followed: a change shows without asking again', async () => {
    const { repository } = await desk(articleOf('a', 1));
    const seen: string[][] = [];
    await new Promise<void>((resolve, reject) => {
      const stop = repository.watchList({ states: ['inReview'] }, 10)((list) => {
        seen.push(idsOf(list));
        if (seen.length === 1) repository.transition('a', step('submit')).catch(reject);
        if (list.length === 1) {
          stop();
          resolve();
        }
      }, reject);
    });
    expect(seen).toEqual([[], ['a']]);
  });
});

describe('creating', () => {
  it('writes row, words, first event and counters, and hands back what it wrote', async () => {
    const article = articleOf('a', 1);
    const { repository, db } = await desk(article);
    expect(await repository.get('a')).toEqual(article);
    expect(await now(repository.watch('a'))).toEqual(article);
    expect(await now(repository.watchEvents('a'))).toMatchObject([{ articleId: 'a', at: minute(1), by: author, action: 'create' }]);
    expect(await db.table('$documents.content_updates').where('k').equals('a').count()).toBe(1);
  });

  it('the same article twice writes nothing the second time', async () => {
    const { repository, db } = await desk(articleOf('a', 1));
    await expect(repository.create(articleOf('a', 2), documentFrom(reportOf()), [begun(articleOf('a', 2), minute(2)), arrived('a', 'inReview', minute(2))])).rejects.toThrow();
    expect(await repository.get('a')).toEqual(articleOf('a', 1));
    expect(await db.articleEvents.count()).toBe(1);
    expect(await db.table('$documents.content_updates').where('k').equals('a').count()).toBe(1);
    expect(Object.fromEntries(await now(repository.watchCounters()))).toEqual({ 'state:draft': 1, [`own:${author}:draft`]: 1 });
  });
});

describe('history', () => {
  it('is told newest first, each article’s own', async () => {
    const { repository } = await desk(articleOf('a', 1), articleOf('b', 2));
    await repository.transition('a', step('submit'));
    await repository.transition('b', () => ({ event: { articleId: 'b', at: minute(3), by: author, action: 'submit', to: 'inReview' } }));
    await repository.transition('a', () => ({ event: { articleId: 'a', at: minute(2), by: other, action: 'return', to: 'changesRequested', note: 'Ảnh mờ' } }));
    const events = await now(repository.watchEvents('a'));
    expect(events.map(({ action, seq }) => `${seq} ${action}`)).toEqual(['3 return', '2 submit', '1 create']);
    expect(events[0]).toMatchObject({ by: other, note: 'Ảnh mờ' });
  });
});

describe('the row that follows the words', () => {
  it('is marked stale until it was refreshed', async () => {
    const { repository } = await desk(articleOf('a', 1), articleOf('b', 2));
    expect(await repository.listStale()).toEqual([]);
    await repository.markStale('b');
    await repository.markStale('a');
    await repository.markStale('a');
    expect((await repository.listStale()).toSorted()).toEqual(['a', 'b']);
    await repository.project('a', { headline: 'Xã Mây Hạ trồng rừng', wordCount: 12 });
    expect(await repository.listStale()).toEqual(['b']);
    expect(await repository.get('a')).toEqual({ ...articleOf('a', 1), headline: 'Xã Mây Hạ trồng rừng', wordCount: 12 });
  });

  it('of an article that is gone is not made up', async () => {
    const { repository } = await desk();
    await repository.markStale('gone');
    await repository.project('gone', { headline: 'Xã Mây Hạ' });
    expect(await repository.get('gone')).toBeUndefined();
    expect(await repository.listStale()).toEqual([]);
  });
});
