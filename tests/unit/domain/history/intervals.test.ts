import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestones } from '../../../../renderer/domain/article/article';
import { intervalMs, thinnedOut, untilNextInterval } from '../../../../renderer/domain/history/intervals';

const now = new Date('2026-02-20T12:00:00.000Z');
const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
const hour = 60;
const day = 24 * hour;

describe('the next revision at an interval', () => {
  it('waits ten minutes after the last one', () => {
    expect(untilNextInterval(ago(0), now)).toBe(intervalMs);
    expect(untilNextInterval(ago(4), now)).toBe(6 * 60_000);
    expect(untilNextInterval(ago(10), now)).toBe(0);
    expect(untilNextInterval(ago(500), now)).toBe(0);
  });

  it('waits no longer after the clock was set back', () => {
    expect(untilNextInterval(ago(-day), now)).toBe(intervalMs);
    // Longer than a timer can wait: it would run at once, with every letter.
    expect(untilNextInterval(ago(-30 * day), now)).toBe(intervalMs);
  });
});

describe('thinning', () => {
  const at = (minutes: number) => ({ id: String(minutes), at: ago(minutes), milestone: 'interval' as const });

  it('leaves everything of the last day', () => {
    expect(thinnedOut([10, 20, 30, hour * 23].map(at), now)).toEqual([]);
  });

  it('keeps the last of each hour of the week, and the last of each day before that', () => {
    expect(thinnedOut([day + 10, day + 20, day + 70].map(at), now)).toEqual([String(day + 20)]);
    expect(thinnedOut([8 * day + 10, 8 * day + 3 * hour, 9 * day + 10].map(at), now)).toEqual([String(8 * day + 3 * hour)]);
  });

  const revisions = fc.uniqueArray(
    fc.record({ minutes: fc.integer({ min: 0, max: 30 * day }), milestone: fc.constantFrom(...milestones) }), { selector: ({ minutes }) => minutes },
  ).map((list) => list.map(({ minutes, milestone }) => ({ id: String(minutes), at: ago(minutes), milestone })));

  it('never takes a milestone, never the last word of a day, and takes nothing the second time', () => {
    fc.assert(fc.property(revisions, (list) => {
      const gone = new Set(thinnedOut(list, now));
      const kept = list.filter(({ id }) => !gone.has(id));
      for (const { id, milestone } of list) if (milestone !== 'interval') expect(gone.has(id)).toBe(false);
      expect(thinnedOut(kept, now)).toEqual([]);
      const daysOf = (some: typeof list) => new Set(some.filter(({ milestone }) => milestone === 'interval').map((revision) => revision.at.slice(0, 10)));
      expect(daysOf(kept)).toEqual(daysOf(list));
    }));
  });
});
