import type { Article } from '../../domain/article/article';
import { contentHash, type ArticleContent } from '../../domain/article/content';
import type { HouseStyle } from '../../domain/facts/houseStyle';
import { photoFileNames } from '../../domain/publishing/photoFiles';
import { documentFrom, readContent } from '../../editor/document/articleDocument';
import { restyle } from '../../editor/document/restyle';
import type { ApprovalGiven, Exporter, ExportOptions } from '../../exporters/exporter';
import { exporters, pageRenderer, plainText, renderFragment } from '../../exporters/registry';
import { photoAddress, type Platform } from '../../platform/platform';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import { sha256 } from './actor';
import { deskTimeZone, type ArticleService } from './articles';
import type { Knowledge } from './knowledge';
import { photoBytes } from './photoBytes';

interface Needs {
  readonly platform: Pick<Platform, 'saveExport' | 'revealExport'>;
  readonly articleService: Pick<ArticleService, 'read'>;
  readonly articles: Pick<ArticleRepository, 'get'>;
  readonly desk: Pick<DeskRepository, 'listProfiles'>;
  readonly knowledge: Pick<Knowledge, 'templateOf'>;
  readonly now: () => Date;
}

/** What a person sees of an export before it is written. */
export type ExportPreview =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'names'; readonly names: readonly string[] };

/** The formats that an article can be exported to, by id, in the order in which menus list them. */
export const exportFormats: readonly Pick<Exporter, 'id' | 'label'>[] = exporters;

/** Exporting articles as files. A style of null is the article's own. */
export function exportService({ platform, articleService, articles, desk, knowledge, now }: Needs) {
  async function contentIn(articleId: string, style: HouseStyle | null): Promise<{ article: Article | undefined; content: ArticleContent }> {
    const [article, content] = await Promise.all([articles.get(articleId), articleService.read(articleId)]);
    if (style === null || !article) return { article, content };
    // On a document of its own: the article is as it was.
    const doc = documentFrom(content);
    try {
      restyle(doc, knowledge.templateOf(article.templateId), style);
      return { article, content: readContent(doc) };
    } finally {
      doc.destroy();
    }
  }

  /** The approval, where it is this very content that was approved. */
  async function approvalOf(article: Article | undefined, content: ArticleContent): Promise<ApprovalGiven | null> {
    const approval = article?.approval;
    if (!approval || approval.contentHash !== (await contentHash(content, sha256))) return null;
    const person = (await desk.listProfiles()).find(({ id }) => id === approval.by);
    return { ...approval, name: person?.name ?? '' };
  }

  const optionsFor = async (articleId: string, article: Article | undefined, content: ArticleContent): Promise<ExportOptions> =>
    ({ date: now().toISOString(), timeZone: deskTimeZone, articleId, approval: await approvalOf(article, content), photoBytes });

  return {
    /** Asks where and writes the article in a format. @returns where it is, or null when the person thought better of it. */
    async exportArticle(articleId: string, exporterId = 'html', style: HouseStyle | null = null): Promise<{ location: string } | null> {
      const exporter = exporterOf(exporterId);
      const { article, content } = await contentIn(articleId, style);
      const { suggestedName, files, form } = await exporter.export(content, await optionsFor(articleId, article, content));
      return platform.saveExport({ suggestedName, files: [...files], form });
    },

    /** What would be exported, for a person to look at; writes nothing. */
    async preview(articleId: string, exporterId: string, style: HouseStyle | null): Promise<ExportPreview> {
      const exporter = exporterOf(exporterId);
      const { article, content } = await contentIn(articleId, style);
      if (exporter.preview === 'page') {
        const address = (id: string): string => photoAddress(content.photos.find((photo) => photo.id === id)?.hash ?? '', 'web');
        return { kind: 'page', html: pageRenderer(deskTimeZone)(content, address, now().toISOString()) };
      }
      const { files } = await exporter.export(content, await optionsFor(articleId, article, content));
      const [first] = files;
      if (exporter.preview === 'text') return { kind: 'text', text: first && 'text' in first ? first.text : '' };
      return { kind: 'names', names: [...files.map(({ path }) => path), 'manifest.json'] };
    },

    /** The text for the clipboard, to be pasted into a site's editor; photos by the names that a package gives them. */
    async forCms(articleId: string): Promise<{ html: string; text: string }> {
      const content = await articleService.read(articleId);
      const names = photoFileNames(content);
      return { html: renderFragment(content, (id) => names.get(id) ?? id), text: plainText(content) };
    },

    /** Shows the file that was exported last in the system's file manager. */
    reveal: (): Promise<void> => platform.revealExport(),
  };
}
export type ExportService = ReturnType<typeof exportService>;

function exporterOf(id: string): Exporter {
  const exporter = exporters.find((candidate) => candidate.id === id);
  if (!exporter) throw new RangeError(`no exporter ${id}`);
  return exporter;
}
