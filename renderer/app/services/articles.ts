import type * as Y from 'yjs';
import type { Article } from '../../domain/article/article';
import type { ArticleContent } from '../../domain/article/content';
import type { NewEvent } from '../../domain/article/event';
import type { CheckContext } from '../../domain/checks';
import { isoDayOf } from '../../domain/facts/dates';
import type { Session } from '../../domain/facts/meetingFacts';
import type { Template } from '../../domain/templates/template';
import type { Thread } from '../../domain/review/thread';
import type { FieldSuggestion } from '../../domain/suggestions/fields';
import { suggestionsIn } from '../../domain/suggestions/settle';
import { isEditable } from '../../domain/workflow/decide';
import { documentFrom, readContent } from '../../editor/document/articleDocument';
import { newContent } from '../../editor/document/newContent';
import { placeThreads, type PlacedThread } from '../../editor/document/commentAnchors';
import { readThreads } from '../../editor/document/comments';
import { documentProblem, type DocumentProblem } from '../../editor/document/problem';
import { suggestionMade, type SuggestionMade } from '../../editor/document/suggestions';
import { NoDocument } from '../../storage/documents/storedUpdates';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { DocumentRepository, OpenDocument } from '../../storage/repositories/documents';
import type { UndoRepository } from '../../storage/repositories/undo';
import type { RevisionRepository } from '../../storage/repositories/revisions';
import { newId, presentMoment } from './actor';
import { checkContext, type Knowledge } from './knowledge';
import { projectionOf } from './projection';
import { Refused } from './refused';

/** The zone that a desk's days are counted in. */
export const deskTimeZone = 'Asia/Ho_Chi_Minh';
const projectAfterMs = 600;

/** An article open in the editor: its document, and the row in lists that follows it. */
export interface OpenArticle extends OpenDocument {
  readonly id: string;
  readonly template: Template;
  /** Why the words can only be looked at, whatever the workflow says, or null. */
  readonly problem: DocumentProblem | null;
  /** What the person at work could undo when it was open last, unchecked, or null. */
  readonly undoSteps: unknown;
  /** Keeps what can be undone for the next time. */
  keepUndo(steps: () => unknown): void;
  /** Nothing of this desk may change. */
  readonly readOnly: boolean;
  content(): ArticleContent;
  /** What the desk checks may know when they look at a content of this article. */
  checkContext(of: Pick<ArticleContent, 'style'>): CheckContext;
  /** Tells that `checkContext` gives something else from now on, until the returned function is called. */
  onKnowledge(listen: () => void): () => void;
}

