import type { SpellingQuestion } from '../../contract/spelling';

/** The page answers in a millisecond; a busy one must not keep the menu. */
const WAIT_MS = 400;

/** What main asks the page about wrong words: the dictionary and the names of the desk are there. */
export class SpellingQuestions {
  readonly #open = new Map<number, (suggestions: readonly string[]) => void>();
  #last = 0;

  /** @param ask tells the page the question */
  constructor(private readonly ask: (question: SpellingQuestion) => void, private readonly waitMs = WAIT_MS) {}

  /** What a wrong word may have been meant to be; nothing when the page does not answer in time. */
  suggestionsFor(word: string): Promise<readonly string[]> {
    const question = (this.#last += 1);
    return new Promise((resolve) => {
      const late = setTimeout(() => this.answer(question, []), this.waitMs);
      this.#open.set(question, (suggestions) => {
        clearTimeout(late);
        resolve(suggestions);
      });
      this.ask({ question, word });
    });
  }

  /** Takes an answer; one that comes too late, or to no question, is nothing. */
  answer(question: number, suggestions: readonly string[]): void {
    this.#open.get(question)?.(suggestions);
    this.#open.delete(question);
  }
}
