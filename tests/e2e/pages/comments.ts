import type { Locator } from '@playwright/test';
import type { DeskPage } from './desk';

/** Comments beside the text, as a person uses them. */
export class CommentsPage {
  constructor(private readonly desk: DeskPage) {}

  get composer(): Locator {
    return this.desk.inspector.getByRole('region', { name: this.desk.words.comments.write });
  }
  get field(): Locator {
    return this.composer.getByRole('textbox');
  }
  get marks(): Locator {
    return this.desk.body.locator('.comment');
  }
  thread(text: string): Locator {
    return this.desk.inspector.locator('[data-thread]').filter({ hasText: text });
  }

  /** Opens the field for a comment on what has the cursor now. */
  async begin(): Promise<void> {
    await this.desk.window.keyboard.press('ControlOrMeta+Alt+m');
    await this.field.waitFor();
  }
  /** Sends what stands in the field. */
  async send(text: string): Promise<void> {
    await this.desk.window.keyboard.press('ControlOrMeta+Enter');
    await this.thread(text).waitFor();
    await this.composer.waitFor({ state: 'detached' });
  }
}
