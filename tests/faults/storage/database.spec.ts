import { expect, test } from '@playwright/test';
import { rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { pick } from '../random';
import { cutShort, databaseFolder, filesBelow, flipBits, setAsideFolder, someOf } from './files';
import { repeated, type Round } from './repeated';

/** Ends the program, does something to its database, and finds everything again at the next start. */
async function survives({ program, typist, work, tell }: Round, what: string, damage: (files: string[]) => Promise<void>, atStart = async (): Promise<void> => undefined): Promise<void> {
  tell(`writing before the database is ${what}`);
  await work(4);
  await program.close();
  tell(what);
  await damage(await filesBelow(databaseFolder(program.userData)));
  await program.launch();
  await atStart();
  await typist.begin();
  await typist.checkEverything();
}

/** The program tells that it rebuilt the desk. */
const isTold = ({ desk }: Round): Promise<void> => expect(desk.dialog.filter({ hasText: desk.words.recovery.doneTitle })).toBeVisible();

/** Files of the damaged database that the program kept. */
async function keptDatabases(userData: string): Promise<string[]> {
  return (await filesBelow(setAsideFolder(userData))).filter((file) => /leveldb/.test(file));
}

test.describe('the database is damaged between two starts', () => {
  repeated('deleted: everything comes back from the journals, and the person is told', 1, async (round) => {
    await survives(round, 'deleted', () => rm(databaseFolder(round.program.userData), { recursive: true }), () => isTold(round));
  });

  repeated('no longer readable: everything comes back, the damaged one is kept, and the person is told', 1, async (round) => {
    const before = (await keptDatabases(round.program.userData)).length;
    await survives(round, 'no longer readable', async (files) => {
      // Without its manifest nobody finds the tables of a database.
      for (const file of files.filter((name) => path.basename(name).startsWith('MANIFEST'))) await truncate(file, 0);
    }, () => isTold(round));
    expect((await keptDatabases(round.program.userData)).length).toBeGreaterThan(before);
  });

  repeated('cut short or with bits turned round, anywhere: everything is there', 2, async (round) => {
    await survives(round, 'cut or flipped', async (files) => {
      const hurt = pick(round.random, [cutShort, flipBits]);
      const chosen = someOf(files.filter((file) => !/LOCK|LOG(\.old)?$/.test(path.basename(file))), round.random);
      round.tell(`${hurt.name} of ${chosen.map((file) => path.basename(file)).join(', ')}`);
      for (const file of chosen) await hurt(file, round.random);
    });
  });
});
