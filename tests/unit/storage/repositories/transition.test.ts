import { describe, expect, it } from 'vitest';
import type { Revision } from '../../../../renderer/domain/article/article';
import { summaryOf } from '../../../../renderer/domain/history/summary';
import type { DeskDatabase } from '../../../../renderer/storage/db';
import { outboxRow } from '../../../../renderer/storage/repositories/outbox';
import type { Transition } from '../../../../renderer/storage/repositories/articles';
import { reportOf } from '../../domain/article/report';
import { author } from '../../domain/workflow/articles';
import { articleOf, minute } from '../database';
import { outboxItem } from '../outboxItem';
import { storageOf } from '../storage';

async function deskWithOne() {
  const { db, articles, create } = storageOf();
  await create('a', { state: 'approved' });
  return { db, repository: articles };
}

/** Everything that is stored, table by table. */
const everything = async (db: DeskDatabase) => Object.fromEntries(await Promise.all(db.tables.map(async ({ name }) => [name, await db.table(name).toArray()])));

const revision: Revision = { id: 'r', articleId: 'a', at: minute(2), by: author, milestone: 'queue', contentHash: 'h', content: reportOf() };
const queued: Transition = {
  event: { articleId: 'a', at: minute(2), by: author, action: 'queue', to: 'queued' },
  revision,
  outbox: [outboxItem('a', 'one'), outboxItem('a', 'two')],
};

describe('a step of the workflow', () => {
  it('writes row, event, revision, outbox and counters together', async () => {
    const { db, repository } = await deskWithOne();
    const after = await repository.transition('a', () => queued);
    expect(after).toEqual(articleOf('a', 1, { state: 'queued', updatedAt: minute(2), since: minute(2) }));
    const stored = await everything(db);
    expect(stored['articles']).toEqual([after]);
    expect(stored['articleEvents']).toHaveLength(3);
    expect(stored['revisions']).toEqual([summaryOf(revision)]);
    expect(stored['revisionContents']).toEqual([{ id: 'r', content: reportOf() }]);
    expect(stored['outbox']).toEqual(['one', 'two'].map((target) => outboxRow(outboxItem('a', target), 1)));
    expect(stored['outbox']![0]).not.toHaveProperty('content');
    expect(stored['counters']).toContainEqual({ key: 'state:queued', n: 1 });
    expect(stored['counters']).toContainEqual({ key: 'state:approved', n: 0 });
  });

  it('is decided on the row as it is', async () => {
    const { repository } = await deskWithOne();
    const seen: string[] = [];
    const to = (state: 'inReview' | 'approved') => repository.transition('a', (article) => {
      seen.push(article.state);
      return { event: { articleId: 'a', at: minute(2), by: author, action: 'reopen', to: state } };
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
    await db.outbox.add({ ...outboxRow(outboxItem('b', 'two'), 1), id: outboxItem('a', 'two').id });
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
