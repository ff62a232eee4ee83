import type { ArticleContent } from '../domain/article/content';
import type { FolderFile } from '../domain/publishing/transport';

export interface ExportOptions {
  /** ISO instant or day that the export shows as its date. */
  readonly date: string;
  /** The desk's time zone. */
  readonly timeZone: string;
}

/** What an export consists of; photos are named by their hash, for the main process to copy from the photo store. */
export interface Exported {
  /** Name for the document, with its extension: one safe path segment. */
  readonly suggestedName: string;
  readonly files: readonly FolderFile[];
}

/** One format that an article can be exported to. */
export interface Exporter {
  readonly id: string;
  /** Key of its name in the language files. */
  readonly label: string;
  export(content: ArticleContent, options: ExportOptions): Exported;
}
