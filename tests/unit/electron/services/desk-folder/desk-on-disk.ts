import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { openPointedDesk, type OpenDesk, type OpenParts } from '../../../../../electron/services/desk-folder/open-desk';
import { programPlaces, type ProgramPlaces } from '../../../../../electron/services/desk-folder/places';
import { JournalStore } from '../../../../../electron/services/journal/journal-store';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

export const STORE = 'app_toa-soan_0.indexeddb.leveldb';

export interface Computer {
  readonly program: ProgramPlaces;
  readonly parts: OpenParts;
}

/** A computer on which the program was never started. */
export async function freshComputer(change: Partial<OpenParts> = {}): Promise<Computer> {
  const program = programPlaces(await tempFolder());
  return { program, parts: { program, version: '0.2.0', log: recordingLog(), backUp: vi.fn(async () => undefined), ...change } };
}

/** Opens the desk, which must open; it is let go when the test ends. */
export async function opened(parts: OpenParts): Promise<OpenDesk> {
  const desk = await openPointedDesk(parts);
  if ('because' in desk) return expect.fail(`the desk is closed: ${JSON.stringify(desk)}`);
  onTestFinished(() => desk.release());
  return desk;
}

/** Writes a journal as the program does. */
export async function writeJournal({ places }: OpenDesk, id = 'tin-1'): Promise<void> {
  const journal = await JournalStore.open(places.journal, { setAside: places.setAside, log: recordingLog(), access: 'full' });
  await journal.append(id, [{ kind: 'records', records: [{ table: 'events', key: 'e1', value: { to: 'draft' } }] }]);
  await journal.close();
}

/** Files like those of the browser engine's database. */
export async function putDatabase({ userData }: ProgramPlaces, words = 'tin bài'): Promise<string> {
  const folder = path.join(userData, 'IndexedDB', STORE);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries({ '000005.ldb': words, '000006.log': `${words} mới`, CURRENT: 'MANIFEST-000001\n', 'MANIFEST-000001': 'm', LOCK: '' })) {
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

/** What every file below a folder holds, by its path. */
export async function bytesIn(root: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path.relative(root, file)] = createHash('sha256').update(await readFile(file)).digest('hex');
  }
  return found;
}
