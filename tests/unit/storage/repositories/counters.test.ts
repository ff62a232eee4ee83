import { describe, expect, it } from 'vitest';
import type { ArticleState } from '../../../../renderer/domain/workflow/states';
import type { OutboxItem } from '../../../../renderer/domain/publishing/outbox';
import { author, other } from '../../domain/workflow/articles';
import { minute, now } from '../database';
import { outboxItem } from '../outboxItem';
import { arrived, storageOf } from '../storage';

function desk() {
  const { db, articles, outbox, create: begin } = storageOf();
  const create = (id: string, authorId = author, state: ArticleState = 'draft') => begin(id, { authorId, state });
  const to = (id: string, state: ArticleState, items: readonly OutboxItem[] = []) => articles.transition(id, () => ({ event: arrived(id, state, minute(2)), outbox: items }));
  /** What the counters say, and what counting the rows says; zeros left out. */
  const counted = async () => {
    const told = Object.fromEntries([...(await now(articles.watchCounters()))].filter(([, n]) => n !== 0));
    const real: Record<string, number> = {};
    for (const { state, authorId } of await db.articles.toArray())
      for (const key of [`state:${state}`, `own:${authorId}:${state}`]) real[key] = (real[key] ?? 0) + 1;
    return { told, real };
  };
  return { db, articles, outbox, create, to, counted };
}

describe('the counters', () => {
  it('say what counting the rows would say, after every step', async () => {
    const { create, to, counted, outbox } = desk();
    const steps: (() => Promise<unknown>)[] = [
      () => create('a'),
      () => create('b', other),
      () => create('c', author, 'inReview'),
      () => to('a', 'inReview'),
      () => to('a', 'changesRequested'),
      () => to('a', 'inReview'),
      () => to('a', 'approved'),
      () => to('a', 'approved'),
      () => to('a', 'queued', [outboxItem('a', 'one'), outboxItem('a', 'two')]),
      () => to('b', 'bin'),
      () => outbox.store.update(outboxItem('a', 'one'), { state: 'published' }),
      () => outbox.store.update(outboxItem('a', 'two'), { state: 'published' }),
      () => to('c', 'approved'),
      () => to('c', 'queued', [outboxItem('c', 'one')]),
      () => outbox.store.update(outboxItem('c', 'one'), { state: 'cancelled' }),
    ];
    for (const step of steps) {
      await step();
      const { told, real } = await counted();
      expect(told).toEqual(real);
    }
    expect((await counted()).told).toEqual({
      'state:published': 1, [`own:${author}:published`]: 1,
      'state:bin': 1, [`own:${other}:bin`]: 1,
      'state:approved': 1, [`own:${author}:approved`]: 1,
    });
  });

  it('are right when many steps are taken at once', async () => {
    const { create, to, counted } = desk();
    await Promise.all(Array.from({ length: 12 }, (_, index) => create(`article-${index}`, index % 2 ? author : other)));
    await Promise.all(Array.from({ length: 12 }, (_, index) => to(`article-${index}`, index % 3 ? 'inReview' : 'bin')));
    const { told, real } = await counted();
    expect(told).toEqual(real);
    expect(told['state:inReview']).toBe(8);
  });

  it('do not move when a step is refused', async () => {
    const { create, articles, counted } = desk();
    await create('a');
    await expect(articles.transition('a', () => {
      throw new Error('refused');
    })).rejects.toThrow('refused');
    expect((await counted()).told).toEqual({ 'state:draft': 1, [`own:${author}:draft`]: 1 });
  });
});
