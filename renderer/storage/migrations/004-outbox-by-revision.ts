import type { Transaction } from 'dexie';
import type { RevisionSummary } from '../../domain/article/article';
import { summaryOf } from '../../domain/history/summary';
import type { OutboxItem } from '../../domain/publishing/outbox';

/** What waits to be published names the revision that it sends, instead of carrying a copy of it through every step. */
export const outboxByRevision = {
  version: 4,
  stores: {},
  async upgrade(transaction: Transaction): Promise<void> {
    const revisions = transaction.table('revisions');
    for (const id of (await transaction.table('outbox').toCollection().primaryKeys()) as string[]) {
      const { content, ...row } = (await transaction.table('outbox').get(id)) as OutboxItem;
      const { articleId, approval: { contentHash, by } } = row;
      const known = (await revisions.where('articleId').equals(articleId).toArray()) as RevisionSummary[];
      const revisionId = known.find((revision) => revision.contentHash === contentHash)?.id ?? crypto.randomUUID();
      if (!known.some((revision) => revision.id === revisionId)) {
        await revisions.add(summaryOf({ id: revisionId, articleId, at: row.createdAt, by, milestone: 'queue', contentHash, content }));
        await transaction.table('revisionContents').add({ id: revisionId, content });
      }
      await transaction.table('outbox').put({ ...row, revisionId });
    }
  },
} as const;
