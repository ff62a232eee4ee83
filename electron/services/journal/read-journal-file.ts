import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JournalContent, JournalProblem } from '../../contract/journal';
import { DeskProblem } from '../problem';
import { mergeEntries } from './journal-content';
import { withUnreadable } from './inspect-journal';
import { journalIdOf, shelfOf } from './journal-path';
import { scanJournal } from './scan';

/**
 * Reads a journal wherever it lies, and changes nothing: for looking into backups.
 * @param file named `<id>.journal`
 * @returns what is sound in it; `damage.setAside` is always empty
 * @throws DeskProblem<JournalProblem> `newer`, or `ioError` when the name is no journal's; the file system's error
 */
export async function readJournalFile(file: string): Promise<JournalContent> {
  const name = path.basename(file);
  const id = journalIdOf(shelfOf(name), name);
  if (id === null) throw new DeskProblem<JournalProblem>('ioError', { detail: `${name} is no journal's name` });
  const bytes = await readFile(file);
  const scan = scanJournal(bytes, id);
  if (scan.kind === 'newer') throw new DeskProblem<JournalProblem>('newer', { detail: name });
  const { bad, update, records, lastAt } = await mergeEntries(scan.entries);
  const lost = withUnreadable(scan, { bad });
  return { id, bytes: scan.soundLength, update, records, lastAt, damage: lost === null ? null : { ...lost, setAside: '' } };
}
