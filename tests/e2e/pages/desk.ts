import { expect, type Locator, type Page } from '@playwright/test';
import type { Role } from '../../../renderer/domain/people/profile';
import type { ArticleAction } from '../../../renderer/domain/workflow/table';
import type { Program } from '../fixtures/program';
import { vi, type Words } from './words';

type Section = keyof Words['sections'];
type Tab = keyof Words['inspector'];

/** The workstation as a person uses it: by the names of what is on the screen. */
export class DeskPage {
  constructor(private readonly program: Program, readonly words: Words = vi) {}

  /** The window as it is now: a restart makes another one. */
  get window(): Page {
    return this.program.window;
  }

  async found(deskName: string, name: string, role: Role): Promise<void> {
    await this.window.getByLabel(this.words.welcome.deskName).fill(deskName);
    await this.window.getByLabel(this.words.welcome.yourName).fill(name);
    await this.window.getByRole('radio', { name: this.words.roles[role] }).check();
    await this.window.getByRole('button', { name: this.words.welcome.start }).click();
    await this.sidebar.waitFor();
  }
  async openSample(): Promise<void> {
    await this.window.getByRole('button', { name: this.words.welcome.sample }).click();
    await this.sidebar.waitFor();
  }

  get sidebar(): Locator {
    return this.window.getByRole('navigation', { name: this.words.regions.sidebar });
  }
  get list(): Locator {
    return this.window.getByRole('region', { name: this.words.regions.list });
  }
  get inspector(): Locator {
    return this.window.getByRole('complementary', { name: this.words.regions.inspector });
  }
  get headline(): Locator {
    return this.window.getByRole('textbox', { name: this.words.paper.headline, exact: true });
  }
  get body(): Locator {
    return this.window.getByRole('textbox', { name: this.words.paper.body, exact: true });
  }
  get dialog(): Locator {
    return this.window.getByRole('dialog');
  }
  /** The message at the foot of the window. */
  notice(text: string | RegExp): Locator {
    return this.window.locator('.mantine-Notification-root').filter({ hasText: text }).first();
  }

  async goTo(section: Section): Promise<void> {
    await this.sidebar.locator(`[data-section="${section}"]`).click();
  }
  row(headline: string | RegExp): Locator {
    return this.list.locator('[data-article]').filter({ hasText: headline });
  }
  async open(headline: string | RegExp): Promise<void> {
    await this.row(headline).click();
    await this.headline.waitFor();
  }
  async tab(tab: Tab): Promise<void> {
    await this.inspector.getByRole('tab', { name: this.words.inspector[tab], exact: true }).click();
  }

  async newReport(templateName: string): Promise<void> {
    await this.sidebar.getByRole('button', { name: this.words.sidebar.newReport }).click();
    await this.dialog.getByRole('radio', { name: new RegExp(templateName) }).click();
    await this.dialog.getByRole('button', { name: this.words.newReport.create }).click();
    await this.headline.waitFor();
  }

  /** Waits until the window says that everything typed is on disk. */
  async saved(): Promise<void> {
    await expect(this.window.locator('[data-status="saved"]')).toHaveAttribute('data-value', 'saved');
  }

  /** Carries out an action from the review tab. */
  async act(action: ArticleAction): Promise<void> {
    await this.tab('review');
    await this.inspector.getByRole('button', { name: this.words.commands.article[action] }).click();
  }
  async submit(): Promise<void> {
    await this.act('submit');
    await this.notice(this.words.review.done.submit).waitFor();
  }
  async approve(action: 'approve' | 'endorse' | 'approveSecond' = 'approve'): Promise<void> {
    await this.act(action);
    await this.notice(this.words.review.done[action]).waitFor();
  }
  /** Queues the open article for every target. */
  async queue(): Promise<void> {
    await this.act('queue');
    await this.dialog.getByRole('button', { name: this.words.review.queueTitle }).click();
    await this.notice(this.words.review.done.queue).waitFor();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async addPerson(name: string, role: Role): Promise<void> {
    await this.openSettings('people');
    await this.dialog.getByLabel(this.words.people.name).fill(name);
    await this.dialog.getByRole('combobox', { name: this.words.people.role }).click();
    await this.window.getByRole('option', { name: this.words.roles[role] }).click();
    await this.dialog.getByRole('button', { name: this.words.people.add, exact: true }).click();
    await expect(this.dialog.getByRole('cell', { name, exact: true })).toBeVisible();
    await this.closeDialog();
  }
  async switchTo(name: string): Promise<void> {
    await this.sidebar.getByRole('button', { name: new RegExp(this.words.people.current.split('{{')[0]!) }).click();
    await this.window.getByRole('menuitem', { name: new RegExp(name) }).click();
    await expect(this.sidebar.getByRole('button', { name: new RegExp(name) })).toBeVisible();
  }
  async openSettings(tab: keyof Words['settings']['tabs']): Promise<void> {
    await this.sidebar.getByRole('button', { name: this.words.settings.title }).click();
    await this.dialog.getByRole('tab', { name: this.words.settings.tabs[tab] }).click();
  }
  async closeDialog(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'detached' });
  }
}
