import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../renderer/photos/layout';

const whole = { x: 0, y: 0, width: 1, height: 1 };

test.each([
  [{ width: 4000, height: 3000 }, 1600, { width: 1600, height: 1200 }],
  [{ width: 3000, height: 4000 }, 400, { width: 300, height: 400 }],
  [{ width: 640, height: 480 }, 1600, { width: 640, height: 480 }],
  [{ width: 20_000, height: 3 }, 400, { width: 400, height: 1 }],
])('%j in %d becomes %j', (picture, longest, canvas) => {
  const layout = layOut(picture, longest, null);
  expect(layout.canvas).toEqual(canvas);
  expect(layout.middle.x).toBeCloseTo((picture.width * layout.scale) / 2);
});

test('a cut is scaled by itself, and the picture moved so that the cut lies on the canvas', () => {
  const layout = layOut({ width: 4000, height: 2000 }, 400, { crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }, angle: 0 });
  expect(layout.canvas).toEqual({ width: 400, height: 200 });
  expect(layout.scale).toBeCloseTo(0.2);
  expect(layout.middle).toEqual({ x: 0, y: 0 });
});

test('a picture turned by a quarter stands upright', () => {
  const layout = layOut({ width: 4000, height: 2000 }, 400, { crop: whole, angle: 90 });
  expect(layout.canvas).toEqual({ width: 200, height: 400 });
  expect(layout.middle.x).toBeCloseTo(100);
  expect(layout.middle.y).toBeCloseTo(200);
});

test('whatever the edit, the canvas has a size, no side above the longest, and no pixel is made up', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  const share = fc.double({ min: 0.001, max: 1, noNaN: true });
  fc.assert(fc.property(side, side, share, share, fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(400, 1600), (width, height, w, h, angle, longest) => {
    const { canvas, scale } = layOut({ width, height }, longest, { crop: { x: 0, y: 0, width: w, height: h }, angle });
    expect(Math.min(canvas.width, canvas.height)).toBeGreaterThanOrEqual(1);
    expect(Math.max(canvas.width, canvas.height)).toBeLessThanOrEqual(longest);
    expect(scale).toBeLessThanOrEqual(1);
  }));
});
