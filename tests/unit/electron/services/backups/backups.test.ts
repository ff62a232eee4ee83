import { appendFile, copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { BackupStatus } from '../../../../../electron/contract/backups';
import type { Progress } from '../../../../../electron/contract/desk-folder';
import { BACKUP_FORMAT } from '../../../../../electron/services/backups/manifest';
import { Backups } from '../../../../../electron/services/backups/backups';
import { openBackup } from '../../../../../electron/services/backups/open-backup';
import { recordingLog } from '../../recording-log';
import { photoFile, sampleDesk, type SampleDesk } from './sample-desk';

const START = new Date(2026, 10, 22, 14, 5);
const HOUR = 60 * 60 * 1000;

async function openOn(desk: SampleDesk, journal: Pick<SampleDesk['journal'], 'snapshot' | 'withoutCompaction'> = desk.journal) {
  const log = recordingLog();
  const told: BackupStatus[] = [];
  const progress: Progress[] = [];
  const clock = { now: START };
  const folder = path.join(desk.home, 'backups');
  const backups = await Backups.open({
    root: desk.places.root, statusFile: path.join(desk.home, 'backups.json'), defaultFolder: folder, journal, appVersion: '0.3.0', log,
    now: () => clock.now,
    onStatus: (status) => told.push(status),
    onProgress: (each) => progress.push(each),
  });
  onTestFinished(() => backups.close());
  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };
  return { backups, folder, log, told, progress, clock, pass };
}

async function manifestOf(file: string) {
  const { manifest, zip } = await openBackup(file);
  await zip.close();
  return manifest;
}

/** Waits for a condition, not for a time. */
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 10_000, interval: 5 });

test('makes a backup under the name of its minute, compares it and says so', async () => {
  const desk = await sampleDesk();
  const photo = await desk.addPhoto(Buffer.from('a photo of the council'));
  await desk.addReport('report-1', 'Họp tổ dân phố', [photo]);
  await desk.journal.append('desk', [{ kind: 'records', records: [{ table: 'profiles', key: 'p', value: { name: 'Lan' } }] }]);
  const { backups, folder, told, progress } = await openOn(desk);
  const made = await backups.make();
  expect(made).toMatchObject({
    path: path.join(folder, 'Toa-Soan_2026-11-22_14-05.toasoan-backup.zip'), at: START.toISOString(), articles: 1, photos: 1, verifiedAt: START.toISOString(),
  });
  expect((await readFile(made.path)).length).toBe(made.bytes);
  expect(await readdir(folder)).toEqual([path.basename(made.path)]);
  expect(told.at(-1)).toEqual({ folder, daily: true, keep: 14, files: [made], failed: null });
  expect(progress.filter(({ work }) => work === 'backup').at(-1)).toMatchObject({ done: expect.any(Number) });
  const last = progress.at(-1);
  expect(last).toMatchObject({ work: 'verify', done: last?.total });
  const manifest = await manifestOf(made.path);
  expect(manifest).toMatchObject({ kind: 'toa-soan-backup', format: BACKUP_FORMAT, writtenBy: '0.3.0', desk: { id: desk.id }, missing: [], unsound: [] });
  expect(manifest.articles.map(({ id }) => id)).toEqual(['report-1']);
  expect(manifest.files.map(({ path: each }) => each).sort()).toEqual([
    'journal/de/desk.journal', 'journal/re/report-1.journal', `photos/${photo.slice(0, 2)}/${photo}`,
  ]);
});

test('the manifest is the last entry, and photos are stored as they are', async () => {
  const desk = await sampleDesk();
  const photo = await desk.addPhoto(Buffer.alloc(10_000));
  await desk.addReport('report-1', 'x'.repeat(10_000));
  const { backups } = await openOn(desk);
  const { zip } = await openBackup((await backups.make()).path);
  onTestFinished(() => zip.close());
  expect([...zip.entries.keys()].at(-1)).toBe('manifest.json');
  expect(zip.entries.get(`photos/${photo.slice(0, 2)}/${photo}`)).toMatchObject({ compressionMethod: 0, compressedSize: 10_000 });
  const journal = zip.entries.get('journal/re/report-1.journal');
  expect(journal?.compressionMethod).toBe(8);
  expect(journal?.compressedSize).toBeLessThan(journal?.uncompressedSize ?? 0);
});

