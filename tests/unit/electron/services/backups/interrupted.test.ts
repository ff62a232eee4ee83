import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Progress } from '../../../../../electron/contract/desk-folder';
import { Backups } from '../../../../../electron/services/backups/backups';
import { recordingLog } from '../../recording-log';
import { backupProgram, started } from './child-program';
import { sampleDesk, type SampleDesk } from './sample-desk';

async function openOn(desk: SampleDesk, onProgress: (progress: Progress) => void = () => undefined) {
  const backups = await Backups.open({
    root: desk.places.root, statusFile: path.join(desk.home, 'backups.json'), defaultFolder: path.join(desk.home, 'backups'),
    journal: desk.journal, appVersion: '0.3.0', log: recordingLog(), onStatus: () => undefined, onProgress,
  });
  onTestFinished(() => backups.close());
  return backups;
}

async function deskWithPhotos(): Promise<SampleDesk & { folder: string; status: string }> {
  const desk = await sampleDesk();
  for (let nth = 0; nth < 8; nth += 1) await desk.addReport(`report-${nth}`, `Số ${nth}`, [await desk.addPhoto(randomBytes(600_000))]);
  return { ...desk, folder: path.join(desk.home, 'backups'), status: path.join(desk.home, 'backups.json') };
}

test.each(['backup', 'verify'] as const)('a kill during %s leaves the earlier backups, and the next start removes what was half made', async (work) => {
  const desk = await deskWithPhotos();
  const backups = await openOn(desk);
  const earlier = await backups.make();
  const bytes = await readFile(earlier.path);
  await backups.close();
  const { file } = await backupProgram(desk.home);
  const { child, lines } = started(process.execPath, [file, desk.places.root, desk.status, desk.folder]);
  for await (const line of lines) {
    const { progress } = line as { progress?: Progress };
    if (progress?.work === work && progress.done > progress.total / 2) {
      child.kill('SIGKILL');
      break;
    }
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  expect((await readdir(desk.folder)).length).toBeGreaterThan(1);
  const again = await openOn(desk);
  expect(await readdir(desk.folder)).toEqual([path.basename(earlier.path)]);
  expect((await readFile(earlier.path)).equals(bytes)).toBe(true);
  expect(again.status().files).toEqual([earlier]);
  expect((await again.make()).verifiedAt).not.toBeNull();
});

test.skipIf(process.platform === 'win32')('a disk that takes no more: told as full, nothing half made, the earlier backup untouched', async () => {
  const desk = await deskWithPhotos();
  const backups = await openOn(desk);
  const earlier = await backups.make();
  await backups.close();
  const { file } = await backupProgram(desk.home);
  // Files beyond 2 MB are refused by the system, as on a disk that is full.
  const { lines } = started('bash', ['-c', 'ulimit -f 2048 && exec "$@"', 'bash', process.execPath, file, desk.places.root, desk.status, desk.folder]);
  const said: unknown[] = [];
  for await (const line of lines) said.push(line);
  expect(said.at(-1)).toMatchObject({ code: 'diskFull', status: { failed: { problem: 'diskFull' }, files: [earlier] } });
  expect(await readdir(desk.folder)).toEqual([path.basename(earlier.path)]);
  expect((await openOn(desk)).status().failed).toMatchObject({ problem: 'diskFull' });
});

test.each(['backup', 'verify'] as const)('cancelled during %s: nothing is left, and it does not count as a failure', async (work) => {
  const desk = await deskWithPhotos();
  const backups: Backups = await openOn(desk, (progress) => {
    if (progress.work === work && progress.done > progress.total / 2) backups.cancel();
  });
  await expect(backups.make()).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(desk.folder)).toEqual([]);
  expect(backups.status()).toMatchObject({ files: [], failed: null });
  expect(JSON.parse(await readFile(desk.status, 'utf8'))).toMatchObject({ unfinished: [] });
});

test('closing cancels what runs and what waits, and leaves nothing', async () => {
  const desk = await deskWithPhotos();
  let closing: Promise<void> | undefined;
  const backups: Backups = await openOn(desk, (progress) => {
    if (progress.done > progress.total / 2) closing ??= backups.close();
  });
  const outcomes = await Promise.allSettled([backups.make(), backups.make()]);
  await closing;
  expect(outcomes).toMatchObject([{ status: 'rejected', reason: { code: 'cancelled' } }, { status: 'rejected', reason: { code: 'cancelled' } }]);
  expect(await readdir(desk.folder)).toEqual([]);
  await expect(backups.make()).rejects.toMatchObject({ code: 'cancelled' });
});

test('a folder that is gone is told and not made anew; the next one that succeeds makes up for it', async () => {
  const desk = await deskWithPhotos();
  const backups = await openOn(desk);
  const stick = path.join(desk.home, 'stick');
  await mkdir(stick);
  await backups.configure({ folder: stick });
  await rm(stick, { recursive: true });
  await expect(backups.make()).rejects.toMatchObject({ code: 'folderMissing' });
  expect(backups.status()).toMatchObject({ folder: stick, files: [], failed: { problem: 'folderMissing' } });
  expect(await readdir(desk.home)).not.toContain('stick');
  await mkdir(stick);
  const made = await backups.make();
  expect(backups.status()).toMatchObject({ files: [made], failed: null });
});

test('a file in the place of the folder', async () => {
  const desk = await deskWithPhotos();
  await writeFile(desk.folder, 'no folder');
  const backups = await openOn(desk);
  await expect(backups.make()).rejects.toMatchObject({ code: expect.stringMatching(/^folder(Missing|NotWritable)$/) });
  expect(await readFile(desk.folder, 'utf8')).toBe('no folder');
});

test('nothing is removed on the word of a record that names other files', async () => {
  const desk = await deskWithPhotos();
  const precious = path.join(desk.home, 'precious.txt');
  await writeFile(precious, 'kept');
  const backups = await openOn(desk);
  await backups.configure({ keep: 5 });
  await backups.close();
  const record = JSON.parse(await readFile(desk.status, 'utf8')) as object;
  await writeFile(desk.status, JSON.stringify({ ...record, unfinished: [precious, desk.places.root] }));
  await openOn(desk);
  expect(await readFile(precious, 'utf8')).toBe('kept');
  expect(await readdir(desk.places.root)).toContain('desk.json');
});

test('what the status file cannot take does not stop a backup to another disk', async () => {
  const desk = await deskWithPhotos();
  const log = recordingLog();
  const backups = await Backups.open({
    root: desk.places.root, statusFile: path.join(desk.home, 'not there', 'backups.json'), defaultFolder: desk.folder, journal: desk.journal,
    appVersion: '0.3.0', log, onStatus: () => undefined, onProgress: () => undefined,
  });
  onTestFinished(() => backups.close());
  expect((await backups.make()).verifiedAt).not.toBeNull();
  expect(log.lines.some(({ level }) => level === 'warn')).toBe(true);
});
