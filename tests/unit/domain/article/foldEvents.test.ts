import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleEvent } from '../../../../renderer/domain/article/event';
import { foldEvents } from '../../../../renderer/domain/article/foldEvents';
import { author } from '../workflow/articles';

const at = (minutes: number): string => new Date(Date.UTC(2026, 1, 6, 1, minutes)).toISOString();
const origin = { templateId: 'tin-tu-do', authorId: author };
const history = (...steps: readonly (readonly [ArticleEvent['action'], ArticleEvent['to'], string?])[]): ArticleEvent[] =>
  steps.map(([action, to, contentHash], index) => ({
    id: `event-${index}`, articleId: 'a', seq: index + 1, at: at(index), by: action === 'approve' ? 'editor' : author, action, to,
    ...(contentHash && { contentHash }), ...(action === 'create' && { origin }),
  }));

const approved = history(['create', 'draft'], ['submit', 'inReview', 'h'], ['approve', 'approved', 'h']);

it('says state and since when, author, template, approval and beginning', () => {
  expect(foldEvents(approved)).toEqual({ ...origin, state: 'approved', since: at(2), createdAt: at(0), approval: { by: 'editor', at: at(2), contentHash: 'h' } });
});

it('keeps the approval through the queue and loses it with a reopening', () => {
  const queued = history(['create', 'draft'], ['submit', 'inReview'], ['approve', 'approved', 'h'], ['queue', 'queued', 'h'], ['cancelled', 'approved']);
  expect(foldEvents(queued)?.approval?.contentHash).toBe('h');
  expect(foldEvents([...queued, { ...queued[0]!, id: 'last', seq: 6, action: 'reopen', to: 'inReview' }])).toMatchObject({ state: 'inReview', approval: null });
});

it('keeps the first approval beside the second, and says which one an author gave', () => {
  const twice = history(['create', 'draft'], ['submit', 'inReview'], ['endorse', 'secondReview', 'h'], ['approveSecond', 'approved', 'h']);
  const own = twice.map((event) => (event.action === 'endorse' ? { ...event, selfApproval: true as const } : event));
  expect(foldEvents(own)?.approval).toEqual({ by: author, at: at(3), contentHash: 'h', first: { by: author, at: at(2), contentHash: 'h', selfApproval: true } });
});

it('tells of a correction until it is published', () => {
  const corrected = history(['create', 'draft'], ['published', 'published'], ['correct', 'correction'], ['submit', 'inReview'], ['return', 'changesRequested']);
  expect(foldEvents(corrected)).toMatchObject({ state: 'changesRequested', correcting: true });
  const last = corrected.at(-1)!;
  expect(foldEvents([...corrected, { ...last, id: 'again', seq: 6, action: 'published', to: 'published' }])).not.toHaveProperty('correcting');
});

it('needs an event that says where the article comes from', () => {
  expect(foldEvents([])).toBeNull();
  expect(foldEvents(approved.slice(1))).toBeNull();
});

it('does not depend on the order in which the events are found', () => {
  const order = fc.shuffledSubarray(approved, { minLength: approved.length });
  fc.assert(fc.property(order, (events) => {
    expect(foldEvents(events)).toEqual(foldEvents(approved));
  }));
});
