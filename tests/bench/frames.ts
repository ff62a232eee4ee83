import type { Page } from '@playwright/test';

/** Notes how long the window goes without a new frame, until it is asked. */
export async function watchFrames(window: Page): Promise<{ longest: () => Promise<number> }> {
  await window.evaluate(() => {
    const watched = { longest: 0, isOn: true };
    (globalThis as unknown as { watched: typeof watched }).watched = watched;
    let before = performance.now();
    const look = (now: number): void => {
      watched.longest = Math.max(watched.longest, now - before);
      before = now;
      if (watched.isOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return {
    longest: () =>
      window.evaluate(() => {
        const { watched } = globalThis as unknown as { watched: { longest: number; isOn: boolean } };
        watched.isOn = false;
        return watched.longest;
      }),
  };
}
