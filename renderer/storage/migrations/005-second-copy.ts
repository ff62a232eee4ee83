import type { Transaction } from 'dexie';
import { deskJournalId } from '../../domain/journal/journal';

/**
 * The journal outside the database is the desk's second copy. `heads` says how long each journal was when both agreed,
 * `unjournaled` what was written here and may be missing there, `marks` how far the documents' updates are known to be in
 * both. Rows that change get a version, so that the later one of two is known. `damaged` keeps what could not be read.
 */
export const secondCopy = {
  version: 5,
  stores: { heads: 'id', unjournaled: '++n, journal', marks: 'key', damaged: '++n, articleId', purged: 'id' },
  async upgrade(transaction: Transaction): Promise<void> {
    for (const name of ['desk', 'profiles', 'targets', 'outbox']) {
      await transaction.table(name).toCollection().modify((row: { version?: number }) => {
        row.version = 1;
      });
    }
    const ids = (await transaction.table('articles').toCollection().primaryKeys()) as string[];
    const hasDesk = (await transaction.table('desk').count()) > 0;
    await transaction.table('unjournaled').bulkAdd([...ids, ...(hasDesk ? [deskJournalId] : [])].map((journal) => ({ journal, removed: [] })));
  },
} as const;
