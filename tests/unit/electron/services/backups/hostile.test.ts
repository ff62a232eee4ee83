import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DESK_FORMAT } from '../../../../../electron/services/desk-folder/marker';
import { BACKUP_FORMAT } from '../../../../../electron/services/backups/manifest';
import { inspectBackup } from '../../../../../electron/services/backups/inspect-backup';
import { restoreBackup } from '../../../../../electron/services/backups/restore-backup';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';
import { zipBytes, type RawEntry } from './zip-bytes';

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
const PHOTO = Buffer.from('a photo of the meeting hall');
const HASH = sha256(PHOTO);
const PHOTO_PATH = `photos/${HASH.slice(0, 2)}/${HASH}`;
const photo: RawEntry = { name: PHOTO_PATH, data: PHOTO };

function manifest(change: object = {}, files = [{ path: PHOTO_PATH, bytes: PHOTO.length, sha256: HASH }]): RawEntry {
  const value = {
    kind: 'toa-soan-backup', format: 1, id: randomUUID(), writtenBy: '0.3.0', at: '2026-11-22T07:00:00.000Z',
    desk: { id: 'd1', digest: null }, files, articles: [], photos: 1, unsound: [], missing: [], ...change,
  };
  return { name: 'manifest.json', data: Buffer.from(JSON.stringify(value)), deflate: true };
}

/** Tries to restore it three folders deep, and looks at everything round about afterwards. */
async function attempt(bytes: Buffer) {
  const home = await tempFolder();
  const parent = path.join(home, 'a', 'b');
  await mkdir(parent, { recursive: true });
  const file = path.join(home, 'hostile.zip');
  await writeFile(file, bytes);
  const into = path.join(parent, 'restored');
  const outcome = await restoreBackup(file, into, { log: recordingLog(), onProgress: () => undefined })
    .catch((problem: { code: string }) => problem.code);
  const inspected = await inspectBackup(file).catch((problem: { code: string }) => problem.code);
  const outside = (await readdir(home, { recursive: true })).filter((name) => !name.startsWith(path.join('a', 'b', 'restored'))).sort();
  return { outcome, inspected, into, outside };
}

const NOTHING_ELSE = ['a', path.join('a', 'b'), 'hostile.zip'].sort();

test('the same ZIP file without malice is restored', async () => {
  const { outcome, inspected, into, outside } = await attempt(zipBytes([photo, manifest()]));
  expect(outcome).toEqual({ folder: into, articles: 0, photos: 1, leftOut: [], gaps: null });
  expect(inspected).toMatchObject({ photos: 1, writtenBy: '0.3.0' });
  expect(outside).toEqual(NOTHING_ELSE);
});

test.each<[string, RawEntry]>([
  ['../', { name: '../out.txt' }],
  ['../ in the middle', { name: `photos/../../out.txt` }],
  ['an absolute path', { name: '/tmp/out.txt' }],
  ['a drive letter', { name: 'C:/out.txt' }],
  ['a drive letter without a slash', { name: 'c:out.txt' }],
  ['backslashes', { name: '..\\out.txt' }],
  ['a share', { name: '\\\\server\\share\\out.txt' }],
  ['a zero byte', { name: 'photos/ab\0/../../out' }],
  ['a symbolic link', { name: 'photos/link', data: Buffer.from('/etc'), mode: 0o120777 }],
  ['a link in the place of a folder', { name: 'photos/', data: Buffer.from('../..'), mode: 0o120777 }],
  ['a device', { name: 'photos/device', mode: 0o020666 }],
  ['a junction of Windows', { name: 'photos/junction', attributes: 0x400 }],
  ['the same name twice', photo],
  ['the same name in other letters', { name: PHOTO_PATH.replace('photos', 'PHOTOS'), data: Buffer.from('other') }],
  ['two manifests', manifest()],
])('%s: refused as unsafe, nothing is written anywhere', async (_what, entry) => {
  expect(await attempt(zipBytes([entry, photo, manifest()]))).toMatchObject({ outcome: 'unsafe', inspected: 'unsafe', outside: NOTHING_ELSE });
});

test.each([
  '../out.txt', '/etc/passwd', 'desk.json', 'published/index.html', 'photos/aa/not-a-hash', `photos/zz/${HASH}`, 'journal/ab/cd.journal',
  'journal/re/../../../out.journal', 'journal/de/desk.journal.new', 'C:/out',
])('a manifest that names %s is unsafe', async (name) => {
  const data = Buffer.from('x');
  const lying = manifest({}, [{ path: name, bytes: 1, sha256: sha256(data) }]);
  const { outcome, outside } = await attempt(zipBytes([photo, lying]));
  expect({ outcome, outside }).toEqual({ outcome: 'unsafe', outside: NOTHING_ELSE });
});

