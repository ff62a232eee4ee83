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
    /**
     * Removes an article that is in the bin at this moment; from then on nobody can restore it.
     * @returns false when it is not in the bin (any more); nothing is changed then
     * @throws JournalRefused when the journal cannot be told; the article is still there then, and can be restored
     */
    async purge(purged: Purged): Promise<boolean> {
      const { id } = purged;
      const isInBin = await recorder.record(deskJournalId, [db.articles, db.purged], async (batch) => {
        if ((await db.articles.get(id))?.state !== 'bin') return false;
        await batch.put({ table: 'purged', key: id, value: purged });
        return true;
      });
      if (!isInBin) return false;
      try {
        await recorder.written(deskJournalId);
      } catch (error) {
        // What waits for the journal is written later: left as it is, a restored article would be removed at a later start.
        await recorder.record(deskJournalId, [db.purged], (batch) => batch.remove('purged', id));
        throw error;
      }
      await finish(id);
      return true;
    },
    /** Goes on where a purge was interrupted. */
    async finishPurges(ids: readonly string[]): Promise<void> {
      for (const id of ids) await finish(id);
    },
  };
}
export type BinRepository = ReturnType<typeof binRepository>;
