import { deskJournalId, isUnread, JournalRefused, type Journal, type JournalContent, type JournalEntry } from '../../domain/journal/journal';
import { mergeRecords, recordKey } from '../../domain/journal/mergeRecords';
import { deskRecords, deskTablesOf, isSound, putRecords } from '../journal/durableRows';
import type { JournalHeads } from '../journal/heads';
import { readJournal } from '../journal/readJournal';
import type { JournalWriter } from '../journal/journalWriter';
import type { Recorder } from '../journal/recorder';
import type { BinRepository } from '../repositories/bin';
import { findDifferences, type Differences } from './differences';
import { mergeArticles, type Lacking, type MergeNeeds, type RemovedRows } from './mergeArticles';

/** Journals that are read and merged at once. */
const batchSize = 50;
/** Rows in one entry; the journal takes no more than 10,000. */
const mostRecords = 5_000;

interface Needs extends MergeNeeds {
  readonly journal: Journal;
  readonly writer: JournalWriter;
  readonly heads: JournalHeads;
  readonly bin: BinRepository;
  readonly recorder: Pick<Recorder, 'removed'>;
  /** False on a desk of which nothing may change. */
  readonly journals: boolean;
}

/** Brings the database and the journals together. */
export function reconciler(needs: Needs) {
  const { db, journal, writer, heads, bin, journals, recorder, report } = needs;
  const removedIn = ({ removed }: Differences): RemovedRows => ({ has: (key) => removed.has(key) || recorder.removed.has(key) });

  /** What one copy has and the other lacks of the desk's own rows. */
  async function mergeDesk(content: JournalContent, removed: RemovedRows): Promise<Lacking> {
    const theirs = content.records.filter((record) => isSound(record, deskJournalId));
    return db.transaction('rw', deskTablesOf(db), async () => {
      const { forDatabase, forJournal } = mergeRecords(await deskRecords(db), theirs, removed);
      await putRecords(db, forDatabase);
      const entries: JournalEntry[] = [];
      for (let start = 0; start < forJournal.length; start += mostRecords) entries.push({ kind: 'records', records: forJournal.slice(start, start + mostRecords) });
      return new Map(entries.length > 0 ? [[deskJournalId, entries]] : []);
    });
  }

  /** What was compared is equal now, or will be once the journal has what it lacked. */
  async function finish({ id, bytes, damage }: JournalContent, lacking: Lacking, { unjournaled }: Differences): Promise<void> {
    if (damage) report(`journal ${id} was damaged: ${damage.entries} entries, ${damage.bytes} bytes; set aside as ${damage.setAside}`, damage);
    const entries = journals ? lacking.get(id) : undefined;
    const noted = [...(unjournaled.get(id) ?? [])];
    const agreed = (head: { id: string; bytes: number }): void => {
      heads.written(head);
      for (const n of noted) heads.written(head, n);
      heads.release(id);
    };
    if (entries) writer.add(id, entries, agreed);
    else agreed({ id, bytes });
  }

  async function mergeBatch(ids: readonly string[], differences: Differences): Promise<void> {
    const read = await journal.read(ids);
    // Held until a program that can read them has compared them.
    for (const { id } of read.filter(isUnread)) report(`journal ${id} was not compared`, new JournalRefused('newer'));
    const contents = read.filter((content) => !isUnread(content));
    const lacking = await mergeArticles(needs, contents, removedIn(differences));
    for (const content of contents) await finish(content, lacking, differences);
  }

  return {
    /** Compares one article, or the desk itself, whatever the lengths say. @throws JournalRefused when it cannot be read */
    async refill(id: string): Promise<void> {
      const differences = await findDifferences(db, await journal.list());
      heads.hold(id);
      if (id !== deskJournalId) return mergeBatch([id], differences);
      const desk = await readJournal(journal, deskJournalId);
      await finish(desk, await mergeDesk(desk, removedIn(differences)), differences);
    },

    /** Whether nothing was ever founded here, as far as the database knows. */
    isEmpty: async (): Promise<boolean> => (await db.desk.get('identity')) === undefined,

    /** What is to be compared. Until it is, no head of it is stored. @throws JournalRefused */
    async differences(): Promise<Differences> {
      const found = await findDifferences(db, await journal.list());
      for (const id of found.ids) heads.hold(id);
      heads.start();
      return found;
    },

    /**
     * Compares and merges, articles first, the desk's own rows last: a desk that has its name has everything. What fails is
     * reported, goes on being compared at the next start, and does not keep the others from it.
     * @throws JournalRefused when the journals cannot be read, or a newer version wrote the desk's own
     * @param onProgress told how many of how many articles are done
     */
    async merge(differences: Differences, onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
      const desk = await readJournal(journal, deskJournalId);
      const gone = new Set([
        ...(await bin.listPurged()),
        ...desk.records.filter((record) => record.table === 'purged' && record.value !== null && !removedIn(differences).has(recordKey(record))).map(({ key }) => key),
      ]);
      // A purge that was broken off may have left rows of which no journal tells any more.
      const left = new Set(await db.articles.where('id').anyOf([...gone]).primaryKeys());
      const ids = differences.ids.filter((id) => id !== deskJournalId && !gone.has(id));
      if (ids.length > 0) onProgress(0, ids.length);
      for (let start = 0; start < ids.length; start += batchSize) {
        const batch = ids.slice(start, start + batchSize);
        try {
          await mergeBatch(batch, differences);
        } catch (failure) {
          if (failure instanceof JournalRefused) throw failure;
          // One that cannot be merged must not keep forty-nine others from it.
          for (const id of batch) await mergeBatch([id], differences).catch((error: unknown) => report(`${id} could not be compared with its journal`, error));
        }
        onProgress(Math.min(start + batchSize, ids.length), ids.length);
      }
      // Damage need not change the length: it shows when the journal is read.
      if (differences.ids.includes(deskJournalId) || desk.damage) await finish(desk, await mergeDesk(desk, removedIn(differences)), differences);
      const compared = differences.ids.filter((id) => gone.has(id));
      if (journals) await bin.finishPurges([...new Set([...compared, ...left])]);
      for (const id of compared) heads.release(id);
    },
  };
}
export type Reconciler = ReturnType<typeof reconciler>;
