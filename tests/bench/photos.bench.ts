import { expect, test } from '@playwright/test';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deskPlaces } from '../../electron/services/desk-folder/places';
import { Program } from '../e2e/fixtures/program';
import { DeskPage } from '../e2e/pages/desk';
import { deskFolder } from '../faults/storage/files';
import { bareDecode } from './bare-decode';
import { median, tell } from './figure';
import { watchFrames } from './frames';
import { drawnPhotos, writePhotos } from './photo-files';

const photosEach = 100;
const rounds = 3;

test('a hundred photos of 12 megapixels', async () => {
  const program = await Program.onFreshComputer();
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-photos-'));
  const desk = new DeskPage(program);
  const [whole, bare, longest, resting, after, closed]: number[][] = [[], [], [], [], [], []];
  try {
    await desk.found('Cổng thông tin phường An Lạc', 'Lê Thanh Trúc', 'reporter');
    const photos = await drawnPhotos(desk.window, 10);
    const floor = await bareDecode(program, photos);
    await floor.decode(10);
    for (let round = 0; round < rounds; round += 1) {
      bare!.push(photosEach / ((await floor.decode(photosEach)) / 1000));
      const files = await writePhotos(path.join(folder, `${round}`), photos, photosEach, `round ${round}`);
      await desk.newReport('Giao ban chuyên đề');
      await desk.tab('photos');
      resting!.push(await memoryOf(program));
      const watch = await watchFrames(desk.window);
      whole!.push(photosEach / ((await broughtIn(desk, program, files, (round + 1) * photosEach)) / 1000));
      longest!.push(await watch.longest());
      await expect(desk.inspector.locator('[data-photo]')).toHaveCount(photosEach);
      after!.push(await memoryOf(program));
      await desk.newReport('Giao ban chuyên đề');
      closed!.push(await memoryOf(program));
      await rm(path.join(folder, `${round}`), { recursive: true });
    }
    await floor.close();
    tell({ what: 'photos taken in with both sizes made, against a bare decode in two workers', value: median(whole!), floor: median(bare!), unit: 'photos/s', goal: 1.43, isRate: true });
    tell({ what: 'longest frame of the window meanwhile, against 50 ms', value: median(longest!), floor: 50, unit: 'ms', goal: 1 });
    tell({ what: 'memory with a hundred photos in the report, against before', value: median(after!), floor: resting![0]!, unit: 'MB', goal: 1.25 });
    tell({ what: 'memory after closing the report, against before', value: median(closed!), floor: resting![0]!, unit: 'MB', goal: 1.1 });
  } finally {
    await program.close().catch(() => undefined);
    await program.remove();
    await rm(folder, { recursive: true, force: true });
  }
});

/** Adds photos through the program's dialog. @returns milliseconds until both sizes of the last one are on the disk */
async function broughtIn(desk: DeskPage, program: Program, files: readonly string[], expected: number): Promise<number> {
  await program.answerOpenDialog(files);
  const { derived } = deskPlaces(deskFolder(program.userData));
  const begun = performance.now();
  await desk.inspector.getByRole('button', { name: desk.words.photos.add }).click();
  const made = (): Promise<number> => readdir(derived, { recursive: true }).then((names) => names.filter((name) => name.endsWith('.thumb')).length, () => 0);
  await expect.poll(made, { intervals: [100], timeout: 300_000 }).toBe(expected);
  return performance.now() - begun;
}

/** Memory of the window and of the main process in megabytes, when what is not used any more has been given back. */
async function memoryOf(program: Program): Promise<number> {
  // Longer than the threads that make the sizes wait for more work.
  await program.window.waitForTimeout(12_000);
  const session = await program.window.context().newCDPSession(program.window);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return program.application.evaluate(({ app, BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().startsWith('app:'))!.webContents.getOSProcessId();
    const kilobytes = app.getAppMetrics().filter(({ pid, type }) => pid === own || type === 'Browser').reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
    return kilobytes / 1024;
  });
}
