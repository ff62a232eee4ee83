import { expect, it } from 'vitest';
import { binKeptDays } from '../../../../renderer/app/services/bin';
import { administrator, editor, openedDesk, reporter } from './desk';

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
