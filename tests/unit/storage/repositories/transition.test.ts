import { describe, expect, it } from 'vitest';
import type { Revision } from '../../../../renderer/domain/article/article';
import { documentFrom } from '../../../../renderer/editor/document/articleDocument';
import type { DeskDatabase } from '../../../../renderer/storage/db';
import { articleRepository, type Transition } from '../../../../renderer/storage/repositories/articles';
import { reportOf } from '../../domain/article/report';
import { author } from '../../domain/workflow/articles';
import { articleOf, databaseOf, minute } from '../database';
import { outboxItem } from '../outboxItem';

async function deskWithOne() {
  const db = databaseOf();
  const repository = articleRepository(db);
  await repository.create(articleOf('a', 1, { state: 'approved' }), documentFrom(reportOf()), { articleId: 'a', at: minute(1), by: author, action: 'create' });
  return { db, repository };
}

/** Everything that is stored, table by table. */
const everything = async (db: DeskDatabase) => Object.fromEntries(await Promise.all(db.tables.map(async ({ name }) => [name, await db.table(name).toArray()])));

const revision: Revision = { id: 'r', articleId: 'a', at: minute(2), by: author, milestone: 'queue', contentHash: 'h', content: reportOf() };
const queued: Transition = {
  changes: { state: 'queued', updatedAt: minute(2) },
  event: { articleId: 'a', at: minute(2), by: author, action: 'queue' },
  revision,
  outbox: [outboxItem('a', 'one'), outboxItem('a', 'two')],
};

describe('a step of the workflow', () => {
  it('writes row, event, revision, outbox and counters together', async () => {
    const { db, repository } = await deskWithOne();
    const after = await repository.transition('a', () => queued);
    expect(after).toEqual(articleOf('a', 1, { state: 'queued', updatedAt: minute(2) }));
    const stored = await everything(db);
    expect(stored['articles']).toEqual([after]);
    expect(stored['events']).toHaveLength(2);
    expect(stored['revisions']).toEqual([revision]);
    expect(stored['outbox']).toEqual([{ ...outboxItem('a', 'one'), open: 1 }, { ...outboxItem('a', 'two'), open: 1 }]);
    expect(stored['counters']).toContainEqual({ key: 'state:queued', n: 1 });
    expect(stored['counters']).toContainEqual({ key: 'state:approved', n: 0 });
  });

  it('is decided on the row as it is', async () => {
    const { repository } = await deskWithOne();
    const seen: string[] = [];
    const to = (state: 'inReview' | 'approved') => repository.transition('a', (article) => {
      seen.push(article.state);
      return { changes: { state }, event: { articleId: 'a', at: minute(2), by: author, action: 'reopen' } };
    });
    await Promise.all([to('inReview'), to('approved')]);
    expect(seen).toEqual(['approved', 'inReview']);
  });

  it('that is refused writes nothing at all', async () => {
    const { db, repository } = await deskWithOne();
    const before = await everything(db);
    await expect(repository.transition('a', () => {
      throw new Error('refused');
    })).rejects.toThrow('refused');
    expect(await everything(db)).toEqual(before);
  });

  it('that breaks half-way writes nothing at all', async () => {
    const { db, repository } = await deskWithOne();
    await db.outbox.add({ ...outboxItem('b', 'two'), id: outboxItem('a', 'two').id, open: 1 });
    const before = await everything(db);
    await expect(repository.transition('a', () => queued)).rejects.toThrow();
    expect(await everything(db)).toEqual(before);
  });

  it('on an article that does not exist is an error and writes nothing', async () => {
    const { db, repository } = await deskWithOne();
    const before = await everything(db);
    await expect(repository.transition('b', () => queued)).rejects.toThrow('no article b');
    expect(await everything(db)).toEqual(before);
  });
});
