import type { HouseStyle } from '../../domain/facts/houseStyle';
import { photoFileNames } from '../../domain/publishing/photoFiles';
import type { Exporter } from '../../exporters/exporter';
import type { ReviewMarks } from '../../exporters/review';
import { exporters, pageRenderer, plainText, renderFragment, reviewedPage } from '../../exporters/registry';
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

/** How an article is to leave the desk; a style of null is the article's own. */
export interface ExportWanted {
  readonly format: string;
  readonly style: HouseStyle | null;
  /** Takes open suggestions and comments along, where the format holds them and the words are the article's own. */
  readonly withReview: boolean;
}

/** What a person sees of an export before it is written. */
export type ExportPreview =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'names'; readonly names: readonly string[] };

/** The formats that an article can be exported to, by id, in the order in which menus list them. */
export const exportFormats: readonly Pick<Exporter, 'id' | 'label' | 'holdsReview'>[] = exporters;

/** Exporting articles as files. */
export function exportService({ platform, openThread, ...needs }: Needs) {
  const read = contentForExport(needs);
  const review = reviewMarks(needs);
  /** What is open in an article, where the person takes it along, the format holds it and the words are the article's own. */
  const marksFor = async (articleId: string, { format, style, withReview }: ExportWanted): Promise<ReviewMarks | undefined> =>
    withReview && style === null && exporters.some(({ id, holdsReview }) => id === format && holdsReview) ? review.read(articleId) : undefined;

  return {
    /**
     * Asks where and writes the article in a format.
     * @returns where it is, or null when the person thought better of it.
     */
    async exportArticle(articleId: string, wanted: ExportWanted): Promise<{ location: string } | null> {
      const thread = openThread();
      try {
        const { content, options } = await read(articleId, wanted.style);
        const marks = await marksFor(articleId, wanted);
        const { exported: { suggestedName, files, form } } = await thread.run({ kind: 'one', format: wanted.format, content, options: { ...options, ...(marks && { review: marks }) } });
        return await platform.saveExport({ suggestedName, files: [...files], form });
      } finally {
        thread.end();
      }
    },

    /** What would be exported, for a person to look at; writes nothing. */
    async preview(articleId: string, wanted: ExportWanted): Promise<ExportPreview> {
      const exporter = exporters.find(({ id }) => id === wanted.format);
      if (!exporter) throw new RangeError(`no exporter ${wanted.format}`);
      const { content, options } = await read(articleId, wanted.style);
      if (exporter.preview === 'page') {
        const address = (id: string): string => photoAddress(content.photos.find((photo) => photo.id === id)?.hash ?? '', 'web');
        const marks = await marksFor(articleId, wanted);
        const html = marks ? reviewedPage(content, marks, { photoAddress: address, ...options }) : pageRenderer(deskTimeZone)(content, address, options.date);
        return { kind: 'page', html };
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
