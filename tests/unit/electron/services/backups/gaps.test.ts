import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Backups } from '../../../../../electron/services/backups/backups';
import { openBackup } from '../../../../../electron/services/backups/open-backup';
import { restoreBackup } from '../../../../../electron/services/backups/restore-backup';
import { deskPlaces } from '../../../../../electron/services/desk-folder/places';
import { readJournalFile } from '../../../../../electron/services/journal/read-journal-file';
import { recordingLog } from '../../recording-log';
import { photoFile, sampleDesk, type SampleDesk } from './sample-desk';

const HOUR = 60 * 60 * 1000;
const NONE = { unread: [], damaged: [], shelves: [], photos: 0, audit: false };

async function openOn(desk: SampleDesk, journal: Pick<SampleDesk['journal'], 'snapshot' | 'withoutCompaction'> = desk.journal) {
  const log = recordingLog();
  const named: (readonly string[])[] = [];
  const clock = { now: new Date(2026, 10, 22, 14, 5) };
  const backups = await Backups.open({
    root: desk.places.root, statusFile: path.join(desk.home, 'backups.json'), defaultFolder: path.join(desk.home, 'backups'), journal,
    appVersion: '0.3.0', log, now: () => clock.now, onPhotosNamed: (photos) => named.push([...photos]), onStatus: () => undefined, onProgress: () => undefined,
  });
  onTestFinished(() => backups.close());
  const makeLater = (hours = 1) => {
    clock.now = new Date(clock.now.getTime() + hours * HOUR);
    return backups.make();
  };
  const automaticLater = async (hours: number) => {
    clock.now = new Date(clock.now.getTime() + hours * HOUR);
    await backups.makeIfDue();
  };
  return { backups, log, named, makeLater, automaticLater };
}

async function manifestOf(file: string) {
  const { manifest, zip } = await openBackup(file);
  await zip.close();
  return manifest;
}

const journalFile = (desk: SampleDesk, id: string) => path.join(desk.places.journal, id.slice(0, 2), `${id}.journal`);

/** Something that is no file takes the place of a journal, as a broken file system leaves it. */
async function replaceByFolder(desk: SampleDesk, id: string): Promise<void> {
  await rm(journalFile(desk, id));
  await mkdir(journalFile(desk, id));
}

async function flipInTheMiddle(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
  await writeFile(file, bytes);
}

async function deskOfThree(): Promise<SampleDesk> {
  const desk = await sampleDesk();
  for (const id of ['report-1', 'report-2', 'report-3']) await desk.addReport(id, `Tin ${id}`);
  return desk;
}

test('one journal that is no file costs the backup no other one: it is named, in the list and in the log', async () => {
  const desk = await deskOfThree();
  await replaceByFolder(desk, 'report-2');
  const { backups, log } = await openOn(desk);
  const made = await backups.make();
  expect(made).toMatchObject({ articles: 2, verifiedAt: expect.any(String), gaps: { ...NONE, unread: ['report-2'] } });
  expect(backups.status()).toMatchObject({ failed: null, files: [made] });
  expect(await backups.inspect(made.path)).toMatchObject({ gaps: { ...NONE, unread: ['report-2'] } });
  expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([
    { level: 'error', message: 'what could not be read is left out of the backup', detail: { file: 'journal/re/report-2.journal', error: 'something else stands there' } },
    { level: 'warn', message: 'a backup was made and compared, but without what could not be read', detail: expect.objectContaining({ gaps: made.gaps }) },
  ]);
});

test.runIf(process.platform === 'linux')('a journal on which the disk reports an error is left out and named', async () => {
  const desk = await deskOfThree();
  // The kernel's own EIO.
  const ill = '/proc/self/mem';
  await expect(readFile(ill, { encoding: 'utf8' })).rejects.toMatchObject({ code: 'EIO' });
  const { backups, log } = await openOn(desk, {
    withoutCompaction: (work) => desk.journal.withoutCompaction(work),
    async snapshot() {
      const { journals, unlisted } = await desk.journal.snapshot();
      return { journals: journals.map((each) => (each.id === 'report-2' ? { ...each, file: ill } : each)), unlisted };
    },
  });
  expect(await backups.make()).toMatchObject({ articles: 2, gaps: { ...NONE, unread: ['report-2'] } });
  expect(log.lines.find(({ level }) => level === 'error')?.detail).toMatchObject({ file: 'journal/re/report-2.journal', error: { code: 'EIO' } });
});

test('a folder of journals that cannot be listed is named by what its articles begin with', async () => {
  const desk = await deskOfThree();
  await desk.addReport('away-1', 'Tin');
  const shelf = path.join(desk.places.journal, 'aw');
  await rm(shelf, { recursive: true });
  await symlink('aw', shelf);
  const { backups } = await openOn(desk);
  expect(await backups.make()).toMatchObject({ articles: 3, gaps: { ...NONE, shelves: ['aw'] } });
});

