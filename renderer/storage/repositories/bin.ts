import { deskJournalId, type Journal } from '../../domain/journal/journal';
import type { DeskDatabase, Purged } from '../db';
import type { Recorder } from '../journal/recorder';
import { removeArticle } from '../reconcile/removeArticle';

/** Removing articles for good. The desk's journal is told first, so that a half-removed one is finished and not brought back. */
export function binRepository(db: DeskDatabase, recorder: Recorder, journal: Pick<Journal, 'remove'>) {
  async function finish(id: string): Promise<void> {
    await removeArticle(db, id);
    await journal.remove(id);
  }
  return {
    listPurged: (): Promise<string[]> => db.purged.toCollection().primaryKeys(),
    /** @throws JournalRefused when the journal cannot be told; the article is still there then */
    async purge(purged: Purged): Promise<void> {
      await recorder.record(deskJournalId, [db.purged], (batch) => batch.put({ table: 'purged', key: purged.id, value: purged }));
      await recorder.written(deskJournalId);
      await finish(purged.id);
    },
    /** Goes on where a purge was interrupted. */
    async finishPurges(ids: readonly string[]): Promise<void> {
      for (const id of ids) await finish(id);
    },
  };
}
export type BinRepository = ReturnType<typeof binRepository>;
