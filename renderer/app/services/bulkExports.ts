import type { HouseStyle } from '../../domain/facts/houseStyle';
import { digestExporters } from '../../exporters/registry';
import type { Platform } from '../../platform/platform';
import { deskTimeZone } from './articles';
import { contentForExport, type ContentNeeds, type ExportedContent } from './exportedContent';
import { failureOf, type ExportFailure } from './exportJobs';
import type { ExportThread } from './exportThread';

/** What became of one article. */
export type ExportedReport =
  | { readonly articleId: string; readonly location: string }
  | { readonly articleId: string; readonly failure: ExportFailure };

/** Ids of the formats that hold several articles as one document. */
export const digestFormats: readonly string[] = digestExporters.map(({ id }) => id);
/** More in one document is a mistake of the hand, and more than memory likes. */
export const mostTogether = 100;

export interface Watched {
  /** Told of each article as it is done. */
  readonly onDone: (report: ExportedReport) => void;
  /** Ends the export behind the file that is being written; what is written stays. */
  readonly signal: AbortSignal;
}

interface Wanted {
  readonly ids: readonly string[];
  readonly format: string;
  readonly style: HouseStyle | null;
}

interface Needs extends ContentNeeds {
  readonly platform: Pick<Platform, 'saveExport' | 'saveExportIn'>;
  readonly openThread: () => ExportThread;
  readonly report: (message: string, error: unknown) => void;
}

/** Exporting several articles at once; one that fails keeps no other back. */
export function bulkExportService({ platform, openThread, report, ...needs }: Needs) {
  const read = contentForExport(needs);
  const failed = (articleId: string, error: unknown): ExportedReport => {
    report(`the article ${articleId} was not exported`, error);
    return { articleId, failure: failureOf(error) };
  };

  /** Gives work a thread that ends with it, or when the person has enough. */
  async function onThread<T>(signal: AbortSignal, work: (thread: ExportThread) => Promise<T>): Promise<T> {
    const thread = openThread();
    signal.addEventListener('abort', thread.end);
    try {
      return await work(thread);
    } finally {
      signal.removeEventListener('abort', thread.end);
      thread.end();
    }
  }

  return {
    /** Writes each article into a folder, over nothing that is there. @param chosenFolder token from `chooseFolder` */
    exportEach: ({ ids, format, style, chosenFolder }: Wanted & { readonly chosenFolder: string }, { onDone, signal }: Watched): Promise<void> =>
      onThread(signal, async (thread) => {
        for (const articleId of ids) {
          if (signal.aborted) return;
          try {
            const { exported: { suggestedName, files, form } } = await thread.run({ kind: 'one', format, ...(await read(articleId, style)) });
            if (signal.aborted) return;
            onDone({ articleId, ...(await platform.saveExportIn({ chosenFolder, suggestedName, files: [...files], form })) });
          } catch (error) {
            if (signal.aborted) return;
            onDone(failed(articleId, error));
          }
        }
      }),

    /**
     * Writes the articles as one document, in this order, where the person says.
     * @throws when none of them can be in it, or it cannot be written
     */
    exportTogether: ({ ids, format, style, title }: Wanted & { readonly title: string }, { onDone, signal }: Watched): Promise<void> =>
      onThread(signal, async (thread) => {
        const reports: { articleId: string; content: ExportedContent['content'] }[] = [];
        for (const articleId of ids.slice(0, mostTogether)) {
          if (signal.aborted) return;
          try {
            reports.push({ articleId, content: (await read(articleId, style)).content });
          } catch (error) {
            onDone(failed(articleId, error));
          }
        }
        if (reports.length === 0) return;
        try {
          const options = { date: needs.now().toISOString(), timeZone: deskTimeZone };
          const { exported: { suggestedName, files, form }, leftOut } = await thread.run({ kind: 'digest', format, title, reports, options });
          if (signal.aborted) return;
          const written = await platform.saveExport({ suggestedName, files: [...files], form });
          if (!written) return;
          const gone = new Map(leftOut.map(({ articleId, failure }) => [articleId, failure]));
          for (const { articleId } of reports) {
            const failure = gone.get(articleId);
            onDone(failure ? { articleId, failure } : { articleId, ...written });
          }
        } catch (error) {
          if (!signal.aborted) throw error;
        }
      }),
  };
}
