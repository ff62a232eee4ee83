import { describe, expect, it, vi } from 'vitest';
import { initialKnowledge, type Knowledge } from '../../../../renderer/app/services/knowledge';
import { templates } from '../../../../renderer/app/services/templates';
import type { CheckSettings } from '../../../../renderer/domain/checks';
import { setMeta } from '../../../../renderer/editor/document/articleDocument';
import { reportOf } from '../../domain/article/report';
import { freshName, now } from '../../storage/database';
import { type } from '../../storage/typing';
import { openedDesk, reporter } from './desk';

const briefing = templates.find(({ id }) => id === 'giao-ban-chuyen-de')!;
const free = templates.find(({ id }) => id === 'tin-tu-do')!;

describe('a new report', () => {
  it('belongs to whoever is at work, is a draft and is counted', async () => {
    const { articleFiles, articles } = await openedDesk();
    const id = await articleFiles.createFrom(briefing);
    const article = await articles.get(id);
    expect(article).toMatchObject({ templateId: briefing.id, authorId: reporter.id, state: 'draft', approval: null, category: briefing.category, headline: '' });
    expect(article!.failingChecks).toBeGreaterThan(0);
    expect((await articleFiles.read(id)).byline).toBe(reporter.name);
    expect((await now(articles.watchCounters())).get('state:draft')).toBe(1);
    expect(await articleFiles.createFrom(briefing)).not.toBe(id);
  });

  it.each([
    ['2026-02-05T17:30:00.000Z', '2026-02-06', 'morning'],
    ['2026-02-06T04:59:00.000Z', '2026-02-06', 'morning'],
    ['2026-02-06T05:00:00.000Z', '2026-02-06', 'afternoon'],
    ['2026-02-06T10:59:00.000Z', '2026-02-06', 'afternoon'],
    ['2026-02-06T11:00:00.000Z', '2026-02-06', 'evening'],
    ['2026-02-06T16:59:00.000Z', '2026-02-06', 'evening'],
  ])('begun at %s knows the day %s and the session %s in Vietnam', async (start, date, session) => {
    const { articleFiles } = await openedDesk(start);
    const { facts } = await articleFiles.read(await articleFiles.createFrom(briefing));
    expect(facts).toMatchObject({ date, session });
  });

  it('from a template that asks for no day knows none', async () => {
    const { articleFiles } = await openedDesk();
    expect((await articleFiles.read(await articleFiles.createFrom(free))).facts.date).toBe('');
  });
});

describe('the row in lists', () => {
  it('follows an open article when it is closed', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    const before = (await desk.articles.get(id))!;
    const open = await desk.articleFiles.open(id);
    setMeta(open.doc, 'headline', ' Mây Hạ trồng rừng ');
    type(open.doc, 'Tin nhanh ');
    await open.flush();
    open.close();
    await vi.waitFor(async () => expect((await desk.articles.get(id))?.headline).toBe('Mây Hạ trồng rừng'));
    const after = (await desk.articles.get(id))!;
    expect(after).toMatchObject({ state: 'draft', wordCount: before.wordCount + 2 });
    expect(after.excerpt).toMatch(/^Tin nhanh Sáng/u);
    expect(after.updatedAt > before.updatedAt).toBe(true);
    expect(await desk.articles.listStale()).toEqual([]);
    expect(desk.failures).toEqual([]);
  });

  it('counts anew when the desk knows something else, and nobody has changed the article then', async () => {
    let settings: CheckSettings = {};
    const listeners = new Set<() => void>();
    const knowledge: Knowledge = {
      ...initialKnowledge,
      get checkSettings() {
        return settings;
      },
      onChange: (listen) => (listeners.add(listen), () => void listeners.delete(listen)),
    };
    const { articleFiles, articles, add } = await openedDesk(undefined, undefined, { knowledge });
    const id = await add('draft', reportOf({ headline: 'Mây Hạ  trồng rừng' }));
    const before = (await articles.get(id))!;
    const open = await articleFiles.open(id);
    settings = { oddSpaces: 'off' };
    listeners.forEach((tell) => tell());
    await vi.waitFor(async () => expect(await articles.get(id)).toMatchObject({ failingChecks: before.failingChecks - 1, updatedAt: before.updatedAt }));
    open.close();
    expect(listeners.size).toBe(0);
  });

  it('stays as it was when an article was only looked at', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    const before = await desk.articles.get(id);
    (await desk.articleFiles.open(id)).close();
    await desk.articleFiles.read(id);
    expect(await desk.articles.get(id)).toEqual(before);
    expect(await desk.articles.listStale()).toEqual([]);
  });

  it('is marked before it is behind, and mended at the next start if a kill came between', async () => {
    const name = freshName();
    const killed = await openedDesk(undefined, name);
    const id = await killed.add();
    const open = await killed.articleFiles.open(id);
    setMeta(open.doc, 'headline', 'Mây Hạ trồng rừng');
    await open.flush();
    await vi.waitFor(async () => expect(await killed.articles.listStale()).toEqual([id]));
    killed.db.close();

    const restarted = await openedDesk(undefined, name, { journal: killed.journal });
    expect((await restarted.articles.get(id))?.headline).toBe(reportOf().headline);
    await restarted.reconciler.merge(await restarted.reconciler.differences());
    expect((await restarted.articles.get(id))?.headline).toBe('Mây Hạ trồng rừng');
    expect(await restarted.articles.listStale()).toEqual([]);
  });
});

it('an article that does not exist is not opened', async () => {
  const { articleFiles } = await openedDesk();
  await expect(articleFiles.open('gone')).rejects.toThrow('no article gone');
  await expect(articleFiles.read('gone')).rejects.toThrow('no document gone');
});

it('an open article gives its content as it stands, unsaved letters and all', async () => {
  const desk = await openedDesk();
  const open = await desk.articleFiles.open(await desk.add());
  setMeta(open.doc, 'headline', 'Mây Hạ trồng rừng');
  expect(open.content().headline).toBe('Mây Hạ trồng rừng');
  expect(open.template.id).toBe('giao-ban-chuyen-de');
  expect((await desk.articleFiles.read(open.id)).headline).toBe('Mây Hạ trồng rừng');
  await open.flush();
});
