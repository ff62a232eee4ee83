import { expect } from '@playwright/test';

/** The single-line places of an article into which the typist writes. */
export const lines = ['headline', 'caption', 'holder', 'place'] as const;
export type Line = (typeof lines)[number];

/** What an article shows: its lines, and the numbered sentences of its body in their order. */
export interface Shown {
  readonly lines: Partial<Record<Line, string>>;
  readonly sentences: readonly string[];
}

/** Each numbered sentence is a paragraph of its own and begins like this. */
export const numbered = /^\[\d+\]/;

interface Remembered {
  saved: { lines: Partial<Record<Line, string>>; sentences: string[] };
  /** Typed since the window last said "saved", in the order of typing. */
  typed: { lines: Partial<Record<Line, string[]>>; sentences: string[] };
}

/**
 * The memory outside the program: every text that was typed, and for which of it the window said "saved". What was
 * saved must be there after whatever happened; of what was typed later, a beginning may be there, nothing twice.
 */
export class Oracle {
  readonly #articles = new Map<string, Remembered>();
  /** How many texts the window has called saved so far. */
  savedTexts = 0;

  get articles(): string[] {
    return [...this.#articles.keys()];
  }

  /** Begins to watch an article as it stands on the screen, saved. */
  adopt(id: string, { lines: shown, sentences }: Shown): void {
    this.#articles.set(id, { saved: { lines: { ...shown }, sentences: [...sentences] }, typed: { lines: {}, sentences: [] } });
  }

  /** @returns the lines that this article has */
  linesOf(id: string): Line[] {
    return Object.keys(this.#of(id).saved.lines) as Line[];
  }

  /** To be told before the first key: a kill may come after any of them. */
  typingLine(id: string, line: Line, text: string): void {
    (this.#of(id).typed.lines[line] ??= []).push(text);
  }

  typingSentence(id: string, text: string): void {
    this.#of(id).typed.sentences.push(text);
  }

  /** The window said "saved" of everything that was typed into this article. */
  saved(id: string): void {
    const { saved, typed } = this.#of(id);
    this.savedTexts += typed.sentences.length;
    saved.sentences.push(...typed.sentences);
    for (const [line, texts] of Object.entries(typed.lines) as [Line, string[]][]) {
      this.savedTexts += texts.length;
      saved.lines[line] = texts.at(-1)!;
    }
    this.#of(id).typed = { lines: {}, sentences: [] };
  }

  /** @throws an assertion that names the article, when saved text is missing, or anything is there twice or out of order */
  check(id: string, shown: Shown): void {
    const { saved, typed } = this.#of(id);
    expect(shown.sentences.slice(0, saved.sentences.length), `saved sentences of ${id}`).toEqual(saved.sentences);
    const later = shown.sentences.slice(saved.sentences.length);
    for (const [index, text] of later.entries()) {
      const last = index === later.length - 1;
      const wanted = typed.sentences[index] ?? 'no further sentence: it was never typed, or is there twice';
      expect(wanted.slice(0, last ? text.length : undefined), `sentence ${saved.sentences.length + index} of ${id}`).toBe(text);
    }
    for (const [line, text] of Object.entries(shown.lines) as [Line, string][]) {
      const before = saved.lines[line] ?? '';
      const wanted = [before, ...(typed.lines[line] ?? []).filter((one) => one.startsWith(text)).map((one) => one.slice(0, text.length))];
      expect(wanted, `${line} of ${id}`).toContain(text);
    }
  }

  /** While the program runs nothing may be missing, saved or not. @throws an assertion that names the article */
  checkAll(id: string, shown: Shown): void {
    const { saved, typed } = this.#of(id);
    expect(shown.sentences, `all sentences of ${id}`).toEqual([...saved.sentences, ...typed.sentences]);
    for (const [line, text] of Object.entries(shown.lines) as [Line, string][]) {
      expect(text, `${line} of ${id}`).toBe(typed.lines[line]?.at(-1) ?? saved.lines[line]);
    }
  }

  #of(id: string): Remembered {
    const article = this.#articles.get(id);
    if (!article) throw new Error(`the oracle does not know ${id}`);
    return article;
  }
}
