import type { Platform } from '../../platform/platform';
import { DeskDatabase, migrations } from '../../storage/db';
import type { DeskStorage } from '../../storage/deskStorage';
import type { Recovered } from '../deskData';

const version = migrations.length;

/** A full disk is no reason to set a database aside: it opens again when there is room. */
const isFull = (error: unknown): boolean => {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
};

export interface OpenedDatabase {
  readonly db: DeskDatabase;
  /** Where main keeps the one that did not open, or null. */
  readonly setAside: string | null;
}

/**
 * Opens the database of the desk. One that does not open is set aside by main, and an empty one takes its place to be rebuilt:
 * but only when there is a journal to rebuild it from.
 * @throws what keeps it from opening
 */
export async function openDatabase(platform: Pick<Platform, 'journal' | 'reportDatabase'>, name: string): Promise<OpenedDatabase> {
  const db = new DeskDatabase(name);
  try {
    await db.open();
    return { db, setAside: null };
  } catch (error) {
    db.close();
    if (isFull(error) || (await platform.journal.list()).length === 0) throw error;
    const { setAside } = await platform.reportDatabase({ found: 'broken', version, detail: String(error).slice(0, 2000) });
    const again = new DeskDatabase(name);
    await again.open();
    return { db: again, setAside };
  }
}

interface Needs {
  readonly platform: Pick<Platform, 'reportDatabase'>;
  readonly opened: OpenedDatabase;
  readonly storage: Pick<DeskStorage, 'reconciler'>;
  readonly readOnly: boolean;
  readonly onRecovery: (done: number, total: number) => void;
}

/**
 * Rebuilds an empty database from the journals before anybody sees it. One that is not empty has something to show at once;
 * it is compared with the journals when the first screen stands (`upkeep`).
 * @returns what was brought back from the journals, or null when nothing was lost
 * @throws JournalRefused when the database is empty and the journals cannot be read: it must not pass for a new desk
 */
export async function recover({ platform, opened: { db, setAside }, storage, readOnly, onRecovery }: Needs): Promise<Recovered | null> {
  const { reconciler } = storage;
  const sound = async (): Promise<void> => void (!readOnly && (await platform.reportDatabase({ found: 'sound', version })));
  const differences = (await reconciler.isEmpty()) ? await reconciler.differences() : null;
  if (!differences || differences.ids.length === 0) {
    await sound();
    return null;
  }
  // One that was interrupted is gone on with; only one without anything was lost.
  const isLost = !readOnly && setAside === null && (await db.articles.count()) === 0;
  const kept = isLost ? (await platform.reportDatabase({ found: 'empty', version })).setAside : setAside;
  await reconciler.merge(differences, onRecovery);
  await sound();
  return readOnly ? null : { articles: await db.articles.count(), setAside: kept };
}
