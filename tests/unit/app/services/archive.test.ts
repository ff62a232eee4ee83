import { describe, expect, it } from 'vitest';
import { setMeta } from '../../../../renderer/editor/document/articleDocument';
import { reportOf } from '../../domain/article/report';
import { minute } from '../../storage/database';
import { MemoryJournal } from '../../storage/memoryJournal';
import type { ArticleState } from '../../../../renderer/domain/workflow/states';
import { asWritten, openedDesk, reporter } from './desk';

/** A desk with one article of the archive: events and a revision, no document. */
async function archive(state: ArticleState, readOnly = false) {
  const journal = new MemoryJournal();
  const at = minute(1);
  await journal.append('old', [{
    kind: 'records',
    records: [
      { table: 'events', key: 'e', value: { id: 'e', articleId: 'old', seq: 1, at, by: reporter.id, action: 'import', to: state, origin: { templateId: 'tin-tu-do', authorId: reporter.id } } },
      { table: 'revisions', key: 'r', value: { id: 'r', articleId: 'old', at, by: reporter.id, milestone: 'import', contentHash: 'h', content: reportOf() } },
    ],
  }]);
  const desk = await openedDesk(undefined, undefined, { journal, readOnly });
  await desk.reconciler.merge(await desk.reconciler.differences());
  return desk;
}

describe('an article of the archive', () => {
  it('is read from its latest revision, and opened without a document of its own', async () => {
    const desk = await archive('published');
    expect(await desk.articleFiles.read('old')).toEqual(reportOf());
    const open = await desk.articleFiles.open('old');
    expect(open.content()).toEqual(asWritten(reportOf()));
    expect(open.saveState()).toBe('saved');
    await open.flush();
    open.close();
    expect(await desk.db.documents.count()).toBe(0);
  });

  it('gets its document, once and in both copies, when it is opened to be written in', async () => {
    const desk = await archive('draft');
    const [one, other] = await Promise.all([desk.articleFiles.open('old'), desk.articleFiles.open('old')]);
    setMeta(one.doc, 'headline', 'Mây Hạ trồng rừng');
    await one.flush();
    expect(other.content()).toEqual(asWritten(reportOf({ headline: 'Mây Hạ trồng rừng' })));
    expect(await desk.db.documents.count()).toBe(1);
    const rebuilt = await openedDesk(undefined, undefined, { journal: desk.journal });
    expect(await rebuilt.articleFiles.read('old')).toEqual(asWritten(reportOf({ headline: 'Mây Hạ trồng rừng' })));
  });
});

it('on a desk that may not change articles are read, not written', async () => {
  const desk = await archive('draft', true);
  const open = await desk.articleFiles.open('old');
  expect(open).toMatchObject({ readOnly: true, problem: null });
  await expect(desk.articleFiles.edit('old', (doc) => setMeta(doc, 'headline', 'X'))).rejects.toMatchObject({ because: 'readOnlyDesk' });
  expect(await desk.db.documents.count()).toBe(0);
});

it('an article with words that this program does not know is neither edited nor sent on', async () => {
  const desk = await openedDesk();
  const id = await desk.add();
  const raw = await desk.documents.open(id);
  raw.doc.getMap('meta').set('format', 99);
  await raw.flush();
  raw.close();
  expect((await desk.articleFiles.open(id)).problem).toBe('newer');
  await expect(desk.as(reporter, 'submit', id)).rejects.toMatchObject({ because: 'contentProblem' });
  await expect(desk.articleFiles.edit(id, (doc) => setMeta(doc, 'headline', 'X'))).rejects.toMatchObject({ because: 'contentProblem' });
});