test('what the manifest does not name is not unpacked', async () => {
  const { outcome, into } = await attempt(zipBytes([{ name: 'desk.json', data: Buffer.from('{}') }, { name: 'run.exe' }, photo, manifest()]));
  expect(outcome).toMatchObject({ photos: 1 });
  expect(await readdir(into)).not.toContain('run.exe');
  expect(await readFile(path.join(into, 'desk.json'), 'utf8')).toContain(`"format": ${DESK_FORMAT}`);
});

test.each<[string, Buffer, string]>([
  ['no ZIP file', Buffer.from('Biên bản họp'), 'notABackup'],
  ['an empty file', Buffer.alloc(0), 'notABackup'],
  ['an empty ZIP file', zipBytes([]), 'notABackup'],
  ['a ZIP file of another kind', zipBytes([{ name: 'word/document.xml', data: Buffer.from('<w/>') }]), 'notABackup'],
  ['a manifest of another kind', zipBytes([photo, manifest({ kind: 'other' })]), 'notABackup'],
  ['an encrypted manifest', zipBytes([photo, { ...manifest(), flags: 1 }]), 'notABackup'],
  ['a newer format', zipBytes([photo, manifest({ format: BACKUP_FORMAT + 1, files: 'not as we know them' })]), 'newer'],
  ['a manifest that is no JSON', zipBytes([photo, { name: 'manifest.json', data: Buffer.from('{"kind"') }]), 'damaged'],
  ['a manifest that lacks something', zipBytes([photo, manifest({ articles: undefined })]), 'damaged'],
  ['bytes behind the end', Buffer.concat([zipBytes([photo, manifest()]), Buffer.from('more')]), 'damaged'],
])('%s', async (_what, bytes, code) => {
  expect(await attempt(bytes)).toMatchObject({ outcome: code, inspected: code, outside: NOTHING_ELSE });
});

test('an entry that is encrypted is left out, and the way it is encrypted decides whether anything else can be read', async () => {
  const { outcome, into } = await attempt(zipBytes([{ ...photo, deflate: true, flags: 1 }, manifest()]));
  expect(outcome).toEqual({ folder: into, articles: 0, photos: 0, leftOut: [PHOTO_PATH], gaps: null });
  expect((await attempt(zipBytes([{ ...photo, flags: 0x41 }, manifest()]))).outcome).toBe('damaged');
});

test('a bomb that tells its size is refused before it is unpacked', async () => {
  const claims = 300 * 1024 * 1024;
  const bytes = zipBytes([{ ...photo, deflate: true, claims }, manifest({}, [{ path: PHOTO_PATH, bytes: claims, sha256: HASH }])]);
  expect(await attempt(bytes)).toMatchObject({ outcome: 'tooLarge', inspected: 'tooLarge', outside: NOTHING_ELSE });
});

test('a bomb that hides its size is cut off at what it claimed, and left out', async () => {
  const data = Buffer.alloc(50 * 1024 * 1024);
  const hidden: RawEntry = { name: PHOTO_PATH, data, deflate: true, claims: 100 };
  const { outcome, into } = await attempt(zipBytes([hidden, manifest({}, [{ path: PHOTO_PATH, bytes: 100, sha256: HASH }])]));
  expect(outcome).toEqual({ folder: into, articles: 0, photos: 0, leftOut: [PHOTO_PATH], gaps: null });
  expect(await readdir(into)).not.toContain(HASH);
});

test('entries that share their bytes are refused', async () => {
  const data = Buffer.alloc(10_000, 'x');
  const many = Array.from({ length: 50 }, (_, nth): RawEntry => ({ name: `copy-${nth}`, data, sharesBytes: nth > 0 }));
  expect((await attempt(zipBytes([...many, photo, manifest()]))).outcome).toBe('tooLarge');
});

test('a manifest that claims more than any disk has', async () => {
  const lying = manifest({}, [{ path: PHOTO_PATH, bytes: 1024 ** 5, sha256: HASH }]);
  expect((await attempt(zipBytes([photo, lying]))).outcome).toBe('tooLarge');
});

test('a hash that is not the content’s leaves that file out', async () => {
  const lying = manifest({}, [{ path: PHOTO_PATH, bytes: PHOTO.length, sha256: sha256(Buffer.from('other')) }]);
  const { outcome, into } = await attempt(zipBytes([photo, lying]));
  expect(outcome).toEqual({ folder: into, articles: 0, photos: 0, leftOut: [PHOTO_PATH], gaps: null });
});

test('a backup of reports none of which is sound is no desk', async () => {
  const files = [{ path: 'journal/re/report-1.journal', bytes: 4, sha256: HASH }, { path: PHOTO_PATH, bytes: PHOTO.length, sha256: HASH }];
  const lying = manifest({ articles: [{ id: 'report-1', digest: 'x' }] }, files);
  expect(await attempt(zipBytes([{ name: 'journal/re/report-1.journal', data: Buffer.from('oops') }, photo, lying])))
    .toMatchObject({ outcome: 'damaged', outside: NOTHING_ELSE });
});
