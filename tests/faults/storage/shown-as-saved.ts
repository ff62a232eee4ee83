import type { Page } from '@playwright/test';

/**
 * Whether the window says "saved" of everything that was typed into the open article until now.
 *
 * The indicator may show the "saved" of a moment ago: a key changes the document at once, but React draws the state
 * that follows from it a task later, and nothing obliges the window to draw "saving" at all when the disk is quick.
 * So what is on the screen counts only after the window has come to rest: idle callbacks run when no other task is
 * left, twice, with a frame drawn in between. By then every key has been handled (the call that typed it returned
 * after the window had answered) and the indicator shows a state from after it: "saving", "notSaved", or a "saved"
 * that means these very letters. From there the indicator's own next "saved" is waited for.
 *
 * @returns false when the window does not say so within the limit, or ceases to exist meanwhile
 */
export async function shownAsSaved(window: Page, limitMs = 15_000): Promise<boolean> {
  const said = window.evaluate(async (limit) => {
    const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const isSaved = (): boolean => document.querySelector('[data-status="saved"]')?.getAttribute('data-value') === 'saved';
    return new Promise<boolean>((resolve) => {
      let atRest = false;
      const end = (answer: boolean): void => {
        watcher.disconnect();
        clearTimeout(timer);
        resolve(answer);
      };
      const look = (): void => {
        if (atRest && isSaved()) end(true);
      };
      const watcher = new MutationObserver(look);
      // A window that never comes to rest is not taken at its word.
      const timer = setTimeout(() => end(atRest && isSaved()), limit);
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-value'] });
      void idle().then(frame).then(idle).then(() => {
        atRest = true;
        look();
      });
    });
  }, limitMs);
  // Killed while it was asked: then it did not say so.
  return said.catch(() => false);
}
