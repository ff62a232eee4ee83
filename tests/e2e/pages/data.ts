import { expect, type Locator, type Page } from '@playwright/test';
import type { Program } from '../fixtures/program';
import { beginning, vi, type Words } from './words';

/** The screens about the desk's data: why it is closed, where the words are, the tab of the settings. */
export class DataPage {
  constructor(private readonly program: Program, readonly words: Words = vi) {}

  private get window(): Page {
    return this.program.window;
  }

  /** The folder of the desk, open or not, as main tells it. */
  async deskFolder(): Promise<string> {
    const reply = await this.window.evaluate(() => window.desk.readInfo());
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value.desk.folder;
  }

  /** The screen of a desk that is not open. */
  closed(because: keyof Words['closed']['title']): Locator {
    return this.window.getByRole('heading', { level: 1, name: this.words.closed.title[because] });
  }
  /** Looks for the desk once more; resolves when the window was loaded anew. */
  async retry(): Promise<void> {
    const loaded = this.window.waitForEvent('framenavigated', (frame) => frame.url().startsWith('app:'));
    await this.window.getByRole('button', { name: this.words.closed.retry }).click();
    await loaded;
  }

  /** Moves the desk from the open settings; the window is loaded anew. */
  async moveTo(place: string): Promise<void> {
    await this.program.answerOpenDialog([place]);
    await this.window.getByRole('button', { name: this.words.folder.move }).click();
    await this.window.getByRole('button', { name: this.words.folder.moveNow, exact: true }).click();
  }

  /** The details behind the word "saved" in the status line. */
  async savedDetails(): Promise<Locator> {
    await this.window.locator('button[data-status="saved"]').click();
    return this.window.getByRole('dialog', { name: this.words.status.saved });
  }

  /** Makes a backup from the open settings and waits until it was verified. */
  async backUp(): Promise<void> {
    await this.startBackUp();
    await expect(this.window.getByRole('tabpanel').locator('[data-verified="true"]').first()).toContainText(beginning(this.words.backups.verified));
  }
  async startBackUp(): Promise<void> {
    await this.window.getByRole('tabpanel').getByRole('button', { name: this.words.backups.make }).click();
  }
  get backups(): Locator {
    return this.window.locator('[data-backup]');
  }
  /** Chooses a backup file in the open settings, where a dialog of the system will answer with it. */
  async chooseBackup(file: string): Promise<void> {
    await this.program.answerOpenDialog([file]);
    await this.window.getByRole('button', { name: this.words.restoring.start }).click();
    await this.window.getByText(this.words.restoring.inside).waitFor();
  }
  /** Puts away what a start tells after a restore, a move or a recovery. */
  async understand(): Promise<void> {
    await this.window.getByRole('button', { name: this.words.recovery.understood }).click();
    await this.window.getByRole('dialog').waitFor({ state: 'detached' });
  }
  async restore(): Promise<void> {
    await this.window.getByRole('button', { name: this.words.restoring.now }).click();
    await this.window.getByRole('dialog', { name: this.words.restoring.doneTitle }).waitFor();
  }
}
