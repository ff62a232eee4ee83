import { describe, expect, it } from 'vitest';
import type { OutboxItem, OutboxState } from '../../../../renderer/domain/publishing/outbox';
import { reportOf } from '../../domain/article/report';
import { minute, now } from '../database';
import { outboxItem } from '../outboxItem';
import { author } from '../../domain/workflow/articles';
import { storageOf } from '../storage';

/** A desk with one queued article and these items; the clock stands still unless a test moves it. */
async function deskWith(...items: readonly OutboxItem[]) {
  const clock = { at: minute(10) };
  const storage = storageOf({ now: () => new Date(clock.at) });
  const { articles, outbox, create } = storage;
  await create('a', { state: 'approved' });
  const revision = { id: 'a-sent', articleId: 'a', at: minute(2), by: 'x', milestone: 'queue', contentHash: 'h', content: reportOf() } as const;
  await articles.transition('a', () => ({ event: { articleId: 'a', at: minute(2), by: 'x', action: 'queue', to: 'queued' }, revision, outbox: items }));
  const move = async (id: string, state: OutboxState) => {
    const item = await outbox.store.get(id);
    return outbox.store.update(item!, { state });
  };
  return { ...storage, clock, move };
}

describe('the runner’s question', () => {
  it('is answered with what is not at its end, oldest first', async () => {
    const { outbox } = await deskWith(
      outboxItem('a', 'new', { createdAt: minute(5) }),
      outboxItem('a', 'done', { state: 'published' }),
      outboxItem('a', 'other', { state: 'publishedDiffers' }),
      outboxItem('a', 'off', { state: 'cancelled' }),
      outboxItem('a', 'old', { createdAt: minute(3), state: 'needsPerson' }),
      outboxItem('a', 'mid', { createdAt: minute(4), state: 'retrying' }),
    );
    expect((await outbox.store.open()).map(({ targetId }) => targetId)).toEqual(['old', 'mid', 'new']);
  });

  it('passes over a row that cannot be read, and reports it', async () => {
    const { db, outbox, reports } = await deskWith(outboxItem('a', 'one'));
    const { content: _content, ...item } = outboxItem('a', 'two');
    const broken = { ...item, key: 'no key', version: 1, open: 1 as const };
    await db.outbox.add(broken);
    expect((await outbox.store.open()).map(({ targetId }) => targetId)).toEqual(['one']);
    expect(reports).toEqual([expect.stringContaining('no key')]);
    expect(await outbox.store.get(broken.id)).toBeUndefined();
    expect((await now(outbox.watchOf('a'))).map(({ targetId }) => targetId)).toEqual(['one']);
  });
});

describe('writing progress', () => {
  it('keeps what was not changed, and can be read back', async () => {
    const { outbox } = await deskWith(outboxItem('a', 'one'));
    const written = await outbox.store.update(outboxItem('a', 'one'), { state: 'sending', attempts: 1, progress: { post: 7 } });
    expect(written).toEqual({ ...outboxItem('a', 'one'), state: 'sending', attempts: 1, progress: { post: 7 }, updatedAt: minute(10) });
    expect(await outbox.store.get('a-one')).toEqual(written);
  });

  it('is refused to whoever read an older row, and changes nothing then', async () => {
    const { outbox } = await deskWith(outboxItem('a', 'one'));
    const stale = (await outbox.store.get('a-one'))!;
    const fresh = await outbox.store.update(stale, { attempts: 1 });
    expect(await outbox.store.update(stale, { state: 'cancelled' })).toBeNull();
    expect(await outbox.store.get('a-one')).toEqual(fresh);
    expect(await outbox.store.update(outboxItem('a', 'gone'), { attempts: 1 })).toBeNull();
  });

  it('is told apart even when the clock stands still or goes back', async () => {
    const { outbox, clock } = await deskWith(outboxItem('a', 'one'));
    const first = (await outbox.store.update(outboxItem('a', 'one'), { attempts: 1 }))!;
    const second = (await outbox.store.update(first, { attempts: 2 }))!;
    clock.at = minute(0);
    const third = (await outbox.store.update(second, { attempts: 3 }))!;
    expect([first, second, third].map(({ updatedAt }) => updatedAt)).toEqual([
      minute(10), minute(10).replace('.000Z', '.001Z'), minute(10).replace('.000Z', '.002Z'),
    ]);
    expect(await outbox.store.update(first, { state: 'cancelled' })).toBeNull();
    expect((await outbox.store.get('a-one'))?.attempts).toBe(3);
  });

  it('lets only one of two who read the same row write', async () => {
    const { outbox } = await deskWith(outboxItem('a', 'one'));
    const read = (await outbox.store.get('a-one'))!;
    const both = await Promise.all([outbox.store.update(read, { attempts: 1 }), outbox.store.update(read, { attempts: 1 })]);
    expect(both.filter((written) => written !== null)).toHaveLength(1);
  });
});

