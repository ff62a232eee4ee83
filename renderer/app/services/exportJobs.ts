import type { ArticleContent } from '../../domain/article/content';
import type { ExportOptions } from '../../exporters/exporter';
import { handedExport, type HandedExport, type HandOver } from './handedExport';
import { digestExporters, exporters, picturesOf, type DigestReport } from '../../exporters/registry';

type PhotoBytes = ExportOptions['photoBytes'];

/** What an export needs to know that is no function: it goes to another thread. */
export type PlainOptions = Omit<ExportOptions, 'photoBytes'>;

/** One article in a format, or several as one document. */
export type ExportJob =
  | { readonly kind: 'one'; readonly format: string; readonly content: ArticleContent; readonly options: PlainOptions }
  | {
      readonly kind: 'digest';
      readonly format: string;
      readonly title: string;
      readonly reports: readonly { readonly articleId: string; readonly content: ArticleContent }[];
      readonly options: Pick<PlainOptions, 'date' | 'timeZone'>;
    };

/** Why something did not become a file, in a form that crosses threads. */
export interface ExportFailure {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Produced {
  readonly exported: HandedExport;
  /** Articles that are not in the document, each with the reason. */
  readonly leftOut: readonly { readonly articleId: string; readonly failure: ExportFailure }[];
}

/** An error as its code and values; `unknown` for one that has none. */
export function failureOf(error: unknown): ExportFailure {
  const { code, values } = error as { code?: unknown; values?: Record<string, string> };
  return typeof code === 'string' ? { code, values: values ?? {} } : { code: 'unknown', values: {} };
}

/** Makes the files of a job, and hands main what is large of them. @throws what the exporter throws; of a digest, when none of its articles can be in it */
export async function produce(job: ExportJob, { photoBytes, handOver }: { photoBytes: PhotoBytes; handOver: HandOver }): Promise<Produced> {
  if (job.kind === 'one') {
    const exported = await byId(exporters, job.format).export(job.content, { ...job.options, photoBytes });
    return { exported: await handedExport(exported, handOver), leftOut: [] };
  }
  const reports: DigestReport[] = [];
  const leftOut: { articleId: string; failure: ExportFailure }[] = [];
  let last: unknown;
  for (const { articleId, content } of job.reports) {
    try {
      reports.push({ content, pictures: await picturesOf(content, photoBytes) });
    } catch (error) {
      last = error;
      leftOut.push({ articleId, failure: failureOf(error) });
    }
  }
  if (reports.length === 0) throw last ?? new RangeError('a digest of nothing');
  const exported = await byId(digestExporters, job.format).export(reports, { ...job.options, title: job.title });
  return { exported: await handedExport(exported, handOver), leftOut };
}

function byId<Format extends { readonly id: string }>(formats: readonly Format[], id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) throw new RangeError(`no format ${id}`);
  return format;
}
