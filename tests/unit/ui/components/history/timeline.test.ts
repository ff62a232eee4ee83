import { describe, expect, it } from 'vitest';
import type { Milestone, RevisionSummary } from '../../../../../renderer/domain/article/article';
import type { ArticleEvent } from '../../../../../renderer/domain/article/event';
import { daysLeft } from '../../../../../renderer/ui/components/history/daysLeft';
import { timelineOf } from '../../../../../renderer/ui/components/history/timeline';

const event = (id: string, action: ArticleEvent['action'], at: string): ArticleEvent => ({ id, articleId: 'a', seq: 1, at, by: 'quynh', action, to: 'draft' });
const revision = (id: string, milestone: Milestone, at: string): RevisionSummary =>
  ({ id, articleId: 'a', at, by: 'quynh', milestone, contentHash: id, headline: 'Xã Mây Hạ', wordCount: 40, photoCount: 0 });
const told = (events: readonly ArticleEvent[], revisions: readonly RevisionSummary[]) =>
  timelineOf(events, revisions).map(({ day, entries }) => [day, ...entries.map((entry) => (entry.kind === 'moment' ? [entry.action, entry.revision?.id] : entry.revisions.map(({ id }) => id)))]);

describe('the story of an article', () => {
  it('puts the revision of a milestone with its event, newest first, and gathers those at intervals between them', () => {
    expect(told(
      [event('e2', 'submit', '2026-11-21T03:00:00Z'), event('e1', 'create', '2026-11-20T01:00:00Z')],
      [
        revision('r5', 'interval', '2026-11-21T05:00:00Z'), revision('r4', 'restore', '2026-11-21T04:00:00Z'), revision('r3', 'submit', '2026-11-21T03:00:00Z'),
        revision('r2', 'interval', '2026-11-21T02:30:00Z'), revision('r1', 'interval', '2026-11-21T02:00:00Z'),
      ],
    )).toEqual([
      ['2026-11-21', ['r5'], ['restore', 'r4'], ['submit', 'r3'], ['r2', 'r1']],
      ['2026-11-20', ['create', undefined]],
    ]);
  });

  it.each(['approve', 'endorse', 'approveSecond'] as const)('puts the revision of an approval with it: %s', (action) => {
    expect(told([event('e1', action, '2026-11-21T03:00:00Z')], [revision('r1', 'approve', '2026-11-21T03:00:00Z')])).toEqual([['2026-11-21', [action, 'r1']]]);
  });

  it('counts days as they are in Vietnam', () => {
    expect(told([event('e1', 'create', '2026-11-20T18:00:00Z')], [])).toEqual([['2026-11-21', ['create', undefined]]]);
  });

  it('does not take going back to a revision for coming back from the bin', () => {
    expect(told([event('e1', 'restore', '2026-11-21T03:00:00Z')], [revision('r1', 'restore', '2026-11-21T03:10:00Z')]))
      .toEqual([['2026-11-21', ['restore', 'r1'], ['restore', undefined]]]);
  });
});

it.each([['2026-12-03T00:00:00Z', 12], ['2026-11-21T12:00:00Z', 1], ['2026-11-21T00:00:00Z', 0], ['2026-11-01T00:00:00Z', 0]])('until %s %i days are left', (until, days) => {
  expect(daysLeft(until, new Date('2026-11-21T00:00:00Z'))).toBe(days);
});