test('what is written while the backup runs does not disturb it', async () => {
  const desk = await sampleDesk();
  for (let nth = 0; nth < 30; nth += 1) await desk.addReport(`report-${nth}`, `Số ${nth}`);
  const { backups } = await openOn(desk);
  let writing = true;
  const typing = (async () => {
    for (let nth = 0; writing; nth += 1) await desk.addReport(`report-${nth % 30}`, `Câu thêm ${nth} ${'x'.repeat(40_000)}`);
  })();
  const made = await backups.make();
  writing = false;
  await typing;
  expect(made).toMatchObject({ articles: 30, verifiedAt: expect.any(String) });
});

test('a photo that is missing, and one whose bytes are not its own, are named and do not stop the backup', async () => {
  const desk = await sampleDesk();
  const damaged = await desk.addPhoto(Buffer.from('first'));
  const gone = await desk.addPhoto(Buffer.from('second'));
  await desk.addReport('report-1', 'Mưa lũ', [damaged, gone]);
  await writeFile(photoFile(desk.places.root, damaged), 'fi?st');
  await rm(photoFile(desk.places.root, gone));
  const { backups, log } = await openOn(desk);
  const made = await backups.make();
  const manifest = await manifestOf(made.path);
  expect(manifest).toMatchObject({ missing: [gone], unsound: [`photos/${damaged.slice(0, 2)}/${damaged}`] });
  expect(made.verifiedAt).not.toBeNull();
  expect(log.lines.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([
    'a damaged file went into the backup', 'photos are missing in the desk and in its backup', 'a backup was made and compared, but without what could not be read',
  ]);
});

test('a link among the photos brings nothing from elsewhere into the backup', async () => {
  const desk = await sampleDesk();
  const hash = await desk.addPhoto(Buffer.from('first'));
  await desk.addReport('report-1', 'Mưa lũ', [hash]);
  const secret = path.join(desk.home, 'secret');
  await writeFile(secret, 'nobody’s business');
  await rm(photoFile(desk.places.root, hash));
  await symlink(secret, photoFile(desk.places.root, hash));
  const { backups } = await openOn(desk);
  expect(await manifestOf((await backups.make()).path)).toMatchObject({ photos: 0, missing: [hash], unsound: [] });
});

test('a journal that is damaged in the desk does not stop the backup, and is named', async () => {
  const desk = await sampleDesk();
  for (const headline of ['một', 'hai', 'ba']) await desk.addReport('report-1', headline);
  const file = path.join(desk.places.journal, 're', 'report-1.journal');
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
  await writeFile(file, bytes);
  const { backups } = await openOn(desk);
  const made = await backups.make();
  expect(await manifestOf(made.path)).toMatchObject({ unsound: ['journal/re/report-1.journal'] });
  expect(made.verifiedAt).not.toBeNull();
});

test('a backup elsewhere replaces the file that the person named and touches no other', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, folder } = await openOn(desk);
  const stick = path.join(desk.home, 'stick');
  await mkdir(stick);
  const place = path.join(stick, 'cho chị Hà.zip');
  await writeFile(place, 'earlier');
  expect(await backups.make(place)).toMatchObject({ path: place, articles: 1 });
  expect(await manifestOf(place)).toMatchObject({ desk: { id: desk.id } });
  expect(await readdir(stick)).toEqual(['cho chị Hà.zip']);
  expect(await readdir(folder).catch(() => [])).toEqual([]);
  expect(await backups.inspect(place)).toMatchObject({ path: place, writtenBy: '0.3.0', articles: 1, photos: 0 });
});

