import type { ArticleContent } from '../domain/article/content';
import { slugOf } from '../domain/article/slug';
import { isoDayOf } from '../domain/facts/dates';
import type { ExportOptions } from './exporter';

/** The name of an exported document without its extension, whatever the headline is: day and headline in plain letters. */
export const documentName = ({ headline }: Pick<ArticleContent, 'headline'>, { date, timeZone }: Pick<ExportOptions, 'date' | 'timeZone'>): string =>
  `${isoDayOf(new Date(date), timeZone)}-${slugOf(headline)}`;
