import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Progress } from '../../../../../electron/contract/desk-folder';
import { Backups } from '../../../../../electron/services/backups/backups';
import { openBackup } from '../../../../../electron/services/backups/open-backup';
import { restoreBackup } from '../../../../../electron/services/backups/restore-backup';
import { readMarker } from '../../../../../electron/services/desk-folder/marker';
import { deskPlaces } from '../../../../../electron/services/desk-folder/places';
import { contentDigest } from '../../../../../electron/services/journal/content-digest';
import { JournalStore } from '../../../../../electron/services/journal/journal-store';
import { recordingLog } from '../../recording-log';
import { photoFile, sampleDesk, type SampleDesk } from './sample-desk';

async function backUp(desk: SampleDesk, people: string | null = null): Promise<string> {
  const backups = await Backups.open({
    root: desk.places.root, statusFile: path.join(desk.home, 'backups.json'), defaultFolder: path.join(desk.home, 'backups'),
    journal: desk.journal, people: () => people, appVersion: '0.3.0', log: recordingLog(), onStatus: () => undefined, onProgress: () => undefined,
  });
  onTestFinished(() => backups.close());
  return (await backups.make()).path;
}

async function deskWithReports(): Promise<SampleDesk & { hashes: string[] }> {
  const desk = await sampleDesk();
  const hashes: string[] = [];
  for (let nth = 0; nth < 5; nth += 1) {
    const hash = await desk.addPhoto(randomBytes(50_000));
    hashes.push(hash);
    await desk.addReport(`report-${nth}`, `Họp tổ dân phố số ${nth}`, [hash]);
  }
  await desk.journal.append('desk', [{ kind: 'records', records: [{ table: 'profiles', key: 'lan', value: { name: 'Lan' } }] }]);
  await mkdir(desk.places.published, { recursive: true });
  await writeFile(path.join(desk.places.published, 'index.html'), 'published');
  return { ...desk, hashes };
}

const restore = (file: string, into: string, more: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {}) =>
  restoreBackup(file, into, { log: recordingLog(), onProgress: () => undefined, ...more });

async function digests(root: string, journal?: JournalStore): Promise<Record<string, string>> {
  const store = journal ?? await JournalStore.open(deskPlaces(root).journal, { setAside: deskPlaces(root).setAside, log: recordingLog(), access: 'readOnly' });
  const contents = await store.read((await store.list()).map(({ id }) => id));
  if (!journal) await store.close();
  return Object.fromEntries(contents.map((content) => [content.id, contentDigest(content)]));
}

async function allFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
}

/** Changes one byte of an entry's packed content. */
async function flipIn(file: string, entryPath: string): Promise<void> {
  const { zip } = await openBackup(file);
  const entry = zip.entries.get(entryPath);
  await zip.close();
  if (!entry) throw new Error(`no ${entryPath}`);
  const bytes = await readFile(file);
  const at = entry.relativeOffsetOfLocalHeader + 30 + Buffer.byteLength(entryPath) + (entry.compressedSize >> 1);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
  await writeFile(file, bytes);
}

