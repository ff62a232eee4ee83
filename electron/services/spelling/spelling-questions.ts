import type { WrongWord } from '../../contract/spelling';

/** The page answers in a millisecond; a busy one must not keep the menu. */
const WAIT_MS = 400;

/** What main asks the page about the place of a right click: the text, the dictionary and the names of the desk are there. */
export class SpellingQuestions {
  readonly #open = new Map<number, (found: WrongWord | null) => void>();
  #last = 0;

  /** @param ask tells the page the number of a question */
  constructor(private readonly ask: (question: number) => void, private readonly waitMs = WAIT_MS) {}

  /** The wrong word there; null when there is none, or when the page does not answer in time. */
  wrongWord(): Promise<WrongWord | null> {
    const question = (this.#last += 1);
    return new Promise((resolve) => {
      const late = setTimeout(() => this.answer(question, null), this.waitMs);
      this.#open.set(question, (found) => {
        clearTimeout(late);
        resolve(found);
      });
      this.ask(question);
    });
  }

  /** Takes an answer; one that comes too late, or to no question, is nothing. */
  answer(question: number, found: WrongWord | null): void {
    this.#open.get(question)?.(found);
    this.#open.delete(question);
  }
}
