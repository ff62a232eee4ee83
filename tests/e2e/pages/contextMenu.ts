import type { Locator } from '@playwright/test';
import type { Program } from '../fixtures/program';

type Shown = { items: { label: string; click(): void }[] };

/** The menu of a right click: the system draws it, so what the program hands to the system is looked at instead. */
export class ContextMenu {
  constructor(private readonly program: Program) {}

  /** Catches the menus from now on; once after each start. */
  async catch(): Promise<void> {
    await this.program.application.evaluate(({ Menu }) => {
      Menu.prototype.popup = function popup(this: unknown) {
        (globalThis as { shownMenu?: unknown }).shownMenu = this;
      } as typeof Menu.prototype.popup;
    });
  }

  /** Right-clicks a word of a field. @returns the labels, or null when no menu comes */
  async openOn(field: Locator, word: string): Promise<readonly string[] | null> {
    const { x, y } = await field.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(wanted);
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`no “${wanted}” in the field`);
    }, word);
    return this.after(() => this.program.window.mouse.click(x, y, { button: 'right' }));
  }

  /** The labels of the menu that follows what is done, or null when none does. */
  async after(act: () => Promise<void>): Promise<readonly string[] | null> {
    await this.program.application.evaluate(() => void delete (globalThis as { shownMenu?: unknown }).shownMenu);
    await act();
    return this.program.application.evaluate(async () => {
      const shown = (): Shown | undefined => (globalThis as { shownMenu?: Shown }).shownMenu;
      for (let waited = 0; waited < 2_000 && !shown(); waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
      return shown()?.items.map(({ label }) => label).filter(Boolean) ?? null;
    });
  }

  async choose(label: string): Promise<void> {
    await this.program.application.evaluate((_electron, chosen) => (globalThis as unknown as { shownMenu: Shown }).shownMenu.items.find((item) => item.label === chosen)!.click(), label);
  }
}