describe('the article', () => {
  const before = [`import ${author}`, `create ${author}`];
  const stateOf = async (desk: Awaited<ReturnType<typeof deskWith>>) => (await desk.articles.get('a'))?.state;
  const eventsOf = async (desk: Awaited<ReturnType<typeof deskWith>>) =>
    (await now(desk.articles.watchEvents('a'))).map(({ action, by }) => `${action} ${by}`);

  it('is published once its last item is, and the history says that the queue did it', async () => {
    const desk = await deskWith(outboxItem('a', 'one'), outboxItem('a', 'two'));
    await desk.move('a-one', 'published');
    expect(await stateOf(desk)).toBe('queued');
    await desk.move('a-two', 'published');
    expect(await stateOf(desk)).toBe('published');
    expect(await eventsOf(desk)).toEqual(['published null', 'queue x', ...before]);
    expect((await desk.articles.get('a'))?.updatedAt).toBe(minute(10));
  });

  it('is published but differs when one item does', async () => {
    const desk = await deskWith(outboxItem('a', 'one'), outboxItem('a', 'two'));
    await desk.move('a-one', 'publishedDiffers');
    await desk.move('a-two', 'published');
    expect(await stateOf(desk)).toBe('publishedDiffers');
    expect((await eventsOf(desk))[0]).toBe('publishedDiffers null');
  });

  it('that is withdrawn says so once every target has answered', async () => {
    const desk = await deskWith(outboxItem('a', 'one'), outboxItem('a', 'two'));
    await desk.move('a-one', 'published');
    await desk.move('a-two', 'published');
    const later = ['one', 'two'].map((target) => outboxItem('a', target, { id: `off-${target}`, kind: 'withdraw', createdAt: minute(7) }));
    await desk.articles.transition('a', () => ({ event: { articleId: 'a', at: minute(7), by: 'x', action: 'withdraw', to: 'withdrawing' }, outbox: later }));
    expect(await stateOf(desk)).toBe('withdrawing');
    await desk.move('off-one', 'withdrawn');
    expect(await stateOf(desk)).toBe('withdrawing');
    await desk.move('off-two', 'withdrawn');
    expect(await stateOf(desk)).toBe('withdrawn');
    expect((await eventsOf(desk)).slice(0, 2)).toEqual(['withdrawn null', 'withdraw x']);
  });

  it('stays published where the withdrawal was given up', async () => {
    const desk = await deskWith(outboxItem('a', 'one'));
    await desk.move('a-one', 'published');
    const later = outboxItem('a', 'one', { id: 'off', kind: 'withdraw', createdAt: minute(7) });
    await desk.articles.transition('a', () => ({ event: { articleId: 'a', at: minute(7), by: 'x', action: 'withdraw', to: 'withdrawing' }, outbox: [later] }));
    await desk.move('off', 'cancelled');
    expect(await stateOf(desk)).toBe('published');
    expect((await eventsOf(desk))[0]).toBe('stayed null');
  });

  it('goes back to approved when everything was cancelled, and the history says so', async () => {
    const desk = await deskWith(outboxItem('a', 'one'), outboxItem('a', 'two'));
    await desk.move('a-one', 'cancelled');
    expect(await stateOf(desk)).toBe('queued');
    await desk.move('a-two', 'cancelled');
    expect(await stateOf(desk)).toBe('approved');
    expect((await eventsOf(desk))[0]).toBe('cancelled null');
  });

  it('is published when one item is and the other was cancelled', async () => {
    const desk = await deskWith(outboxItem('a', 'one'), outboxItem('a', 'two'));
    await desk.move('a-one', 'published');
    await desk.move('a-two', 'cancelled');
    expect(await stateOf(desk)).toBe('published');
  });

  it('stays queued while an item only moves on', async () => {
    const desk = await deskWith(outboxItem('a', 'one'));
    for (const state of ['sending', 'waitingForNetwork', 'retrying', 'needsPerson', 'sending'] as const) {
      await desk.move('a-one', state);
      expect(await stateOf(desk)).toBe('queued');
    }
    expect(await eventsOf(desk)).toEqual(['queue x', ...before]);
  });
});

it('a target is paused with its reason and freed again', async () => {
  const { db, outbox } = await deskWith();
  await db.targets.add({ id: 'site', kind: 'wordpress', name: 'Cổng xã', paused: null, version: 1 });
  await outbox.store.pauseTarget('site', { code: 'badCredentials' });
  expect(await outbox.store.target('site')).toEqual({ id: 'site', kind: 'wordpress', name: 'Cổng xã', paused: { code: 'badCredentials' } });
  await outbox.store.pauseTarget('site', null);
  expect((await outbox.store.target('site'))?.paused).toBeNull();
  await outbox.store.pauseTarget('gone', { code: 'badCredentials' });
  expect(await outbox.store.target('gone')).toBeUndefined();
});

it('everything in the outbox can be watched, the last touched first, up to a limit', async () => {
  const { outbox, clock, move } = await deskWith(outboxItem('a', 'one'), outboxItem('a', 'two'), outboxItem('a', 'three'));
  await move('a-two', 'sending');
  clock.at = minute(11);
  await move('a-one', 'published');
  expect((await now(outbox.watchAll(2))).map(({ targetId }) => targetId)).toEqual(['one', 'two']);
});

describe('the second look', () => {
  it('is owed by what has ended with one, which is open to nobody else', async () => {
    const sweep = { at: minute(25), tries: 0 };
    const { outbox } = await deskWith(outboxItem('a', 'swept', { state: 'published' }), outboxItem('a', 'owed', { state: 'published', sweep }), outboxItem('a', 'open'));
    expect(await outbox.store.owing()).toMatchObject([{ targetId: 'owed', sweep }]);
    expect((await outbox.store.open()).map(({ targetId }) => targetId)).toEqual(['open']);
    expect(await now(outbox.watchOpenCount())).toBe(1);
    expect((await now(outbox.watchAll(9, 'ended'))).map(({ targetId }) => targetId).toSorted()).toEqual(['owed', 'swept']);
    await outbox.store.update((await outbox.store.owing())[0]!, { sweep: null });
    expect(await outbox.store.owing()).toEqual([]);
  });
});
