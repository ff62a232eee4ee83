import { articleService } from '../../../../renderer/app/services/articles';
import { workflowService } from '../../../../renderer/app/services/workflow';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import type { Profile } from '../../../../renderer/domain/people/profile';
import type { ArticleState } from '../../../../renderer/domain/workflow/states';
import { parseOutboxItem } from '../../../../renderer/publish/queue/parse';
import { articleRepository } from '../../../../renderer/storage/repositories/articles';
import { deskRepository } from '../../../../renderer/storage/repositories/desk';
import { documentRepository } from '../../../../renderer/storage/repositories/documents';
import { outboxRepository } from '../../../../renderer/storage/repositories/outbox';
import { reportOf } from '../../domain/article/report';
import { databaseOf, freshName } from '../../storage/database';

export const reporter: Profile = { id: 'reporter', name: 'Hạ Vy', role: 'reporter', createdAt: '2026-01-05T01:00:00.000Z' };
export const editor: Profile = { id: 'editor', name: 'Tuệ Lâm', role: 'editor', createdAt: '2026-01-05T01:00:00.000Z' };
export const chief: Profile = { id: 'chief', name: 'Giáp Minh Thụy', role: 'managingEditor', createdAt: '2026-01-05T01:00:00.000Z' };
export const administrator: Profile = { id: 'administrator', name: 'Ôn Gia Tuệ', role: 'administrator', createdAt: '2026-01-05T01:00:00.000Z' };

/** A founded desk as the program puts it together, on a database in memory; its clock advances a second at every look. */
export async function openedDesk(start = '2026-02-06T01:00:00.000Z', name = freshName()) {
  const db = databaseOf(name);
  const desk = deskRepository(db);
  const articles = articleRepository(db);
  const documents = documentRepository(db);
  let seconds = 0;
  const now = (): Date => new Date(Date.parse(start) + (seconds += 1) * 1000);
  const outbox = outboxRepository(db, parseOutboxItem, () => now().toISOString(), (row) => {
    throw new Error(`unreadable row ${JSON.stringify(row)}`);
  });
  const failures: unknown[] = [];
  const articleFiles = articleService({ articles, documents, desk, now, report: (_message, error) => failures.push(error) });
  const workflow = workflowService({ articles, articleService: articleFiles, desk, now });
  if (!(await desk.readIdentity())) {
    await desk.found({ name: 'Cổng xã Mây Hạ', createdAt: start, sample: false }, [reporter, editor, chief, administrator], []);
  }

  return {
    db, desk, articles, documents, outbox, articleFiles, workflow, failures,
    /** Stores the reporter's article and gives its id. */
    add: (state: ArticleState = 'draft', content: ArticleContent = reportOf(), authorId = reporter.id) =>
      articleFiles.add({ templateId: 'giao-ban-chuyen-de', authorId, state }, content),
    /** Carries out an action as somebody. */
    async as(person: Profile, ...action: Parameters<typeof workflow.perform>) {
      await desk.switchTo(person.id);
      return workflow.perform(...action);
    },
  };
}
export type OpenedDesk = Awaited<ReturnType<typeof openedDesk>>;

/** Everything that is stored, table by table, to see that nothing was written. */
export const everythingIn = async ({ db }: OpenedDesk) =>
  Object.fromEntries(await Promise.all(db.tables.filter(({ name }) => name !== 'desk').map(async ({ name }) => [name, await db.table(name).toArray()])));
