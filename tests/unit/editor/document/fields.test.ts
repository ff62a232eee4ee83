import { expect, test } from 'vitest';
import { documentFrom, readFacts, setFact, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { reportOf } from '../../domain/article/report';

function updatesWhile(work: (doc: ReturnType<typeof documentFrom>) => void): number {
  const doc = documentFrom(reportOf());
  let updates = 0;
  doc.on('update', () => (updates += 1));
  work(doc);
  return updates;
}

test('a headline, category or byline written as it is makes no update; another one makes one', () => {
  const { headline, category, byline } = reportOf();
  expect(updatesWhile((doc) => {
    setMeta(doc, 'headline', headline);
    setMeta(doc, 'category', category);
    setMeta(doc, 'byline', byline);
  })).toBe(0);
  expect(updatesWhile((doc) => setMeta(doc, 'headline', `${headline}!`))).toBe(1);
});

test('a fact is kept as it was when it was set, whatever happens to the value afterwards', () => {
  const doc = documentFrom(reportOf());
  const chairs = [{ id: 'p7', name: 'Lục Thị Miên', posts: 'Chủ tịch' }];
  setFact(doc, 'chairs', chairs);
  chairs[0]!.name = '';
  chairs.push({ id: 'p8', name: 'Ôn Gia Tuệ', posts: '' });
  expect(readFacts(doc).chairs).toEqual([{ id: 'p7', name: 'Lục Thị Miên', posts: 'Chủ tịch' }]);
});
