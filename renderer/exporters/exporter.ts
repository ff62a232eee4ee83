import type { Approval } from '../domain/article/article';
import type { ArticleContent } from '../domain/article/content';
import type { FolderFile } from '../domain/publishing/transport';
import type { ReviewMarks } from './review';

export interface ExportOptions {
  /** ISO instant or day that the export shows as its date. */
  readonly date: string;
  /** The desk's time zone. */
  readonly timeZone: string;
  /** The article's id, a UUID: what the export is called wherever a format wants a name for all time. */
  readonly articleId: string;
  /** The approval that covers this content, with the name of who gave it; null when there is none. */
  readonly approval: ApprovalGiven | null;
  /** Open suggestions and comments, for a format that can hold them; absent where they stay at the desk. */
  readonly review?: ReviewMarks;
  /** Gives a photo of the desk as JPEG or PNG, at the size of the web; rejects when there is no such photo. */
  readonly photoBytes: (hash: string) => Promise<ExportedPicture>;
}

export interface ApprovalGiven extends Approval {
  readonly name: string;
}

export interface ExportedPicture {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
}

/** A file of an export; beside what targets take, one that was made here byte for byte. */
export type ExportedFile = FolderFile | { readonly path: string; readonly bytes: Uint8Array };

/** What an export consists of; photos are named by their hash, for the main process to copy from the photo store. */
export interface Exported {
  /** Name for the document, with its extension: one safe path segment. */
  readonly suggestedName: string;
  readonly files: readonly ExportedFile[];
  /**
   * What the main process makes of the files: the first one under the chosen name with the others beside it (absent), all
   * in one ZIP file with a manifest, or the first one, a page that needs nothing else, printed.
   */
  readonly form?: 'zip' | 'pdf';
}

/** One format that an article can be exported to. */
export interface Exporter {
  readonly id: string;
  /** Key of its name in the language files. */
  readonly label: string;
  /** How a person sees beforehand what comes out: the page, the words of the first file, or the names of all files. */
  readonly preview: 'page' | 'text' | 'names';
  /** It can hold open suggestions and comments. */
  readonly holdsReview?: true;
  export(content: ArticleContent, options: ExportOptions): Exported | Promise<Exported>;
}
