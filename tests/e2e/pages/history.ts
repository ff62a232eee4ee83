import { expect, type Locator, type Page } from '@playwright/test';
import type { DeskPage } from './desk';
import { beginning } from './words';

/** The history of the open article and the comparison of its revisions. */
export class HistoryPage {
  constructor(private readonly desk: DeskPage) {}

  private get window(): Page {
    return this.desk.window;
  }
  get changes(): Locator {
    return this.desk.dialog.locator('[data-change]');
  }
  /** Which change of how many one stands at. */
  at(number: number, total: number): Locator {
    return this.desk.dialog.getByText(this.desk.words.compare.position.replace('{{number}}', String(number)).replace('{{total}}', String(total)), { exact: true });
  }
  get undo(): Locator {
    return this.desk.notice(beginning(this.desk.words.revisions.restored)).getByRole('button', { name: this.desk.words.undo });
  }

  /** Opens the history by its shortcut. */
  async open(): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+Shift+h');
    await this.desk.inspector.locator('[data-event="create"]').waitFor();
  }
  /** Revisions of an occasion that the history shows. */
  revisions(milestone: string): Locator {
    return this.desk.inspector.locator(`[data-revision="${milestone}"]`);
  }

  /** Compares the last revision with the present text, by the shortcut; waits for the result. */
  async compareWithLast(): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+Shift+d');
    await this.compared();
  }
  async compared(): Promise<void> {
    await this.desk.dialog.waitFor();
    await expect(this.desk.dialog.getByRole('region', { name: this.desk.words.compare.title })).toHaveAttribute('aria-busy', 'false');
  }
  async close(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.desk.dialog.waitFor({ state: 'detached' });
  }

  /** What the sheet shows as added or removed, without what is only said. */
  words(kind: 'ins' | 'del'): Promise<string[]> {
    return this.desk.dialog.locator(`article ${kind}`).evaluateAll((elements) =>
      elements.map((element) => {
        const copy = element.cloneNode(true) as Element;
        copy.querySelectorAll('.visually-hidden').forEach((said) => said.remove());
        return copy.textContent ?? '';
      }),
    );
  }

  /** Goes back through the dialog by keyboard until this stands under the hand. */
  async backTo(control: Locator): Promise<void> {
    await expect(async () => {
      await this.window.keyboard.press('Shift+Tab');
      await expect(control).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [0], timeout: 5_000 });
  }
}
