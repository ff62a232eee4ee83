import type { JournalStore } from '../journal/journal-store';

/** Everybody whom the desk's journal has ever had as a person of this desk, also those taken out since. */
export async function recordedPeople(journal: Pick<JournalStore, 'read'>): Promise<Set<string>> {
  const [content] = await journal.read(['desk']);
  return new Set((content?.records ?? []).filter(({ table }) => table === 'profiles').map(({ key }) => key));
}
