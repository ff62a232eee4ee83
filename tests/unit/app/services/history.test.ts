import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../../renderer/app/services/actor';
import { contentHash } from '../../../../renderer/domain/article/content';
import { laterFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { intervalMs } from '../../../../renderer/domain/history/intervals';
import { readContent, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { reportOf } from '../../domain/article/report';
import { now } from '../../storage/database';
import { type } from '../../storage/typing';
import { asWritten, editor, openedDesk, reporter, type OpenedDesk } from './desk';

const refusal = (because: string) => expect.objectContaining({ name: 'Refused', because });
const told = async ({ history }: OpenedDesk, id: string) => (await now(history.watch(id))).map(({ milestone, by, headline }) => `${by} ${milestone}: ${headline}`);

async function headline(desk: OpenedDesk, id: string, text: string): Promise<void> {
  await desk.articleFiles.edit(id, (doc) => setMeta(doc, 'headline', text));
}

describe('going back to a revision', () => {
  it('makes its content the article’s again, and keeps what stood there before', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.as(reporter, 'submit', id);
    await desk.as(editor, 'return', id, 'Ảnh mờ');
    await desk.desk.switchTo(reporter.id);
    await headline(desk, id, 'Tít khác');
    const first = (await now(desk.history.watch(id))).at(-1)!;
    await desk.history.restore(id, first.id);

    expect(await desk.history.current(id)).toEqual(asWritten(reportOf()));
    expect((await desk.articles.get(id))?.headline).toBe(reportOf().headline);
    expect(await told(desk, id)).toEqual([
      `reporter restore: ${reportOf().headline}`, 'reporter interval: Tít khác', `editor return: ${reportOf().headline}`, `reporter submit: ${reportOf().headline}`,
    ]);
    const [restored, before] = await now(desk.history.watch(id));
    expect((await desk.history.read(restored!.id)).content).toEqual(asWritten(reportOf()));
    expect((await desk.history.read(before!.id)).content.headline).toBe('Tít khác');
    expect(restored).toMatchObject({ photoCount: 2, wordCount: 29 });
  });

  it('is refused while the article cannot be edited, or not by this person', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.as(reporter, 'submit', id);
    const [first] = await now(desk.history.watch(id));
    await expect(desk.history.restore(id, first!.id)).rejects.toEqual(refusal('wrongRole'));
    await desk.as(editor, 'approve', id);
    await expect(desk.history.restore(id, first!.id)).rejects.toEqual(refusal('wrongState'));
    expect(await desk.history.current(id)).toEqual(asWritten(reportOf()));
  });

  it('takes no revision of another article', async () => {
    const desk = await openedDesk();
    const [one, other] = [await desk.add(), await desk.add()];
    await desk.as(reporter, 'submit', other);
    const [revision] = await now(desk.history.watch(other));
    await expect(desk.history.restore(one, revision!.id)).rejects.toThrow(RangeError);
  });
});

describe('revisions while somebody writes', () => {
  afterEach(() => void vi.useRealTimers());

  it('are kept ten minutes after the first letter, once, and only when something changed', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.desk.switchTo(reporter.id);
    const waits: { run: () => void; after: number }[] = [];
    const open = desk.intervals.follow(await desk.articleFiles.open(id));
    const real = globalThis.setTimeout;
    const timer = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, after = 0) => {
      if (after < intervalMs / 2) return real(run, after);
      waits.push({ run, after });
      return 0;
    }) as typeof setTimeout);
    setMeta(open.doc, 'headline', 'Tít khác');
    type(open.doc, 'Tin nhanh: ');
    await vi.waitFor(() => expect(waits).toHaveLength(1));
    expect(waits[0]!.after).toBeLessThanOrEqual(intervalMs);
    waits[0]!.run();
    await vi.waitFor(async () => expect(await told(desk, id)).toEqual(['reporter interval: Tít khác']));
    timer.mockRestore();
    await desk.intervals.keep(id, open.content());
    expect(await told(desk, id)).toHaveLength(1);
    await open.flush();
    open.close();
    expect(desk.failures).toEqual([]);
  });

  it('are kept when an article is closed after a longer change, not after a short one', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.desk.switchTo(reporter.id);
    const short = desk.intervals.follow(await desk.articleFiles.open(id));
    type(short.doc, 'X');
    await short.flush();
    short.close();
    const long = desk.intervals.follow(await desk.articleFiles.open(id));
    for (let letter = 0; letter < 120; letter += 1) type(long.doc, 'x');
    const written = readContent(long.doc);
    await long.flush();
    long.close();
    await vi.waitFor(async () => expect(await told(desk, id)).toHaveLength(1));
    const [kept] = await now(desk.history.watch(id));
    expect((await desk.history.read(kept!.id)).content).toEqual(written);
  });

  it('are of the person who wrote, who may have gone meanwhile', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.desk.switchTo(reporter.id);
    const open = desk.intervals.follow(await desk.articleFiles.open(id));
    expect((await now(desk.desk.watchCurrentProfile()))?.id).toBe(reporter.id);
    setMeta(open.doc, 'headline', 'Tít của Vy');
    await desk.desk.switchTo(editor.id);
    await vi.waitFor(async () => expect(await told(desk, id)).toEqual(['reporter interval: Tít của Vy']));
    for (let letter = 0; letter < 120; letter += 1) type(open.doc, 'x');
    await desk.desk.switchTo(reporter.id);
    open.close();
    await vi.waitFor(async () => expect((await told(desk, id))[0]).toBe('editor interval: Tít của Vy'));
    expect(desk.failures).toEqual([]);
  });

  it('are fewer the older they are', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.desk.switchTo(reporter.id);
    for (let round = 0; round < 4; round += 1) {
      desk.clock.ahead = round * intervalMs;
      await desk.intervals.keep(id, reportOf({ headline: `Tít ${round}` }));
    }
    desk.clock.ahead = 9 * 24 * 60 * 60_000;
    await desk.intervals.keep(id, reportOf({ headline: 'Tít cuối' }));
    expect((await told(desk, id))).toEqual(['reporter interval: Tít cuối', 'reporter interval: Tít 3']);
    await desk.settle();
    const records = (await desk.journal.read([id]))[0]!.records.filter(({ table }) => table === 'revisions');
    expect(records.filter(({ value }) => value === null)).toHaveLength(3);
  });
});

it('a revision from before a report had later facts is read with them, saying nothing', async () => {
  const desk = await openedDesk();
  const id = await desk.add();
  await desk.as(reporter, 'submit', id);
  const [revision] = await now(desk.history.watch(id));
  const { content } = (await desk.db.revisionContents.get(revision!.id))!;
  const facts = Object.fromEntries(Object.entries(content.facts).filter(([name]) => !laterFacts.includes(name as never)));
  await desk.db.revisionContents.put({ id: revision!.id, content: { ...content, facts: facts as never } });
  const read = (await desk.history.read(revision!.id)).content;
  expect(read).toEqual(content);
  expect(await contentHash(read, sha256)).toBe(revision!.contentHash);
});
