import type { BodyNode } from '../domain/article/body';

/** Who did something, and when. */
export interface Doing {
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
}

/** A place in the text: the n-th block that holds text, and how many letters stand before it there, suggested ones too. */
export interface ReviewPlace {
  readonly block: number;
  readonly offset: number;
}

export interface ReviewComment extends Doing {
  readonly text: string;
  readonly replies: readonly (Doing & { readonly text: string })[];
  /** What it is about; `gone` for what is no longer in the article. */
  readonly about:
    | { readonly on: 'headline' | 'gone' }
    | { readonly on: 'photo'; readonly photo: string }
    | { readonly on: 'text'; readonly from: ReviewPlace; readonly to: ReviewPlace };
  /** The words that it is about, as they were when it was written. */
  readonly quote: string;
}

/** What people suggest and say of an article, for a format that can hold it. */
export interface ReviewMarks {
  /** The body with its open suggestions. */
  readonly body: BodyNode;
  /** Who made each suggestion, by its id. */
  readonly suggestions: Readonly<Record<string, Doing>>;
  /** The open comments in the order of the article. */
  readonly comments: readonly ReviewComment[];
}
