import type { BodyNode } from '../domain/article/body';

export type ImportProblem = 'tooBig' | 'unpacksTooBig' | 'oldWord' | 'unreadable' | 'empty' | 'unknownFormat' | 'noPackage' | 'damaged';

/** A file that does not become a report; words are `importing.problems.<code>`. */
export class ImportRefused extends Error {
  constructor(readonly code: ImportProblem, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'ImportRefused';
  }
}

/** What a file says: blocks of an article as far as its format has them, unread yet. */
export interface ImportedBlocks {
  readonly blocks: readonly BodyNode[];
  /** The format tells lists, tables and emphasis; otherwise every block is a line of plain text. */
  readonly isRich: boolean;
  /** Photos that come along; each has a `figure` of its id among the blocks. A figure without one is a picture that stays behind. */
  readonly photos: readonly ImportedPhoto[];
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

/** One format that comes in. */
export interface Importer {
  readonly id: string;
  /** Endings of file names, without the dot. */
  readonly endings: readonly string[];
  /** The largest file; 40 MB when absent. */
  readonly mostBytes?: number;
  /**
   * Understands a file; whatever is in it, nothing of it runs and nothing is loaded.
   * @param beside pictures that lie beside it
   * @returns the reports that are in it
   * @throws ImportRefused
   */
  read(bytes: Uint8Array<ArrayBuffer>, beside: Beside): Promise<readonly ImportedBlocks[]>;
}
