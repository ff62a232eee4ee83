import type { Page } from '@playwright/test';

/** What a key cost, in milliseconds each. */
export interface KeyCosts {
  /** From the key to the first moment after everything that answered it at once. */
  readonly main: readonly number[];
  /** From the key to behind the frame that shows it. */
  readonly paint: readonly number[];
}

/** Types letters one at a time, each once the one before is painted. */
export async function typeMeasured(window: Page, count: number): Promise<KeyCosts> {
  const main: number[] = [];
  const paint: number[] = [];
  for (let key = 0; key < count; key += 1) {
    await window.evaluate(() => {
      (globalThis as unknown as { cost: Promise<[number, number]> }).cost = new Promise((resolve) => {
        addEventListener('keydown', () => {
          const begun = performance.now();
          // A message comes behind the task in which the key is answered.
          const behind = (run: () => void): void => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', run, { once: true });
            port1.start();
            port2.postMessage(null);
          };
          let answered = 0;
          behind(() => (answered = performance.now() - begun));
          requestAnimationFrame(() => behind(() => resolve([answered || performance.now() - begun, performance.now() - begun])));
        }, { once: true, capture: true });
      });
    });
    await window.keyboard.press('vanphong'[key % 8]!);
    const [answered, painted] = await window.evaluate(() => (globalThis as unknown as { cost: Promise<[number, number]> }).cost);
    main.push(answered);
    paint.push(painted);
  }
  return { main, paint };
}
