import { expect, test } from 'vitest';
import { defaultWindowState, fitToDisplays, windowState } from '../../../../../electron/services/window/window-state';

const office = { x: 0, y: 0, width: 1920, height: 1040 };
const beside = { x: 1920, y: 0, width: 1920, height: 1040 };

test('stands where it stood while its display is there', () => {
  const state = { x: 2000, y: 100, width: 1400, height: 900, maximized: true };
  expect(fitToDisplays(state, [office, beside])).toEqual(state);
});

test('lets the system place it when its display is gone', () => {
  expect(fitToDisplays({ x: 2000, y: 100, width: 1400, height: 900, maximized: false }, [office])).toEqual({ width: 1400, height: 900, maximized: false });
});

test.each([
  ['above the screen', { x: 100, y: -500 }],
  ['below the screen', { x: 100, y: 1030 }],
  ['with a few pixels left of it', { x: -1390, y: 100 }],
])('lets the system place it when its title bar is %s', (_where, place) => {
  expect(fitToDisplays({ ...place, width: 1400, height: 900, maximized: false }, [office])).not.toHaveProperty('x');
});

test('is never larger than its display nor smaller than it can be used', () => {
  expect(fitToDisplays({ x: 0, y: 0, width: 5000, height: 4000, maximized: false }, [office])).toMatchObject({ width: 1920, height: 1040 });
  expect(fitToDisplays({ width: 10, height: 10, maximized: false }, [office])).toMatchObject({ width: 1024, height: 640 });
  expect(fitToDisplays(defaultWindowState, [])).toMatchObject({ width: 1280, height: 800 });
});

test('a stored state is refused when it makes no sense', () => {
  expect(windowState.safeParse({ width: -5, height: 800, maximized: false }).success).toBe(false);
  expect(windowState.safeParse({ width: 1e9, height: 800, maximized: false }).success).toBe(false);
});