test('brings back every journal and every photo, as a desk with an id and a database of its own', async () => {
  const desk = await deskWithReports();
  const into = path.join(desk.home, 'restored');
  const progress: Progress[] = [];
  expect(await restore(await backUp(desk), into, { onProgress: (each) => progress.push(each) })).toEqual({ folder: into, articles: 5, photos: 5, leftOut: [], gaps: null });
  expect(await digests(into)).toEqual(await digests(desk.places.root, desk.journal));
  for (const hash of desk.hashes) {
    expect(createHash('sha256').update(await readFile(photoFile(into, hash))).digest('hex')).toBe(hash);
  }
  const found = await readMarker(deskPlaces(into).marker);
  if (found.kind !== 'sound') throw new Error(found.kind);
  expect(found.marker.id).not.toBe(desk.id);
  expect(found.marker).toMatchObject({ database: `desk-${found.marker.id}`, databaseVersion: null, writtenBy: '0.3.0', origin: { kind: 'backup', desk: desk.id } });
  expect(await allFiles(into)).toEqual((await allFiles(desk.places.root)).filter((file) => !file.startsWith('published')));
  expect(progress.at(-1)).toMatchObject({ work: 'restore', done: progress.at(-1)?.total });
  expect((await readdir(desk.home)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('brings back the keys to verify with and the audit log, up to its last whole line', async () => {
  const desk = await deskWithReports();
  await writeFile(desk.places.audit, '{"seq":1}\n{"seq":2}\n{"se');
  await writeFile(desk.places.signers, '{"secret":"key"}');
  const into = path.join(desk.home, 'restored');
  const file = await backUp(desk, '{"public":"key"}');
  expect(await restore(file, into)).toMatchObject({ leftOut: [] });
  expect(await readFile(deskPlaces(into).audit, 'utf8')).toBe('{"seq":1}\n{"seq":2}\n');
  expect(await readFile(deskPlaces(into).signers, 'utf8')).toBe('{"public":"key"}');
  await flipIn(file, 'people-keys.json');
  expect(await restore(file, path.join(desk.home, 'another'))).toMatchObject({ leftOut: ['people-keys.json'] });
});

test('two restores of one backup are two desks', async () => {
  const desk = await deskWithReports();
  const file = await backUp(desk);
  await restore(file, path.join(desk.home, 'one'));
  await restore(file, path.join(desk.home, 'two'));
  const ids = await Promise.all(['one', 'two'].map(async (name) => JSON.stringify(await readMarker(path.join(desk.home, name, 'desk.json')))));
  expect(ids[0]).not.toBe(ids[1]);
});

test('goes into an empty folder and into none that holds anything', async () => {
  const desk = await deskWithReports();
  const file = await backUp(desk);
  const empty = path.join(desk.home, 'empty');
  await mkdir(empty);
  expect(await restore(file, empty)).toMatchObject({ articles: 5 });
  const before = await allFiles(desk.places.root);
  await expect(restore(file, desk.places.root)).rejects.toMatchObject({ code: 'folderNotEmpty' });
  await expect(restore(file, file)).rejects.toMatchObject({ code: 'folderNotEmpty' });
  expect(await allFiles(desk.places.root)).toEqual(before);
});

test.each(['journal/re/report-2.journal', 'photo'])('leaves out what is damaged (%s), names it, and brings back the rest', async (what) => {
  const desk = await deskWithReports();
  const file = await backUp(desk);
  const hash = desk.hashes[2] ?? '';
  const damaged = what === 'photo' ? `photos/${hash.slice(0, 2)}/${hash}` : what;
  await flipIn(file, damaged);
  const into = path.join(desk.home, 'restored');
  const isPhoto = what === 'photo';
  expect(await restore(file, into)).toEqual({ folder: into, articles: isPhoto ? 5 : 4, photos: isPhoto ? 4 : 5, leftOut: [damaged], gaps: null });
  expect(await allFiles(into)).not.toContain(path.join(...damaged.split('/')));
});

test('any single flipped bit is either refused or leaves a sound desk with what is missing named', async () => {
  const desk = await sampleDesk();
  const hash = await desk.addPhoto(Buffer.from('one photo'));
  await desk.addReport('report-1', 'Một', [hash]);
  await desk.addReport('report-2', 'Hai');
  const file = await backUp(desk);
  const whole = await digests(desk.places.root, desk.journal);
  const bytes = await readFile(file);
  const damaged = path.join(desk.home, 'damaged.zip');
  const outcomes = new Set<string>();
  for (let at = 0; at < bytes.length; at += 37) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(bytes.readUInt8(at) ^ (1 << at % 8), at);
    await writeFile(damaged, changed);
    const into = path.join(desk.home, `restored-${at}`);
    const outcome = await restore(damaged, into).catch((problem: { code: string }) => problem.code);
    outcomes.add(typeof outcome === 'string' ? outcome : `left out ${outcome.leftOut.length}`);
    if (typeof outcome === 'string') {
      expect(await readdir(desk.home)).not.toContain(path.basename(into));
      continue;
    }
    const found = await digests(into);
    expect(Object.keys(whole).filter((id) => found[id] !== whole[id])).toEqual(
      outcome.leftOut.filter((each) => each.startsWith('journal/')).map((each) => path.basename(each, '.journal')),
    );
  }
  expect(outcomes).toContain('damaged');
  expect(outcomes).toContain('left out 1');
  expect([...outcomes].filter((each) => !/^(damaged|notABackup|newer|unsafe|tooLarge|left out [0123])$/.test(each))).toEqual([]);
});

test('a file cut short anywhere is refused, and nothing is written', async () => {
  const desk = await deskWithReports();
  const file = await backUp(desk);
  const bytes = await readFile(file);
  const cut = path.join(desk.home, 'cut.zip');
  for (const length of [0, 3, 4, 100, bytes.length >> 1, bytes.length - 30, bytes.length - 1]) {
    await writeFile(cut, bytes.subarray(0, length));
    await expect(restore(cut, path.join(desk.home, 'restored'))).rejects.toMatchObject({ code: length < 4 ? 'notABackup' : 'damaged' });
  }
  expect((await readdir(desk.home)).sort()).toEqual(['backups', 'backups.json', 'cut.zip', 'desk']);
});

test('cancelled half-way: nothing is left of it', async () => {
  const desk = await deskWithReports();
  const file = await backUp(desk);
  const controller = new AbortController();
  const into = path.join(desk.home, 'restored');
  const outcome = restore(file, into, {
    signal: controller.signal,
    onProgress: ({ done, total }) => {
      if (done > total / 2) controller.abort();
    },
  });
  await expect(outcome).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(desk.home)).sort()).toEqual(['backups', 'backups.json', 'desk']);
});

test('a place that takes nothing, and a backup that is gone', async () => {
  const desk = await deskWithReports();
  const file = await backUp(desk);
  const notAFolder = path.join(desk.home, 'file');
  await copyFile(file, notAFolder);
  await expect(restore(file, path.join(notAFolder, 'restored'))).rejects.toMatchObject({ code: 'folderNotEmpty' });
  await expect(restore(path.join(desk.home, 'gone.zip'), path.join(desk.home, 'restored'))).rejects.toMatchObject({ code: 'folderMissing' });
});
