import { expect, type Locator } from '@playwright/test';
import type { DeskPage } from '../../e2e/pages/desk';
import { numbered, type Line, type Shown } from './oracle';

/** What stands in the history of the open article, newest first. */
export interface HistoryLine {
  readonly action: string;
  readonly at: string;
}

/** The open article, read and written through the screen only. */
export class ArticlePage {
  constructor(private readonly desk: DeskPage) {}

  /** Opens an article of the present list by its id, so that its headline may be anything. */
  async open(id: string): Promise<void> {
    const row = this.desk.list.locator(`[data-article="${id}"]`);
    await row.click();
    await expect(row).toHaveAttribute('aria-current', 'true');
    await this.desk.headline.waitFor();
    await this.desk.body.waitFor();
  }

  /** Id of the article that the list marks as open. */
  async id(): Promise<string> {
    const current = this.desk.list.locator('[data-article][aria-current="true"]');
    await current.waitFor();
    return (await current.getAttribute('data-article'))!;
  }

  async sentences(): Promise<string[]> {
    const paragraphs = await this.desk.body.locator('> p').allTextContents();
    return paragraphs.filter((text) => numbered.test(text));
  }

  /** Everything that the oracle watches, by looking at it. @param wanted which lines the article has */
  async read(wanted: readonly Line[]): Promise<Shown> {
    const lines: Partial<Record<Line, string>> = {};
    for (const line of wanted) lines[line] = await (await this.#field(line)).inputValue();
    return { lines, sentences: await this.sentences() };
  }

  /** Which of the lines this article has: photos and a fact sheet are not in every one. */
  async lines(): Promise<Line[]> {
    await this.desk.tab('photos');
    const photos = await this.desk.inspector.locator('[data-photo]').count();
    await this.desk.tab('facts');
    const facts = await this.desk.inspector.locator('[data-fact="holder"]').count();
    return ['headline', ...(photos > 0 ? (['caption'] as const) : []), ...(facts > 0 ? (['holder', 'place'] as const) : [])];
  }

  /** Writes a sentence as a new last paragraph. */
  async writeSentence(text: string): Promise<void> {
    const { keyboard } = this.desk.window;
    await this.desk.body.focus();
    await keyboard.press('ControlOrMeta+End');
    // The browser tells the editor of a moved caret in a task of its own; no hand is quicker than that.
    await this.desk.window.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await keyboard.press('Enter');
    await keyboard.type(text);
  }

  /** Replaces a line key by key. */
  async writeLine(line: Line, text: string): Promise<void> {
    const field = await this.#field(line);
    await field.focus();
    await field.press('ControlOrMeta+a');
    await this.desk.window.keyboard.type(text);
  }

  async history(): Promise<HistoryLine[]> {
    await this.desk.tab('history');
    const events = this.desk.inspector.locator('[data-event]');
    await events.first().waitFor();
    return events.evaluateAll((items) => items.map((item) => ({
      action: item.getAttribute('data-event') ?? '',
      at: item.querySelector('time')?.dateTime ?? '',
    })));
  }

  async #field(line: Line): Promise<Locator> {
    if (line === 'headline') return this.desk.headline;
    await this.desk.tab(line === 'caption' ? 'photos' : 'facts');
    if (line === 'caption') return this.desk.inspector.locator('[data-photo]').first().getByLabel(this.desk.words.photos.caption);
    return this.desk.inspector.locator(`[data-fact="${line}"]`);
  }
}
