import { describe, expect, it, vi } from 'vitest';
import { binKeptDays } from '../../../../renderer/app/services/bin';
import { administrator, editor, openedDesk, reporter, type OpenedDesk } from './desk';

const refusal = (because: string) => expect.objectContaining({ name: 'Refused', because });
const day = 24 * 60 * 60_000;

async function deskWithBin() {
  const desk = await openedDesk();
  const id = await desk.add();
  await desk.as(reporter, 'discard', id);
  return { desk, id };
}

it('an article is removed for good by its author or by whoever looks after the desk, by nobody else', async () => {
  for (const person of [reporter, administrator]) {
    const { desk, id } = await deskWithBin();
    await desk.desk.switchTo(editor.id);
    await expect(desk.bin.purge(id)).rejects.toEqual(refusal('notTheAuthor'));
    await desk.desk.switchTo(person.id);
    await desk.bin.purge(id);
    expect(await desk.articles.get(id)).toBeUndefined();
    expect((await desk.journal.list()).map(({ id: journal }) => journal)).toEqual(['desk']);
  }
});

it('only out of the bin', async () => {
  const desk = await openedDesk();
  const id = await desk.add();
  await desk.desk.switchTo(reporter.id);
  await expect(desk.bin.purge(id)).rejects.toEqual(refusal('wrongState'));
});

it('an article waits its days, and then goes by itself', async () => {
  const { desk, id } = await deskWithBin();
  const article = (await desk.articles.get(id))!;
  expect(Date.parse(desk.bin.keptUntil(article)) - Date.parse(article.updatedAt)).toBe(binKeptDays * day);
  desk.clock.ahead = (binKeptDays - 1) * day;
  await desk.bin.purgeExpired();
  expect(await desk.articles.get(id)).toBeDefined();
  desk.clock.ahead = (binKeptDays + 1) * day;
  await desk.bin.purgeExpired();
  expect(await desk.articles.get(id)).toBeUndefined();
});

it('an article put there by a clock that was years behind waits its days all the same', async () => {
  const desk = await openedDesk();
  const id = await desk.add();
  desk.clock.ahead = -3000 * day;
  await desk.as(reporter, 'discard', id);
  desk.clock.ahead = day;
  await desk.bin.purgeExpired();
  expect((await desk.articles.get(id))?.state).toBe('bin');
  await desk.settle();
  const rebuilt = await openedDesk(undefined, undefined, { journal: desk.journal });
  await rebuilt.reconciler.merge(await rebuilt.reconciler.differences());
  rebuilt.clock.ahead = day;
  await rebuilt.bin.purgeExpired();
  expect((await rebuilt.articles.get(id))?.state).toBe('bin');
});

describe('an article that was restored', () => {
  const restart = async (desk: OpenedDesk) => {
    await desk.settle();
    desk.db.close();
    const next = await openedDesk(undefined, desk.name, { journal: desk.journal });
    await next.reconciler.merge(await next.reconciler.differences());
    return next;
  };

  it('while the bin was being emptied stays', async () => {
    const { desk, id } = await deskWithBin();
    const other = await desk.add();
    await desk.as(reporter, 'discard', other);
    desk.clock.ahead = (binKeptDays + 1) * day;
    const [first, second] = await desk.articles.inBinSince(new Date(Date.parse('2026-02-06T01:00:00.000Z') + day).toISOString());
    desk.journal.beforeAppend = async () => {
      desk.journal.beforeAppend = () => undefined;
      await desk.as(reporter, 'restore', second!);
    };
    await desk.bin.purgeExpired();
    expect(new Set([first, second])).toEqual(new Set([id, other]));
    expect(await desk.articles.get(first!)).toBeUndefined();
    expect((await desk.articles.get(second!))?.state).toBe('draft');
  });

  it('after the journal refused to remove it stays, also at the next start', async () => {
    const { desk, id } = await deskWithBin();
    await desk.desk.switchTo(reporter.id);
    desk.journal.refuses = 'diskFull';
    await expect(desk.bin.purge(id)).rejects.toThrow('diskFull');
    desk.journal.refuses = null;
    await desk.as(reporter, 'restore', id);
    await desk.db.heads.delete(id);
    const next = await restart(desk);
    expect((await next.articles.get(id))?.state).toBe('draft');
    const rebuilt = await openedDesk(undefined, undefined, { journal: desk.journal });
    await rebuilt.reconciler.merge(await rebuilt.reconciler.differences());
    expect((await rebuilt.articles.get(id))?.state).toBe('draft');
  });

  it('cannot be one of which the journal knows already that it is removed', async () => {
    const { desk, id } = await deskWithBin();
    await desk.reconciler.differences();
    await desk.settle();
    vi.spyOn(desk.db.articleEvents, 'where').mockImplementationOnce(() => {
      throw new Error('the power went');
    });
    await expect(desk.bin.purge(id)).rejects.toThrow('the power went');
    await expect(desk.as(reporter, 'restore', id)).rejects.toThrow();
    const next = await restart(desk);
    expect(await next.articles.get(id)).toBeUndefined();
    expect((await next.journal.list()).map(({ id: journal }) => journal)).toEqual(['desk']);
  });
});
