import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Program } from '../../e2e/fixtures/program';
import { DeskPage } from '../../e2e/pages/desk';
import { seededRandom } from '../random';
import { faultRun } from '../run';
import { ArticlePage } from './article-page';
import { deskFolder } from './files';
import { Oracle } from './oracle';
import { Typist } from './typist';

const run = promisify(execFile);
const filler = 'filler';

/** Makes the desk folder a disk of its own, a small one. @returns why that is not possible, or null */
async function smallDisk(folder: string): Promise<string | null> {
  await mkdir(folder, { recursive: true });
  return run('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).then(() => null, (error: Error) => error.message.trim());
}

/** Takes every byte that is left. */
async function fill(folder: string): Promise<void> {
  const handle = await open(path.join(folder, filler), 'a');
  const isFull = (error: NodeJS.ErrnoException): null => {
    if (error.code === 'ENOSPC') return null;
    throw error;
  };
  for (let size = 65_536; size >= 1; size = Math.floor(size / 4)) {
    const piece = Buffer.alloc(size, 1);
    while (((await handle.write(piece).catch(isFull))?.bytesWritten ?? 0) === size);
  }
  await handle.close();
}

test('the disk of the desk folder runs full while somebody types: it is said at once, and nothing is lost', async ({}, info) => {
  const { runs, seed } = faultRun(20);
  const rounds = Math.ceil(runs / 10);
  test.setTimeout(60_000 + rounds * 150_000);
  const program = await Program.notYetStarted();
  const folder = deskFolder(program.userData);
  const refused = await smallDisk(folder);
  if (refused !== null) console.warn(`NOT TESTED: a desk folder on a full disk, because no small disk can be mounted here: ${refused}`);
  test.skip(refused !== null, `no small disk: ${refused}`);
  let story = 'preparing';
  try {
    await program.launch();
    const desk = new DeskPage(program);
    const oracle = new Oracle();
    const typist = new Typist(desk, oracle, seededRandom(seed));
    await desk.found('Cổng thông tin xã Vân Khánh', 'Trịnh Đức Hiếu', 'reporter');
    await desk.newReport('Tin tự do');
    await typist.meet(await new ArticlePage(desk).id());
    const indicator = (): Promise<string | null> => desk.window.locator('[data-status="saved"]').getAttribute('data-value');

    for (let round = 1; round <= rounds; round += 1) {
      story = `round ${round} of ${rounds}`;
      for (let text = 0; text < 3; text += 1) await typist.write().then(() => typist.mustBeSaved());
      await fill(folder);
      // What still fits into the last block of a file is really saved; then nothing fits any more.
      await expect(async () => {
        await typist.write();
        await typist.look(3_000);
        expect(await indicator()).toBe('notSaved');
      }).toPass({ timeout: 60_000 });
      await expect(desk.window.locator('[data-banner="notSaved"]')).toBeVisible();
      for (let text = 0; text < 3; text += 1) await typist.write();
      await typist.checkOnScreen();
      expect(await indicator()).toBe('notSaved');

      if (round % 2 === 1) {
        story += ', space is freed';
        await rm(path.join(folder, filler));
        await typist.mustBeSaved(90_000);
        await program.kill();
        await program.launch();
      } else {
        story += ', killed on a full disk';
        await program.kill();
        await program.launch();
        await typist.begin();
        await typist.checkEverything({ saved: false });
        await rm(path.join(folder, filler));
        await typist.mustBeSaved(90_000);
      }
      await typist.begin();
      await typist.checkEverything();
    }
    console.info(`seed ${seed}: the disk ran full ${rounds} times, ${oracle.savedTexts} texts called saved, all there`);
  } catch (error) {
    await program.keepEvidence(info.outputPath());
    throw new Error(`seed ${seed} (npm run faults -- storage --runs ${runs} --seed ${seed}), ${story}`, { cause: error });
  } finally {
    await program.kill().catch(() => undefined);
    await run('umount', ['-l', folder]);
    await program.remove();
  }
});
