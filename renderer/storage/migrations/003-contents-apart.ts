import type { Transaction } from 'dexie';
import type { Revision } from '../../domain/article/article';
import { summaryOf } from '../../domain/history/summary';

/** A list of revisions shows a line each: their contents, twenty kilobytes apiece, move into a table that no list reads. */
export const contentsApart = {
  version: 3,
  stores: { revisions: 'id, articleId, [articleId+at]', revisionContents: 'id' },
  async upgrade(transaction: Transaction): Promise<void> {
    const ids = (await transaction.table('revisions').toCollection().primaryKeys()) as string[];
    for (const id of ids) {
      const { content, ...revision } = (await transaction.table('revisions').get(id)) as Revision;
      await transaction.table('revisionContents').add({ id, content });
      await transaction.table('revisions').put(summaryOf({ ...revision, content }));
    }
  },
} as const;
