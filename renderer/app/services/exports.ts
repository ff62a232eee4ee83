import { exporters } from '../../exporters/registry';
import type { Platform } from '../../platform/platform';
import { deskTimeZone, type ArticleService } from './articles';

interface Needs {
  readonly platform: Platform;
  readonly articleService: ArticleService;
  readonly now: () => Date;
}

/** Exporting articles as files. */
export function exportService({ platform, articleService, now }: Needs) {
  return {
    /** Asks where and writes the article in a format. @returns where it is, or null when the person thought better of it. */
    async exportArticle(articleId: string, exporterId = 'html'): Promise<{ location: string } | null> {
      const exporter = exporters.find(({ id }) => id === exporterId);
      if (!exporter) throw new RangeError(`no exporter ${exporterId}`);
      const content = await articleService.read(articleId);
      const { suggestedName, files } = exporter.export(content, { date: now().toISOString(), timeZone: deskTimeZone });
      return platform.saveExport({ suggestedName, files: [...files] });
    },
  };
}
export type ExportService = ReturnType<typeof exportService>;
