import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeLeft } from '../../../renderer/app/timeLeft';

it.each([
  [10_000, 250, 1000, 30_000],
  [60_000, 1, 2, 60_000],
  [2_000, 1000, 1000, 0],
] as const)('after %d ms with %d of %d done it takes %d ms more', (elapsed, done, total, left) => {
  expect(timeLeft(elapsed, done, total)).toBe(left);
});

it.each([
  [1_000, 10, 100], [10_000, 0, 100], [10_000, 10, 0], [0, 0, 0],
])('nobody can say after %d ms with %d of %d done', (elapsed, done, total) => {
  expect(timeLeft(elapsed, done, total)).toBeNull();
});

it('is never negative, and no longer the more is done', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1500, max: 1e7 }), fc.integer({ min: 1, max: 1e5 }), fc.integer({ min: 1, max: 1e5 }), (elapsed, done, total) => {
      const now = timeLeft(elapsed, done, total)!;
      expect(now).toBeGreaterThanOrEqual(0);
      expect(timeLeft(elapsed, done + 1, total)!).toBeLessThanOrEqual(now);
    }),
  );
});
