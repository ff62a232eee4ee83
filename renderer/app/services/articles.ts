import type * as Y from 'yjs';
import type { Article } from '../../domain/article/article';
import type { ArticleContent } from '../../domain/article/content';
import { isoDayOf } from '../../domain/facts/dates';
import type { Session } from '../../domain/facts/meetingFacts';
import type { Template } from '../../domain/templates/template';
import { documentFrom, readContent } from '../../editor/document/articleDocument';
import { newContent } from '../../editor/document/newContent';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { DocumentRepository, OpenDocument } from '../../storage/repositories/documents';
import { newId, presentMoment } from './actor';
import { projectionOf } from './projection';
import { templateOf } from './templates';

/** The zone that a desk's days are counted in. */
export const deskTimeZone = 'Asia/Ho_Chi_Minh';
const projectAfterMs = 600;

/** An article open in the editor: its document, and the row in lists that follows it. */
export interface OpenArticle extends OpenDocument {
  readonly id: string;
  readonly template: Template;
  /** Why the words can only be looked at, whatever the workflow says, or null. */
  readonly problem: 'newer' | 'unknownContent' | 'incomplete' | null;
  /** Nothing of this desk may change. */
  readonly readOnly: boolean;
  content(): ArticleContent;
}

interface Needs {
  readonly articles: ArticleRepository;
  readonly documents: DocumentRepository;
  readonly desk: DeskRepository;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** Creating, opening and reading articles. */
export function articleService({ articles, documents, desk, now, report }: Needs) {
  /** Stores a new article with this content; used for new reports, the sample desk and imports. */
  async function add(article: Pick<Article, 'templateId' | 'authorId' | 'state'> & Partial<Article>, content: ArticleContent): Promise<string> {
    const at = now().toISOString();
    const id = article.id ?? newId();
    const row: Article = {
      approval: null, createdAt: at, updatedAt: at, ...projectionOf(content, templateOf(article.templateId)), ...article, id,
    };
    const doc = documentFrom(content);
    await articles.create(row, doc, { articleId: id, at: row.createdAt, by: article.authorId, action: 'create' });
    doc.destroy();
    return id;
  }

  async function read(id: string): Promise<ArticleContent> {
    const document = await documents.open(id);
    try {
      return readContent(document.doc);
    } finally {
      document.close();
    }
  }

  return {
    add,

    /** Changes an article's document, whether it is open in the editor or was closed meanwhile. */
    async edit(id: string, change: (doc: Y.Doc) => void): Promise<void> {
      const document = await documents.open(id);
      try {
        change(document.doc);
        await document.flush();
        const article = await articles.get(id);
        if (article) await articles.project(id, { ...projectionOf(readContent(document.doc), templateOf(article.templateId)), updatedAt: now().toISOString() });
      } finally {
        document.close();
      }
    },

    /** Brings the rows in step that a kill or a power cut left behind their words. */
    async refreshStale(): Promise<void> {
      for (const id of await articles.listStale()) {
        try {
          const article = await articles.get(id);
          if (article) await articles.project(id, projectionOf(await read(id), templateOf(article.templateId)));
        } catch (error) {
          report(`row of ${id} could not be brought in step`, error);
        }
      }
    },

    /** A new report of the present profile from a template. @returns its id */
    async createFrom(template: Template): Promise<string> {
      const { actor } = await presentMoment(desk, now);
      const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: deskTimeZone, hour: '2-digit' }).format(now()));
      const session = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
      const known = template.fields.includes('date') ? { date: isoDayOf(now(), deskTimeZone), session: session as Session } : {};
      return add({ templateId: template.id, authorId: actor.id, state: 'draft' }, newContent(template, known, actor.name));
    },

    /** Opens an article for reading and writing; the row in lists follows while it is open. */
    async open(id: string): Promise<OpenArticle> {
      const article = await articles.get(id);
      if (!article) throw new Error(`no article ${id}`);
      const document = await documents.open(id);
      const template = templateOf(article.templateId);
      const content = (): ArticleContent => readContent(document.doc);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const project = (): void => {
        timer = undefined;
        articles
          .project(id, { ...projectionOf(content(), template), updatedAt: now().toISOString() })
          .catch((error: unknown) => report('projection failed', error));
      };
      const stopListening = document.onEdit(() => {
        if (timer === undefined) articles.markStale(id).catch((error: unknown) => report('projection failed', error));
        clearTimeout(timer);
        timer = setTimeout(project, projectAfterMs);
      });
      return {
        ...document,
        id,
        template,
        content,
        problem: null,
        readOnly: false,
        close() {
          stopListening();
          if (timer !== undefined) {
            clearTimeout(timer);
            project();
          }
          document.close();
        },
      };
    },

    /** The content as it stands now, also while it is open in the editor. */
    read,
  };
}
export type ArticleService = ReturnType<typeof articleService>;
