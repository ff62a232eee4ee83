import type { HouseStyle } from '../../domain/facts/houseStyle';
import { photoFileNames } from '../../domain/publishing/photoFiles';
import type { Exporter } from '../../exporters/exporter';
import { exporters, pageRenderer, plainText, renderFragment } from '../../exporters/registry';
import { photoAddress, type Platform } from '../../platform/platform';
import { deskTimeZone, type ArticleService } from './articles';
import { contentForExport, type ContentNeeds } from './exportedContent';
import type { ExportThread } from './exportThread';
import { photoBytes } from './photoBytes';
import { reviewMarks } from './reviewMarks';

interface Needs extends ContentNeeds {
  readonly articleService: ContentNeeds['articleService'] & Pick<ArticleService, 'underReview'>;
  readonly platform: Pick<Platform, 'saveExport' | 'revealExport' | 'dragExport'>;
  readonly openThread: () => ExportThread;
}

/** What a person sees of an export before it is written. */
export type ExportPreview =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'names'; readonly names: readonly string[] };

/** The formats that an article can be exported to, by id, in the order in which menus list them. */
export const exportFormats: readonly Pick<Exporter, 'id' | 'label' | 'holdsReview'>[] = exporters;

/** Exporting articles as files. A style of null is the article's own. */
export function exportService({ platform, openThread, ...needs }: Needs) {
  const read = contentForExport(needs);
  const review = reviewMarks(needs);

  return {
    /**
     * Asks where and writes the article in a format.
     * @param withReview takes open suggestions and comments along, where the format holds them and the words are the article's own
     * @returns where it is, or null when the person thought better of it.
     */
    async exportArticle(articleId: string, format = 'html', style: HouseStyle | null = null, withReview = false): Promise<{ location: string } | null> {
      const thread = openThread();
      try {
        const { content, options } = await read(articleId, style);
        const marks = withReview && style === null && exporters.some(({ id, holdsReview }) => id === format && holdsReview) ? { review: await review.read(articleId) } : {};
        const { exported: { suggestedName, files, form } } = await thread.run({ kind: 'one', format, content, options: { ...options, ...marks } });
        return await platform.saveExport({ suggestedName, files: [...files], form });
      } finally {
        thread.end();
      }
    },

    /** What would be exported, for a person to look at; writes nothing. */
    async preview(articleId: string, exporterId: string, style: HouseStyle | null): Promise<ExportPreview> {
      const exporter = exporters.find(({ id }) => id === exporterId);
      if (!exporter) throw new RangeError(`no exporter ${exporterId}`);
      const { content, options } = await read(articleId, style);
      if (exporter.preview === 'page') {
        const address = (id: string): string => photoAddress(content.photos.find((photo) => photo.id === id)?.hash ?? '', 'web');
        return { kind: 'page', html: pageRenderer(deskTimeZone)(content, address, options.date) };
      }
      const { files } = await exporter.export(content, { ...options, photoBytes });
      const [first] = files;
      if (exporter.preview === 'text') return { kind: 'text', text: first && 'text' in first ? first.text : '' };
      return { kind: 'names', names: [...files.map(({ path }) => path), 'manifest.json'] };
    },

    /** How many suggestions and comments of an article are open: whatever does not take them along has the words as they were before. */
    openReview: review.count,

    /** The text for the clipboard, to be pasted into a site's editor; photos by the names that a package gives them. */
    async forCms(articleId: string): Promise<{ html: string; text: string; leftOut: number }> {
      const [{ content }, leftOut] = await Promise.all([read(articleId, null), review.count(articleId)]);
      const names = photoFileNames(content);
      return { html: renderFragment(content, (id) => names.get(id) ?? id), text: plainText(content), leftOut: leftOut.suggestions + leftOut.unheld };
    },

    /** Shows the file that was exported last in the system's file manager. */
    reveal: (): Promise<void> => platform.revealExport(),
    /** Hands that file to the system, to be dragged to another program. */
    drag: (): Promise<void> => platform.dragExport(),
  };
}
export type ExportService = ReturnType<typeof exportService>;
