import type { BodyMark, BodyNode } from '../../domain/article/body';

/** Where a paragraph of a word processor stands in one of its lists, and what is written before it: "3.", "b)", "·". */
export interface ListPlace {
  readonly level: number;
  readonly marker: string;
}

/**
 * A node on its way into an article: as in a body, but a text still knows its font, a paragraph its place in a list of Word, an
 * item its number, a caption that it is one; `image` stands for a picture, by its index in the images.
 */
export interface PastedNode extends BodyNode {
  readonly content?: readonly PastedNode[];
  readonly marks?: readonly BodyMark[];
  readonly font?: string | null;
  readonly list?: ListPlace;
  readonly number?: number;
  readonly isCaption?: boolean;
}

/** A picture that came with a text: a data:, blob: or file: address, unchecked. */
export interface PastedImage {
  readonly source: string;
  readonly alt: string;
}

/** Characters that come in at once: some sixty thousand words, three times the longest report; the editor stays quick with them. */
export const mostCharacters = 300_000;

/** What was understood of a clipboard. */
export interface Pasted {
  readonly blocks: readonly PastedNode[];
  readonly images: readonly PastedImage[];
  /** There was more than an article may take in at once; the rest was left out. */
  readonly isCut: boolean;
}
