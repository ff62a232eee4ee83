import { expect, it } from 'vitest';
import type { Milestone, RevisionSummary } from '../../../../../renderer/domain/article/article';
import { earlierOf } from '../../../../../renderer/ui/components/history/earlier';

const revision = (id: string, milestone: Milestone): RevisionSummary =>
  ({ id, articleId: 'a', at: '2026-11-21T03:00:00Z', by: 'quynh', milestone, contentHash: id, headline: 'Xã Mây Hạ', wordCount: 40, photoCount: 0 });
const measured = (...revisions: [string, Milestone][]) =>
  Object.fromEntries([...earlierOf(revisions.map(([id, milestone]) => revision(id, milestone)))].map(([id, before]) => [id, before.id]));

it('measures a milestone against the milestone before it, and the others against what is just before', () => {
  expect(measured(['r6', 'approve'], ['r5', 'interval'], ['r4', 'interval'], ['r3', 'return'], ['r2', 'submit'], ['r1', 'interval']))
    .toEqual({ r6: 'r3', r5: 'r4', r4: 'r3', r3: 'r2', r2: 'r1' });
});

it('measures nothing where nothing was before', () => {
  expect(measured(['r1', 'submit'])).toEqual({});
  expect(measured()).toEqual({});
});
