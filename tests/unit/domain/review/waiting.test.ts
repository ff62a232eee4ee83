import { describe, expect, it } from 'vitest';
import { oldestFirst, stepWaiting, waitsFor } from '../../../../renderer/domain/review/waiting';
import { firstPolicy } from '../../../../renderer/domain/workflow/policy';
import { articleIn, author, other, person } from '../workflow/articles';

describe('what waits for somebody', () => {
  it('is what they may approve', () => {
    const editor = person(other, 'editor');
    expect(waitsFor(articleIn('inReview'), editor, firstPolicy)).toBe(true);
    expect(waitsFor(articleIn('secondReview'), editor, firstPolicy)).toBe(false);
    expect(waitsFor(articleIn('secondReview'), person(other, 'managingEditor'), firstPolicy)).toBe(true);
    expect(waitsFor(articleIn('inReview'), person(author, 'editor'), firstPolicy)).toBe(false);
    expect(waitsFor(articleIn('inReview'), person(author, 'editor'), { ...firstPolicy, selfApproval: true })).toBe(true);
    expect(waitsFor(articleIn('approved'), editor, firstPolicy)).toBe(false);
  });

  it('stands in the order in which it came, not in that of its last change', () => {
    const early = articleIn('inReview', { id: 'early', since: '2026-02-06T01:00:00.000Z', updatedAt: '2026-02-06T09:00:00.000Z' });
    const late = articleIn('inReview', { id: 'late', since: '2026-02-06T02:00:00.000Z', updatedAt: '2026-02-06T02:00:00.000Z' });
    const unknown = articleIn('inReview', { id: 'unknown', updatedAt: '2026-02-06T01:30:00.000Z' });
    expect(oldestFirst([late, unknown, early]).map(({ id }) => id)).toEqual(['early', 'unknown', 'late']);
  });
});

describe('going from one that waits to the next', () => {
  const waiting = ['a', 'b', 'c'];
  it.each([
    ['a', 'next', 'b'], ['c', 'next', 'a'], ['a', 'previous', 'c'], ['b', 'previous', 'a'],
  ] as const)('from %s to the %s one', (present, step, wanted) => {
    expect(stepWaiting(waiting, present, 0, step)).toBe(wanted);
  });

  it('goes on where a decided one stood', () => {
    expect(stepWaiting(['a', 'c'], 'b', 1, 'next')).toBe('c');
    expect(stepWaiting(['a', 'c'], 'b', 1, 'previous')).toBe('a');
    expect(stepWaiting(['a', 'b'], 'c', 2, 'next')).toBe('a');
    expect(stepWaiting(['b'], 'a', 0, 'previous')).toBe('b');
    expect(stepWaiting(['b'], 'gone', 7, 'next')).toBe('b');
  });

  it('begins with the oldest, and goes nowhere when nothing waits', () => {
    expect(stepWaiting(waiting, null, 0, 'next')).toBe('a');
    expect(stepWaiting([], 'a', 0, 'next')).toBeNull();
  });
});
