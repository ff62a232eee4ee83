import { sha256 } from '../../../../renderer/app/services/actor';
import { approvalService } from '../../../../renderer/app/services/approvals';
import { articleService } from '../../../../renderer/app/services/articles';
import { binService } from '../../../../renderer/app/services/bin';
import { historyService } from '../../../../renderer/app/services/history';
import { initialKnowledge } from '../../../../renderer/app/services/knowledge';
import { intervalRevisions } from '../../../../renderer/app/services/intervalRevisions';
import { policyService } from '../../../../renderer/app/services/policy';
import { workflowService } from '../../../../renderer/app/services/workflow';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import type { Profile } from '../../../../renderer/domain/people/profile';
import { abilities } from '../../../../renderer/domain/publishing/afterwards';
import type { ArticleState } from '../../../../renderer/domain/workflow/states';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { reportOf } from '../../domain/article/report';
import { databaseOf, freshName } from '../../storage/database';
import { MemoryJournal } from '../../storage/memoryJournal';
import { storageOf } from '../../storage/storage';
import { memorySigners } from './memorySigners';

export const reporter: Profile = { id: 'reporter', name: 'Hạ Vy', role: 'reporter', createdAt: '2026-01-05T01:00:00.000Z' };
export const editor: Profile = { id: 'editor', name: 'Tuệ Lâm', role: 'editor', createdAt: '2026-01-05T01:00:00.000Z' };
export const chief: Profile = { id: 'chief', name: 'Giáp Minh Thụy', role: 'managingEditor', createdAt: '2026-01-05T01:00:00.000Z' };
export const administrator: Profile = { id: 'administrator', name: 'Ôn Gia Tuệ', role: 'administrator', createdAt: '2026-01-05T01:00:00.000Z' };

/** A founded desk as the program puts it together, on a database in memory; its clock advances a second at every look. */
export async function openedDesk(start = '2026-02-06T01:00:00.000Z', name = freshName(), { journal = new MemoryJournal(), readOnly = false, db = databaseOf(name), knowledge = initialKnowledge } = {}) {
  let seconds = 0;
  const clock = { ahead: 0 };
  const now = (): Date => new Date(Date.parse(start) + clock.ahead + (seconds += 1) * 1000);
  const storage = storageOf({ name, journal, now, journals: !readOnly, db });
  const { desk, articles, documents, revisions } = storage;
  const failures: unknown[] = [];
  const report = (_message: string, error: unknown): void => void failures.push(error);
  const articleFiles = articleService({ articles, documents, revisions, undo: storage.undo, desk, knowledge, readOnly, now, report });
  const intervals = intervalRevisions({ revisions, desk, now, report });
  const signers = memorySigners(now);
  const policy = await policyService({ desk, verbs: signers.verbs, now, report });
  const approvals = approvalService({ verbs: signers.verbs, desk, digest: sha256, policy: policy.current, written: async () => undefined, report });
  const workflow = workflowService({ articles, articleService: articleFiles, desk, knowledge, approvals, policy: policy.current, abilities: () => abilities, now });
  const history = historyService({ articles, articleService: articleFiles, revisions, intervals, desk, now });
  const bin = binService({ articles, bin: storage.bin, desk, now });
  if (!(await desk.readIdentity())) {
    await desk.found({ name: 'Cổng xã Mây Hạ', createdAt: start, sample: false }, [reporter, editor, chief, administrator], []);
  }

  return {
    ...storage, storage, approvals, policy, signers, articleFiles, intervals, workflow, history, bin, failures, clock,
    /** Stores the reporter's article and gives its id. */
    add: (state: ArticleState = 'draft', content: ArticleContent = reportOf(), authorId = reporter.id) =>
      articleFiles.add(
        { templateId: 'giao-ban-chuyen-de', authorId }, content,
        state === 'draft' ? [] : [{ at: now().toISOString(), by: authorId, action: 'import', to: state }],
      ),
    /** Carries out an action as somebody. */
    async as(person: Profile, ...action: Parameters<typeof workflow.perform>) {
      await desk.switchTo(person.id);
      return workflow.perform(...action);
    },
  };
}
export type OpenedDesk = Awaited<ReturnType<typeof openedDesk>>;

/** A content as it is read from a document: with what the schema says of each block. */
export function asWritten(content: ArticleContent): ArticleContent {
  return readContent(documentFrom(content));
}

/** Everything that is stored, table by table, to see that nothing was written. */
export const everythingIn = async ({ db }: OpenedDesk) =>
  Object.fromEntries(await Promise.all(db.tables.filter(({ name }) => !['desk', 'heads', 'unjournaled', 'marks'].includes(name)).map(async ({ name }) => [name, await db.table(name).toArray()])));
