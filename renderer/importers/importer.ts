import type { BodyNode } from '../domain/article/body';

export type ImportProblem = 'tooBig' | 'unpacksTooBig' | 'oldWord' | 'unreadable' | 'empty' | 'unknownFormat' | 'noPackage' | 'damaged' | 'severalPosts';

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
  /** Pictures that are in the file and do not come along. */
  readonly pictures: number;
  /** Photos that come along, in reading order, with their words in them; none when absent. */
  readonly photos?: readonly File[];
}

/** One format that comes in. */
export interface Importer {
  readonly id: string;
  /** Endings of file names, without the dot. */
  readonly endings: readonly string[];
  /** The largest file; 40 MB when absent. */
  readonly mostBytes?: number;
  /**
   * Understands a file; whatever is in it, nothing of it runs and nothing is loaded.
   * @throws ImportRefused
   */
  read(bytes: Uint8Array<ArrayBuffer>): Promise<ImportedBlocks>;
}
