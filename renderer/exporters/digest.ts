import type { ArticleContent } from '../domain/article/content';
import { slugOf } from '../domain/article/slug';
import { isoDayOf } from '../domain/facts/dates';
import type { Exported, ExportedPicture, ExportOptions } from './exporter';

/** One report of a digest, with the bytes of its photos by hash. */
export interface DigestReport {
  readonly content: ArticleContent;
  readonly pictures: ReadonlyMap<string, ExportedPicture>;
}

export interface DigestOptions extends Pick<ExportOptions, 'date' | 'timeZone'> {
  /** What stands above the contents. */
  readonly title: string;
}

/** A format that holds several articles as one document, with contents. */
export interface DigestExporter {
  readonly id: string;
  export(reports: readonly DigestReport[], options: DigestOptions): Promise<Exported>;
}

/** Above the contents, in the language of the reports. */
export const contentsLabel = 'Mục lục';
/** What a place in the contents leads to. @param index of the report, from 0 */
export const anchorOf = (index: number): string => `tin-${index + 1}`;

/** The name of a digest without its extension: day and title in plain letters. */
export const digestName = ({ title, date, timeZone }: DigestOptions): string => `${isoDayOf(new Date(date), timeZone)}-${slugOf(title)}`;
