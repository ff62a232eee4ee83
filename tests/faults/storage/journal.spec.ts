import { expect, test } from '@playwright/test';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readJournalFile } from '../../../electron/services/journal/read-journal-file';
import type { Program } from '../../e2e/fixtures/program';
import { pick } from '../random';
import { cutShort, databaseFolder, filesBelow, flipBits, journalFolder, someOf } from './files';
import { repeated } from './repeated';
import type { Typist } from './typist';

const journalsOf = async (userData: string): Promise<string[]> =>
  (await filesBelow(journalFolder(userData))).filter((file) => file.endsWith('.journal')).sort();
const damagedIn = async (journals: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const file of journals) if ((await readJournalFile(file)).damage !== null) found.push(path.basename(file));
  return found;
};
const deleted = (file: string): Promise<void> => rm(file);

/** The start after the damage has everything and fills the journals; afterwards they alone are enough. */
async function fillAgain(program: Program, typist: Typist, journals: readonly string[], tell: (story: string) => void): Promise<void> {
  await program.launch();
  await typist.begin();
  await typist.checkEverything();
  // The copies are compared when the first screen stands, the desk's own rows last; then every journal is looked into.
  await expect.poll(() => journalsOf(program.userData)).toEqual(journals);
  await expect.poll(() => damagedIn(journals), { timeout: 60_000 }).toEqual([]);
  await program.close();

  tell('the journals alone, after they were filled again');
  await rm(databaseFolder(program.userData), { recursive: true });
  await program.launch();
  await typist.begin();
  await typist.checkEverything();
}

test.describe('journals are damaged between two starts', () => {
  repeated('cut, flipped or deleted: everything is there, and the journals are filled again', 3, async ({ program, typist, work, random, tell }) => {
    tell('writing');
    await work(4);
    await program.close();
    const journals = await journalsOf(program.userData);
    const chosen = someOf(journals, random);
    const hurt = pick(random, [cutShort, flipBits, deleted]);
    tell(`${hurt.name} of ${chosen.map((file) => path.basename(file)).join(', ')}`);
    for (const file of chosen) await hurt(file, random);
    await fillAgain(program, typist, journals, tell);
  });

  repeated('all of them deleted: everything is there, and the journals alone are enough afterwards', 1, async ({ program, typist, work, tell }) => {
    tell('writing');
    await work(4);
    await program.close();
    tell('deleted');
    const journals = await journalsOf(program.userData);
    await rm(journalFolder(program.userData), { recursive: true });
    await fillAgain(program, typist, journals, tell);
  });
});