interface Needs {
  readonly articles: ArticleRepository;
  readonly documents: DocumentRepository;
  readonly revisions: RevisionRepository;
  readonly undo: UndoRepository;
  readonly desk: DeskRepository;
  readonly knowledge: Knowledge;
  readonly readOnly: boolean;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** Creating, opening and reading articles. */
export function articleService({ articles, documents, revisions, undo, desk, knowledge, readOnly, now, report }: Needs) {
  const contextOf = (content: Pick<ArticleContent, 'style'>, template: Template): CheckContext => checkContext(knowledge, content, template);
  /**
   * Stores a new article with this content; used for new reports, the sample desk and imports.
   * @param history what happened to it so far, after its creation
   */
  async function add(
    article: Pick<Article, 'templateId' | 'authorId'> & Partial<Pick<Article, 'id' | 'createdAt' | 'updatedAt'>>,
    content: ArticleContent,
    history: readonly Omit<NewEvent, 'articleId'>[] = [],
  ): Promise<string> {
    const { templateId, authorId, id = newId(), createdAt = now().toISOString() } = article;
    const created: NewEvent = { articleId: id, at: createdAt, by: authorId, action: 'create', to: 'draft', origin: { templateId, authorId } };
    const events = [created, ...history.map((event) => ({ ...event, articleId: id }))];
    const doc = documentFrom(content);
    await articles.create({ ...projectionOf(content, contextOf(content, knowledge.templateOf(templateId))), id, templateId, authorId, updatedAt: article.updatedAt ?? events.at(-1)!.at }, doc, events);
    doc.destroy();
    return id;
  }

  /** The document of an article; one of the archive, which has none, gets one for as long as it is looked at. */
  async function openDocument(id: string, mayMake: boolean): Promise<OpenDocument> {
    try {
      return await documents.open(id);
    } catch (error) {
      const content = error instanceof NoDocument ? await revisions.latestContent(id) : null;
      if (!content) throw error;
      const doc = documentFrom(content);
      if (!mayMake) return lookedAt(doc);
      await documents.create(id, doc);
      doc.destroy();
      return documents.open(id);
    }
  }

  /** The content and the comments as they stand now, also while it is open in the editor, and why it can only be looked at. */
  async function inspect(id: string): Promise<{ content: ArticleContent; threads: readonly Thread[]; problem: DocumentProblem | null }> {
    const document = await documents.open(id).catch(async (error: unknown) => {
      const content = error instanceof NoDocument ? await revisions.latestContent(id) : null;
      if (content) return content;
      throw error;
    });
    if (!('doc' in document)) return { content: document, threads: [], problem: null };
    try {
      return { content: readContent(document.doc), threads: readThreads(document.doc), problem: documentProblem(document.doc) };
    } finally {
      document.close();
    }
  }

  return {
    add,
    inspect,
    read: async (id: string): Promise<ArticleContent> => (await inspect(id)).content,

    /** The body with what is suggested in it, who suggested what, and the comments where they stand. */
    async underReview(id: string): Promise<{ body: ArticleContent['body']; ofFields: readonly FieldSuggestion[]; threads: readonly PlacedThread[]; made: (suggestion: string) => SuggestionMade | null }> {
      const { doc, close } = await openDocument(id, false);
      try {
        const { body, suggestions = [] } = readContent(doc);
        const made = new Map(suggestionsIn(body).map((suggestion) => [suggestion, suggestionMade(doc, suggestion)]));
        return { body, ofFields: suggestions, threads: placeThreads(doc, readThreads(doc)), made: (suggestion) => made.get(suggestion) ?? null };
      } finally {
        close();
      }
    },

    /**
     * Changes an article's document, whether it is open in the editor or was closed meanwhile.
     * @throws Refused when its words can only be looked at
     */
    async edit(id: string, change: (doc: Y.Doc) => void): Promise<void> {
      if (readOnly) throw new Refused('readOnlyDesk');
      const document = await openDocument(id, true);
      try {
        if (documentProblem(document.doc)) throw new Refused('contentProblem');
        change(document.doc);
        await document.flush();
        const article = await articles.get(id);
        if (!article) return;
        const content = readContent(document.doc);
        await articles.project(id, { ...projectionOf(content, contextOf(content, knowledge.templateOf(article.templateId))), updatedAt: now().toISOString() });
      } finally {
        document.close();
      }
    },

    /** A new report of the present profile from a template. @returns its id @throws Refused on a read-only desk */
    async createFrom(template: Template): Promise<string> {
      if (readOnly) throw new Refused('readOnlyDesk');
      const { actor } = await presentMoment(desk, now);
      const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: deskTimeZone, hour: '2-digit' }).format(now()));
      const session = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
      const known = template.fields.includes('date') ? { date: isoDayOf(now(), deskTimeZone), session: session as Session } : {};
      return add({ templateId: template.id, authorId: actor.id }, newContent(template, known, actor.name));
    },

    /** Opens an article for reading and writing; the row in lists follows while it is open. */
    async open(id: string): Promise<OpenArticle> {
      const article = await articles.get(id);
      if (!article) throw new Error(`no article ${id}`);
      const document = await openDocument(id, !readOnly && isEditable(article.state));
      const by = (await desk.currentProfile())?.id ?? '';
      const undoSteps = readOnly ? null : await undo.read(id, by).catch((error: unknown) => report('what can be undone could not be read', error));
      const template = knowledge.templateOf(article.templateId);
      const content = (): ArticleContent => readContent(document.doc);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const project = (): void => {
        timer = undefined;
        const present = content();
        articles
          .project(id, { ...projectionOf(present, contextOf(present, template)), updatedAt: now().toISOString() })
          .catch((error: unknown) => report('projection failed', error));
      };
      // Nobody wrote anything: which checks fail follows what the desk knows, and the time of the last change stays.
      async function recount(): Promise<void> {
        const present = content();
        const projection = projectionOf(present, contextOf(present, template));
        const row = await articles.get(id);
        const isOther = row?.failingChecks !== projection.failingChecks || row.failing?.join() !== projection.failing?.join();
        if (row && isOther && timer === undefined) await articles.project(id, { ...projection, updatedAt: row.updatedAt });
      }
      const stopKnowing = knowledge.onChange(() => {
        // What was just written is counted with the same knowledge in a moment.
        if (!readOnly && timer === undefined) recount().catch((error: unknown) => report('projection failed', error));
      });
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
        checkContext: (of) => contextOf(of, template),
        onKnowledge: knowledge.onChange,
        problem: documentProblem(document.doc),
        undoSteps,
        keepUndo: (steps) => void (!readOnly && undo.keep(id, by, steps)),
        readOnly,
        close() {
          stopListening();
          stopKnowing();
          if (timer !== undefined) {
            clearTimeout(timer);
            project();
          }
          document.close();
        },
      };
    },
  };
}
export type ArticleService = ReturnType<typeof articleService>;

/** A document that nothing is written of. */
function lookedAt(doc: Y.Doc): OpenDocument {
  const nothing = (): (() => void) => () => undefined;
  return { doc, saveState: () => 'saved', onSaveState: nothing, onEdit: nothing, flush: () => Promise.resolve(), close: () => doc.destroy() };
}
