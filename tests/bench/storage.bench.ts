import { expect, test } from '@playwright/test';
import { open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import * as Y from 'yjs';
import { deskPlaces } from '../../electron/services/desk-folder/places';
import { journalPath } from '../../electron/services/journal/journal-path';
import { scanJournal } from '../../electron/services/journal/scan';
import { databaseFolder, deskFolder, sizeOf } from '../faults/storage/files';
import { archived, draft } from './documents';
import { median, tell } from './figure';
import { keyToSaved, mustBeSaved, openTimed, toTheEnd } from './keys';
import { computerWith, leave, startTimed, understood, type Seated } from './seated';

const range = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index);
const journalOf = ({ program }: Seated, id: string): string => journalPath(deskPlaces(deskFolder(program.userData)).journal, id);
const letterOf = (key: number): string => 'vanphong'[key % 8]!;

async function openArticle({ desk }: Seated, id: string): Promise<void> {
  const row = desk.list.locator(`[data-article="${id}"]`);
  await row.click();
  await expect(row).toHaveAttribute('aria-current', 'true');
  await desk.body.waitFor();
}

/** Starts a written desk for the first time: its database is rebuilt from the journals. */
async function settledDesk(articles: Parameters<typeof computerWith>[0]): Promise<Seated> {
  const seated = await computerWith(articles);
  await startTimed(seated);
  await understood(seated);
  return seated;
}

test('from the key to "saved"', async () => {
  const report = draft(1, 500);
  const seated = await settledDesk([report]);
  const floorFile = path.join(deskFolder(seated.program.userData), 'floor');
  const handle = await open(floorFile, 'a');
  const [whole, bare]: number[][] = [[], []];
  try {
    const { window, body } = seated.desk;
    await openArticle(seated, report.id);
    await toTheEnd(window, body);
    const journal = journalOf(seated, report.id);
    for (let key = 0; key < 130; key += 1) {
      const before = (await stat(journal)).size;
      const ms = await keyToSaved(window, letterOf(key));
      const bytes = Buffer.alloc(Math.max(1, (await stat(journal)).size - before), 7);
      const begun = performance.now();
      await handle.write(bytes);
      await handle.sync();
      // The first ones warm both up.
      if (key >= 10) {
        whole!.push(ms);
        bare!.push(performance.now() - begun);
      }
    }
    tell({ what: 'key to "saved", against append and fsync of the same bytes', value: median(whole!), floor: median(bare!), unit: 'ms', goal: 10 });
  } finally {
    await handle.close();
    await leave(seated);
  }
});

test('bytes a key in a short and in a long report', async () => {
  const [short, long] = [draft(1, 500), draft(2, 50_000)];
  const seated = await settledDesk([short, long]);
  const keys = 100;
  const journal = { short: [] as number[], long: [] as number[] };
  const database = { short: [] as number[], long: [] as number[] };
  try {
    const { window, body } = seated.desk;
    for (let round = 0; round < 5; round += 1) {
      for (const [name, article] of [['short', short], ['long', long]] as const) {
        await openArticle(seated, article.id);
        await toTheEnd(window, body);
        const before = { journal: (await stat(journalOf(seated, article.id))).size, database: await sizeOf(databaseFolder(seated.program.userData)) };
        for (let key = 0; key < keys; key += 1) {
          await window.keyboard.press(letterOf(key));
          await mustBeSaved(window);
        }
        const grown = (await stat(journalOf(seated, article.id))).size - before.journal;
        // A journal that was made compact meanwhile says nothing about a key.
        if (grown > 0) journal[name].push(grown / keys);
        const databaseGrown = (await sizeOf(databaseFolder(seated.program.userData))) - before.database;
        if (databaseGrown > 0) database[name].push(databaseGrown / keys);
      }
    }
    tell({ what: 'journal, bytes a key in 50,000 words against 500', value: median(journal.long), floor: median(journal.short), unit: 'B', goal: 1.2 });
    tell({ what: 'database, bytes a key in 50,000 words against 500', value: median(database.long), floor: median(database.short), unit: 'B', goal: 1.2 });
  } finally {
    await leave(seated);
  }
});

