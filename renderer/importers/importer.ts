import type { BodyNode } from '../domain/article/body';

export type ImportProblem = 'tooBig' | 'unpacksTooBig' | 'tooLong' | 'tooSlow' | 'oldWord' | 'unreadable' | 'empty' | 'unknownFormat' | 'noPackage' | 'damaged';

/** A file that does not become a report; words are `importing.problems.<code>`. */
export class ImportRefused extends Error {
  constructor(readonly code: ImportProblem, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'ImportRefused';
  }
}

/** What a format says of a text beside it; it knows better than whoever reads the text. */
export interface SaidBeside {
  readonly headline?: string;
  readonly category?: string;
  readonly byline?: string;
}

/** What a file says: blocks of an article as far as its format has them, unread yet. */
export interface ImportedBlocks {
  readonly blocks: readonly BodyNode[];
  /** The format tells lists, tables and emphasis; otherwise every block is a line of plain text. */
  readonly isRich: boolean;
  /** Photos that come along; each has a `figure` of its id among the blocks. A figure without one is a picture that stays behind. */
  readonly photos: readonly ImportedPhoto[];
  readonly beside: SaidBeside;
}

/** A photo that comes in with a text, and what the text says of it; the file may say more. */
export interface ImportedPhoto {
  readonly id: string;
  readonly file: File;
  /** Caption and credit as one line. */
  readonly line: string;
  readonly alt: string;
}

/** Finds a picture that was chosen along with a text, by the address that the text has for it. */
export type Beside = (address: string) => File | null;

/** A text out of a file as HTML, or as lines where the format has no more. */
export type UnderstoodText =
  | {
      readonly html: string;
      /** The words below a picture that does not come along stay as text; a text of our own has them with its photo only. */
      readonly keepsCaptions: boolean;
      readonly beside?: SaidBeside;
    }
  | { readonly lines: readonly string[] };

/** What is in a file, in a form that crosses threads. */
export interface Understood {
  readonly texts: readonly UnderstoodText[];
  /** Pictures that the file has in itself, by the addresses that its texts have for them. */
  readonly pictures: ReadonlyMap<string, File>;
}

/**
 * Understands the bytes of one format, on a thread without a document: whatever is in them, nothing of it runs and nothing is loaded.
 * @throws ImportRefused; anything else counts as `unreadable`
 */
export type Understand = (bytes: Uint8Array<ArrayBuffer>) => Understood | Promise<Understood>;
