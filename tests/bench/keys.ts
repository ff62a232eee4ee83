import type { Page } from '@playwright/test';
import { shownAsSaved } from '../faults/storage/shown-as-saved';

/** Puts the caret behind the last letter of the open article. */
export async function toTheEnd(window: Page, body: { focus(): Promise<void> }): Promise<void> {
  await body.focus();
  await window.keyboard.press('ControlOrMeta+End');
  await mustBeSaved(window);
}

/** Types one letter. @returns milliseconds from the key in the window to the "saved" that the window shows for it */
export async function keyToSaved(window: Page, letter: string): Promise<number> {
  // In place before the key is sent: the two do not go down the same line.
  await window.evaluate(() => {
    (globalThis as unknown as { measured: Promise<number> }).measured = new Promise((resolve, reject) => {
      let begun = 0;
      let wasSaving = false;
      const limit = setTimeout(() => reject(new Error('the indicator did not turn')), 10_000);
      const watcher = new MutationObserver(() => {
        const value = document.querySelector('[data-status="saved"]')?.getAttribute('data-value');
        wasSaving ||= begun > 0 && value === 'saving';
        if (!wasSaving || value !== 'saved') return;
        watcher.disconnect();
        clearTimeout(limit);
        resolve(performance.now() - begun);
      });
      addEventListener('keydown', () => (begun = performance.now()), { once: true, capture: true });
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-value'] });
    });
  });
  await window.keyboard.press(letter);
  return window.evaluate(() => (globalThis as unknown as { measured: Promise<number> }).measured);
}

/** Waits until the window calls everything saved. @throws Error when it does not */
export async function mustBeSaved(window: Page): Promise<void> {
  if (!(await shownAsSaved(window, 60_000))) throw new Error('the window does not call it saved');
}

/** Clicks an article of the list. @returns milliseconds until its headline and its text are there */
export async function openTimed(window: Page, id: string, headline: string): Promise<number> {
  return window.evaluate(({ wantedId, wanted }) => new Promise<number>((resolve, reject) => {
    const row = document.querySelector<HTMLElement>(`[data-article="${wantedId}"]`)!;
    const isThere = (): boolean =>
      document.querySelector<HTMLTextAreaElement>('main textarea')?.value === wanted && (document.querySelector('main [role="textbox"][aria-multiline]')?.textContent ?? '').length > 100;
    const limit = setTimeout(() => reject(new Error(`${wanted} did not open`)), 60_000);
    let open = true;
    const look = (): void => {
      if (!open || !isThere()) return;
      open = false;
      watcher.disconnect();
      clearTimeout(limit);
      resolve(performance.now() - begun);
    };
    // A field's value changes without a mutation: frames are looked at, too.
    const everyFrame = (): void => {
      look();
      if (open) requestAnimationFrame(everyFrame);
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const begun = performance.now();
    row.click();
    everyFrame();
  }), { wantedId: id, wanted: headline });
}