test('opening an article and starting among 100 and among 20,000', async () => {
  const own = [draft(900_001, 500), draft(900_002, 500)];
  const few = await settledDesk([...range(98).map((number) => archived(number)), ...own]);
  const many = await settledDesk((function* () {
    for (const number of range(19_998)) yield archived(number);
    yield* own;
  })());
  const opening = { few: [] as number[], many: [] as number[] };
  const reading = { few: [] as number[], many: [] as number[] };
  const starting = { few: [] as number[], many: [] as number[] };
  const both = [['few', few], ['many', many]] as const;
  try {
    for (let round = 0; round < 24; round += 1) {
      for (const [name, seated] of both) {
        const article = own[round % 2]!;
        const ms = await openTimed(seated.desk.window, article.id, article.content.headline);
        if (round >= 4) opening[name].push(ms);
      }
    }
    for (const [, seated] of both) {
      await seated.desk.goTo('published');
      await seated.desk.list.locator('[data-article]').nth(90).waitFor();
    }
    for (let round = 0; round < 24; round += 1) {
      for (const [name, seated] of both) {
        const row = seated.desk.list.locator('[data-article]').nth(round % 12);
        const id = (await row.getAttribute('data-article'))!;
        const number = range(19_998).find((each) => archived(each).id === id)!;
        const ms = await openTimed(seated.desk.window, id, archived(number).content.headline);
        if (round >= 4) reading[name].push(ms);
      }
    }
    await few.program.close();
    await many.program.close();
    for (let round = 0; round < 6; round += 1) {
      for (const [name, seated] of both) {
        const { ms } = await startTimed(seated);
        await seated.program.close();
        if (round >= 1) starting[name].push(ms);
      }
    }
    tell({ what: 'opening a draft among 20,000 against among 100', value: median(opening.many), floor: median(opening.few), unit: 'ms', goal: 1.3 });
    tell({ what: 'opening an archive entry among 20,000 against among 100', value: median(reading.many), floor: median(reading.few), unit: 'ms', goal: 1.3 });
    tell({ what: 'starting on a desk of 20,000 against one of 100', value: median(starting.many), floor: median(starting.few), unit: 'ms', goal: 1.1 });
  } finally {
    await leave(few);
    await leave(many);
  }
});

test('recovery of 1,000 articles from the journals alone', async () => {
  const articles = range(1000).map((number) => draft(number, 400, 100));
  const seated = await computerWith(articles);
  const files = articles.map(({ id }) => ({ id, file: journalOf(seated, id) }));
  const [recovering, plain, bare]: number[][] = [[], [], []];
  try {
    for (let round = 0; round < 3; round += 1) {
      await rm(databaseFolder(seated.program.userData), { recursive: true, force: true });
      const { ms, progress } = await startTimed(seated);
      expect(progress.length, 'steps of the progress bar that were seen').toBeGreaterThan(2);
      await understood(seated);
      await expect(seated.desk.sidebar.locator('[data-section="drafts"]')).toContainText(/1[.,]?000/);
      await seated.program.close();
      recovering!.push(ms);
      plain!.push((await startTimed(seated)).ms);
      await seated.program.close();
      bare!.push(await bareReading(files));
    }
    // What the start itself takes is no part of the recovery.
    const seconds = (median(recovering!) - median(plain!)) / 1000;
    tell({ what: 'recovery from the journals alone, against reading them and applying the changes in Node', value: 1000 / seconds, floor: 1000 / (median(bare!) / 1000), unit: 'articles/s', goal: 4, isRate: true });
  } finally {
    await leave(seated);
  }
});

/** Reads journals and applies their changes, nothing else. @returns milliseconds */
async function bareReading(files: readonly { id: string; file: string }[]): Promise<number> {
  const begun = performance.now();
  for (const { id, file } of files) {
    const doc = new Y.Doc();
    for (const { type, payload } of scanJournal(await readFile(file), id).entries) if (type === 'update') Y.applyUpdateV2(doc, payload);
    doc.destroy();
  }
  return performance.now() - begun;
}
