import { initialKnowledge } from '../../../renderer/app/services/knowledge';
import { articleRow } from '../../../renderer/app/services/projection';
import type { Article } from '../../../renderer/domain/article/article';
import type { NewEvent } from '../../../renderer/domain/article/event';
import { documentFrom } from '../../../renderer/editor/document/articleDocument';
import { upgradeDocument } from '../../../renderer/editor/document/upgrade';
import { parseOutboxItem } from '../../../renderer/publish/queue/parse';
import { deskStorage } from '../../../renderer/storage/deskStorage';
import type { ArticleState } from '../../../renderer/domain/workflow/states';
import { reportOf } from '../domain/article/report';
import { author } from '../domain/workflow/articles';
import { articleOf, databaseOf, freshName, minute } from './database';
import { MemoryJournal } from './memoryJournal';

/** The desk's storage on a database in memory, with a journal beside it, as one run of the program has it. */
export function storageOf({ name = freshName(), journal = new MemoryJournal(), now = () => new Date(minute(10)), db = databaseOf(name), journals = true } = {}) {
  const reports: string[] = [];
  const storage = deskStorage({
    db, journal, journals, prepare: upgradeDocument, project: articleRow(initialKnowledge), parseOutboxItem, now,
    report: (message, error) => reports.push(`${message}: ${String(error)}`),
  });
  /** An article as it is begun, brought into a state by its first events. */
  async function create(id: string, { state = 'draft', minutes = 1, content = reportOf(), ...change }: Partial<Article> & { minutes?: number; content?: ReturnType<typeof reportOf> } = {}): Promise<Article> {
    const { state: _state, approval: _approval, createdAt, ...article } = articleOf(id, minutes, change);
    const doc = documentFrom(content);
    const row = await storage.articles.create(article, doc, [begun(article, createdAt), ...(state === 'draft' ? [] : [arrived(id, state, createdAt)])]);
    doc.destroy();
    return row;
  }
  return { ...storage, db, name, journal, reports, create };
}
export type Storage = ReturnType<typeof storageOf>;

export const begun = ({ id, templateId, authorId }: Pick<Article, 'id' | 'templateId' | 'authorId'>, at: string): NewEvent => ({
  articleId: id, at, by: authorId, action: 'create', to: 'draft', origin: { templateId, authorId },
});

/** An event that leads into a state, whatever was before. */
export const arrived = (articleId: string, to: ArticleState, at: string): NewEvent => ({ articleId, at, by: author, action: 'import', to });

/** Every durable row of a database, by table, without what only says how the two copies stand to each other. */
export async function durableRows({ db }: Pick<Storage, 'db'>) {
  const tables = [db.articles, db.articleEvents, db.revisions, db.revisionContents, db.outbox, db.desk, db.profiles, db.targets, db.directory, db.templates, db.purged];
  const sorted = (rows: readonly unknown[]): unknown[] => rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const counters = (await db.counters.toArray()).filter(({ n }) => n > 0);
  return { ...Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, sorted(await table.toArray())]))), counters: sorted(counters) };
}