test('of a damaged journal the sound part goes in, and the file as it is beside; both come back', async () => {
  const desk = await deskOfThree();
  for (const headline of ['một', 'hai', 'ba']) await desk.addReport('report-2', headline);
  const file = journalFile(desk, 'report-2');
  const whole = await readJournalFile(file);
  await flipInTheMiddle(file);
  const damaged = await readFile(file);
  const { backups } = await openOn(desk);
  const made = await backups.make();
  expect(made).toMatchObject({ articles: 3, gaps: { ...NONE, damaged: ['report-2'] }, verifiedAt: expect.any(String) });

  const into = path.join(desk.home, 'restored');
  expect(await restoreBackup(made.path, into, { log: recordingLog(), onProgress: () => undefined })).toEqual({
    folder: into, articles: 3, photos: 0, leftOut: [], gaps: made.gaps,
  });
  const sound = await readJournalFile(path.join(into, 'journal', 're', 'report-2.journal'));
  expect(sound).toMatchObject({ damage: null, records: whole.records });
  expect(sound.update?.length).toBeGreaterThan(0);
  const stamp = new Date(made.at).toISOString().replaceAll(':', '-').replace(/\.\d+Z/, 'Z');
  expect(await readFile(path.join(deskPlaces(into).setAside, `report-2-${stamp}.journal`))).toEqual(damaged);
});

test('a journal in which nothing is sound is named as unread, and kept beside all the same', async () => {
  const desk = await deskOfThree();
  const rubbish = Buffer.alloc((await readFile(journalFile(desk, 'report-2'))).length, 'x');
  await writeFile(journalFile(desk, 'report-2'), rubbish);
  const { backups } = await openOn(desk);
  const made = await backups.make();
  expect(made).toMatchObject({ articles: 2, gaps: { ...NONE, unread: ['report-2'] } });
  const into = path.join(desk.home, 'restored');
  await restoreBackup(made.path, into, { log: recordingLog(), onProgress: () => undefined });
  const [aside = ''] = (await manifestOf(made.path)).files.map(({ path: each }) => each).filter((each) => each.startsWith('set-aside/'));
  expect(await readFile(path.join(into, aside))).toEqual(rubbish);
});

test('a journal that became shorter than what was acknowledged does not pass as whole', async () => {
  const desk = await sampleDesk();
  await desk.addReport('report-1', 'một');
  const shorter = await readFile(journalFile(desk, 'report-1'));
  await desk.addReport('report-1', 'hai');
  await writeFile(journalFile(desk, 'report-1'), shorter);
  const { backups } = await openOn(desk);
  expect((await backups.make()).gaps).toEqual({ ...NONE, damaged: ['report-1'] });
});

test('photos and an audit log that are not given back are named as well', async () => {
  const desk = await deskOfThree();
  const damaged = await desk.addPhoto(Buffer.from('first'));
  const gone = await desk.addPhoto(Buffer.from('second'));
  await desk.addReport('report-1', 'Mưa lũ', [damaged, gone]);
  await writeFile(photoFile(desk.places.root, damaged), 'fi?st');
  await rm(photoFile(desk.places.root, gone));
  // A folder of photos that leads round in a circle cannot be listed.
  await symlink('ff', path.join(desk.places.photos, 'ff'));
  await mkdir(desk.places.audit);
  const { backups } = await openOn(desk);
  const made = await backups.make();
  expect(made.gaps).toEqual({ ...NONE, photos: 2, audit: true });
  expect((await manifestOf(made.path)).unread).toEqual(['audit.jsonl', 'photos/ff']);
});

test('where no report at all can be read there is no backup', async () => {
  const desk = await deskOfThree();
  await desk.journal.append('desk', [{ kind: 'records', records: [{ table: 'profiles', key: 'p', value: { name: 'Lan' } }] }]);
  for (const id of ['report-1', 'report-2', 'report-3']) await replaceByFolder(desk, id);
  const { backups } = await openOn(desk);
  await expect(backups.make()).rejects.toMatchObject({ code: 'ioError' });
  expect(backups.status()).toMatchObject({ files: [], failed: { problem: 'ioError' } });
});

test('those with gaps never push the last whole one out, and the whole ones after it do', async () => {
  const desk = await deskOfThree();
  const { backups, makeLater, automaticLater } = await openOn(desk);
  await backups.configure({ keep: 2 });
  await makeLater();
  const whole = await makeLater();
  await replaceByFolder(desk, 'report-2');
  for (let day = 0; day < 3; day += 1) await automaticLater(25);
  const [newest, second, ...others] = backups.status().files;
  expect(newest?.gaps).toEqual({ ...NONE, unread: ['report-2'] });
  expect(second).toEqual(whole);
  expect(others).toEqual([]);

  await backups.configure({ keep: 1 });
  const withGaps = await makeLater();
  expect(backups.status().files).toEqual([withGaps, whole]);
  await rm(journalFile(desk, 'report-2'), { recursive: true });
  const wholeAgain = await makeLater();
  expect(backups.status().files).toEqual([wholeAgain]);
});

test('a record of a version that did not look for gaps is completed from the files', async () => {
  const desk = await deskOfThree();
  await replaceByFolder(desk, 'report-2');
  const { backups } = await openOn(desk);
  const made = await backups.make();
  await backups.close();
  const record = path.join(desk.home, 'backups.json');
  const { known, ...rest } = JSON.parse(await readFile(record, 'utf8')) as { known: { gaps?: unknown }[] };
  await writeFile(record, JSON.stringify({ ...rest, known: known.map(({ gaps: _gaps, ...each }) => each) }));
  expect((await openOn(desk)).backups.status().files).toEqual([made]);
});

test('which photos are in use is told only after every report was read', async () => {
  const desk = await deskOfThree();
  const photo = await desk.addPhoto(Buffer.from('in use'));
  await desk.addPhoto(Buffer.from('in no report'));
  await desk.addReport('report-1', 'Mưa lũ', [photo]);
  const { named, makeLater } = await openOn(desk);
  await makeLater();
  expect(named).toEqual([[photo]]);
  await replaceByFolder(desk, 'report-2');
  await makeLater();
  expect(named).toHaveLength(1);
});