test('keeps as many as wanted, and removes only what is its own', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, folder, pass } = await openOn(desk);
  await backups.configure({ keep: 2 });
  const first = await backups.make();
  const foreign = path.join(folder, 'Toa-Soan_2020-01-01_00-00.toasoan-backup.zip');
  await writeFile(foreign, 'named like one of ours');
  await copyFile(first.path, path.join(folder, 'giữ lại.toasoan-backup.zip'));
  const other = await sampleDesk();
  await other.addReport('report-9', 'Của bàn khác');
  const otherFile = path.join(folder, 'Toa-Soan_2020-02-02_00-00.toasoan-backup.zip');
  await (await openOn(other)).backups.make(otherFile);
  for (let nth = 0; nth < 3; nth += 1) {
    pass(HOUR);
    await backups.make();
  }
  expect((await readdir(folder)).sort()).toEqual([
    'Toa-Soan_2020-01-01_00-00.toasoan-backup.zip', 'Toa-Soan_2020-02-02_00-00.toasoan-backup.zip',
    'Toa-Soan_2026-11-22_16-05.toasoan-backup.zip', 'Toa-Soan_2026-11-22_17-05.toasoan-backup.zip', 'giữ lại.toasoan-backup.zip',
  ].sort());
  expect(await manifestOf(otherFile)).toMatchObject({ desk: { id: other.id } });
});

test('the newest stays although the clock was set back', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, pass } = await openOn(desk);
  await backups.configure({ keep: 1 });
  pass(365 * 24 * HOUR);
  await backups.make();
  pass(-365 * 24 * HOUR);
  const made = await backups.make();
  expect(backups.status().files).toEqual([made]);
});

test('two within a minute get names of their own', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, folder } = await openOn(desk);
  await Promise.all([backups.make(), backups.make()]);
  expect((await readdir(folder)).sort()).toEqual(['Toa-Soan_2026-11-22_14-05-2.toasoan-backup.zip', 'Toa-Soan_2026-11-22_14-05.toasoan-backup.zip']);
});

test('the folder is the truth: what is taken away disappears, what comes back is known as verified', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups, folder, told } = await openOn(desk);
  const made = await backups.make();
  const elsewhere = path.join(desk.home, 'elsewhere.zip');
  await rename(made.path, elsewhere);
  backups.status();
  await until(() => expect(told.at(-1)?.files).toEqual([]));
  await rename(elsewhere, path.join(folder, 'Toa-Soan_2026-11-23_00-00.toasoan-backup.zip'));
  const again = (await openOn(desk)).backups;
  expect(again.status().files).toEqual([{ ...made, path: path.join(folder, 'Toa-Soan_2026-11-23_00-00.toasoan-backup.zip') }]);
});

test('a backup that was touched since it was made is no longer called verified', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups } = await openOn(desk);
  const made = await backups.make();
  await appendFile(made.path, 'x');
  expect((await openOn(desk)).backups.status().files.filter(({ verifiedAt }) => verifiedAt !== null)).toEqual([]);
});

test('a broken record of the backups is set aside, and the files are found again', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'Tin');
  const { backups } = await openOn(desk);
  const made = await backups.make();
  await backups.close();
  await writeFile(path.join(desk.home, 'backups.json'), '{"folder": 3');
  expect((await openOn(desk)).backups.status().files).toEqual([{ ...made, verifiedAt: null }]);
});

test('remembers what was configured, and refuses a folder that is not there', async () => {
  const desk = await sampleDesk();
  const { backups, folder } = await openOn(desk);
  const stick = path.join(desk.home, 'stick');
  await expect(backups.configure({ folder: stick })).rejects.toMatchObject({ code: 'folderMissing' });
  expect(backups.status().folder).toBe(folder);
  await mkdir(stick);
  await backups.configure({ folder: stick, daily: false, keep: 3 });
  expect((await openOn(desk)).backups.status()).toMatchObject({ folder: stick, daily: false, keep: 3 });
});
