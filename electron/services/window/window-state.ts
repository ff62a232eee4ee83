import { z } from 'zod';

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 640;
const DEFAULT_SIZE = { width: 1280, height: 800 };
// A strip of the title bar this large has to be on a display for a person to get hold of the window.
const GRIP = { width: 120, height: 40 };

const length = z.number().int().min(1).max(100_000);
const offset = z.number().int().min(-100_000).max(100_000);

/** How the window stood when it was closed. */
export const windowState = z.object({
  width: length,
  height: length,
  x: offset.optional(),
  y: offset.optional(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;
export const defaultWindowState: WindowState = { ...DEFAULT_SIZE, maximized: false };

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The window's state as it can be shown on the displays there are now: not larger than its display, and where a person
 * can reach it; else the system places it.
 * @param displays work areas
 */
export function fitToDisplays(state: WindowState, displays: readonly Area[]): WindowState {
  const { x, y } = state;
  const display = x === undefined || y === undefined ? undefined : displays.find((area) => isReachable({ x, y, width: state.width }, area));
  const room = display ?? displays[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  const width = Math.max(MIN_WIDTH, Math.min(state.width, room.width));
  const height = Math.max(MIN_HEIGHT, Math.min(state.height, room.height));
  return display ? { width, height, x, y, maximized: state.maximized } : { width, height, maximized: state.maximized };
}

function isReachable(bar: { x: number; y: number; width: number }, area: Area): boolean {
  const across = Math.min(bar.x + bar.width, area.x + area.width) - Math.max(bar.x, area.x);
  return across >= GRIP.width && bar.y >= area.y - 8 && bar.y <= area.y + area.height - GRIP.height;
}
