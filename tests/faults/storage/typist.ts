import type { DeskPage } from '../../e2e/pages/desk';
import { pick, type RandomSource } from '../random';
import { ArticlePage } from './article-page';
import type { Oracle } from './oracle';
import { shownAsSaved } from './shown-as-saved';

const words = 'Hội nghị bàn giải pháp đẩy nhanh tiến độ giải ngân vốn đầu tư công, giữ gìn vệ sinh tuyến phố Vân Minh và chăm lo người có công dịp cuối năm'.split(' ');
/** A desk as small as a reporter's week. */
const mostArticles = 5;

/** Types by chance: sentences, headlines, captions and facts, in one article and then in another. */
export class Typist {
  readonly #page: ArticlePage;
  #open: string | null = null;
  #number = 0;

  constructor(private readonly desk: DeskPage, private readonly oracle: Oracle, private readonly random: RandomSource) {
    this.#page = new ArticlePage(desk);
  }

  /** Sits down at the desk after a start; what the program tells about a recovery is read and put away when it is in the way. */
  async begin(): Promise<void> {
    this.#open = null;
    const { window, words } = this.desk;
    await this.desk.sidebar.waitFor();
    const told = window.getByRole('button', { name: words.recovery.understood });
    await window.addLocatorHandler(told, () => told.click());
  }

  /** One thing that a reporter does; now and then with a look at whether it is saved. */
  async step(): Promise<void> {
    const chance = this.random();
    if (this.#open === null || chance < 0.15) await this.#switch();
    else if (chance < 0.2 && this.oracle.articles.length < mostArticles) await this.#create();
    else await this.write();
    if (this.random() < 0.6) await this.look();
  }

  /** Writes one text into the open article; what is typed is known to the oracle before the first key. */
  async write(): Promise<void> {
    if (this.#open === null) await this.#switch();
    const id = this.#open!;
    const text = this.#text();
    if (this.random() < 0.6) {
      this.oracle.typingSentence(id, text);
      return this.#page.writeSentence(text);
    }
    const line = pick(this.random, this.oracle.linesOf(id));
    this.oracle.typingLine(id, line, text);
    return this.#page.writeLine(line, text);
  }

  /** Looks at the indicator; what it calls saved is so from now on. */
  async look(limitMs?: number): Promise<void> {
    const id = this.#open;
    if (id !== null && (await shownAsSaved(this.desk.window, limitMs))) this.oracle.saved(id);
  }

  /** Waits for the window to call everything saved. @throws Error when it does not */
  async mustBeSaved(limitMs?: number): Promise<void> {
    if (this.#open === null) return;
    if (!(await shownAsSaved(this.desk.window, limitMs))) throw new Error(`${this.#open} is not called saved`);
    this.oracle.saved(this.#open);
  }

  /** Begins to watch an article of the list as it stands. */
  async meet(id: string): Promise<void> {
    await this.#page.open(id);
    this.#open = id;
    await this.#adopt(id);
  }

  /** Compares the open article with the oracle as it stands, saved or not. @throws an assertion */
  async checkOnScreen(): Promise<void> {
    const id = this.#open;
    if (id !== null) this.oracle.checkAll(id, await this.#page.read(this.oracle.linesOf(id)));
  }

  /**
   * Opens every article and compares it with the oracle, then takes what is there as the state to go on from.
   * @param saved whether the window must call it saved at once
   * @throws an assertion when saved text is missing or anything is there twice, in the texts, the list or the history
   */
  async checkEverything({ saved = true } = {}): Promise<void> {
    for (const id of this.oracle.articles) {
      await this.#page.open(id);
      this.oracle.check(id, await this.#page.read(this.oracle.linesOf(id)));
      const history = await this.#page.history();
      const distinct = new Set(history.map(({ action, at }) => `${action} ${at}`));
      if (distinct.size !== history.length || history.filter(({ action }) => action === 'create').length !== 1) {
        throw new Error(`history of ${id}: ${JSON.stringify(history)}`);
      }
      await this.#adopt(id, saved);
      this.#open = id;
    }
    const ids = await this.desk.list.locator('[data-article]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-article')));
    if (new Set(ids).size !== ids.length || this.oracle.articles.some((id) => !ids.includes(id))) throw new Error(`the list shows ${ids.join(', ')}`);
  }

  async #adopt(id: string, saved = true): Promise<void> {
    if (saved && !(await shownAsSaved(this.desk.window))) throw new Error(`${id} was only opened and is not shown as saved`);
    const lines = await this.#page.lines();
    this.oracle.adopt(id, await this.#page.read(lines));
  }

  async #switch(): Promise<void> {
    const id = pick(this.random, this.oracle.articles);
    await this.#page.open(id);
    this.#open = id;
  }

  async #create(): Promise<void> {
    const before = this.#open;
    await this.desk.newReport('Tin tự do');
    await this.desk.window.waitForFunction(
      (old) => ![null, undefined, old].includes(document.querySelector('[data-article][aria-current="true"]')?.getAttribute('data-article')),
      before,
    );
    this.#open = await this.#page.id();
    await this.#adopt(this.#open);
  }

  /** A sentence that exists once on the whole desk. */
  #text(): string {
    this.#number += 1;
    const length = 3 + Math.floor(this.random() * 9);
    return `[${this.#number}] ${Array.from({ length }, () => pick(this.random, words)).join(' ')}.`;
  }
}
