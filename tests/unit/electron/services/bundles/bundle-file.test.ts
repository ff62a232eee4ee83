import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BUNDLE_FORMAT } from '../../../../../electron/services/bundles/bundle-manifest';
import { readBundle, takeBundlePhotos } from '../../../../../electron/services/bundles/read-bundle';
import { bundleSum, sealBundle } from '../../../../../electron/services/bundles/seal-bundle';
import { writeBundle } from '../../../../../electron/services/bundles/write-bundle';
import { importPhotos } from '../../../../../electron/services/photos/import-photos';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { jpeg } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';
import { zipBytes, type RawEntry } from '../backups/zip-bytes';

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
const picture = jpeg({ width: 64, height: 48 });
const hash = sha256(picture);
const id = 'b7c0a1f2-5d7e-4a53-9a6e-1f2e3d4c5b6a';
const event = { table: 'events' as const, key: 'e1', value: { id: 'e1', articleId: id } };
const outbox = { table: 'outbox' as const, key: 'o1', value: { id: 'o1', articleId: id } };

function documentUpdate(): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.getMap('photos').set('p', new Y.Map([['hash', hash]]));
  doc.getText('words').insert(0, 'Hội nghị triển khai nhiệm vụ');
  return new Uint8Array(Y.encodeStateAsUpdateV2(doc));
}

/** A desk's photo store with one photo in it, and what its journal says of one report. */
async function handingDesk() {
  const folder = await tempFolder();
  const photos = new PhotoStore(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'a.jpg'), picture);
  await importPhotos(photos, [path.join(folder, 'a.jpg')]);
  const update = documentUpdate();
  const journal = { read: async (ids: readonly string[]) => ids.map((each) => ({ id: each, bytes: 1, update, records: [event, outbox], lastAt: null, damage: null })) };
  const sources = { journal, photos, keysOf: () => ['AAAA'], audit: { seq: 3, hash }, appVersion: '1.0.0', now: () => new Date('2026-11-28T01:00:00Z') };
  const stick = path.join(folder, 'stick');
  await mkdir(stick);
  const file = path.join(stick, 'tin.toasoan');
  const write = (password: string | null) =>
    writeBundle(file, {
      suggestedName: 'tin.toasoan', deskName: 'Cổng xã Mây Hạ', articles: [id], templates: [], directory: [{ kind: 'person', name: 'Lò Thị Mẩy' }], password,
      people: [{ id: 'vy', name: 'Hạ Vy', role: 'reporter', createdAt: '2026-01-05T01:00:00.000Z' }],
    }, sources);
  return { folder, photos, update, file, stick, write };
}

it.each([null, 'mật khẩu'])('writes one file that another desk opens whole (password: %s)', async (password) => {
  const { file, stick, write, update, photos } = await handingDesk();
  expect(await write(password)).toEqual({ location: file });
  expect(await readdir(stick)).toEqual(['tin.toasoan']);
  const other = new PhotoStore(path.join(await tempFolder(), 'photos'));
  const opened = await readBundle(file, password);
  expect(opened).toMatchObject({
    deskName: 'Cổng xã Mây Hạ', at: '2026-11-28T01:00:00.000Z', photos: [hash], templates: [], directory: [{ kind: 'person', name: 'Lò Thị Mẩy' }],
    people: [{ id: 'vy', name: 'Hạ Vy', role: 'reporter', createdAt: '2026-01-05T01:00:00.000Z', keys: ['AAAA'] }],
    articles: [{ id, update, records: [event] }],
  });
  expect(await other.find(hash)).toBeNull();
  expect(await takeBundlePhotos(file, password, opened.sum, other)).toBe(1);
  expect(await readFile((await other.find(hash))!.file)).toEqual(picture);
  expect([await readdir(other.incoming), await readdir(photos.incoming)]).toEqual([[], []]);
});

it('takes no photo of a file that was exchanged after somebody looked at it', async () => {
  const { file, write } = await handingDesk();
  await write(null);
  const other = new PhotoStore(path.join(await tempFolder(), 'photos'));
  const { sum } = await readBundle(file, null);
  await write(null);
  await expect(takeBundlePhotos(file, null, sum, other)).rejects.toMatchObject({ code: 'changed' });
  expect(await other.find(hash)).toBeNull();
});

it('says so when a report has no words to hand over, and leaves nothing on the stick', async () => {
  const { photos, file, stick } = await handingDesk();
  const journal = { read: async () => [{ id, bytes: 0, update: null, records: [], lastAt: null, damage: null }] };
  await expect(writeBundle(file, { suggestedName: 'x', deskName: '', articles: [id], templates: [], directory: [], people: [], password: null }, {
    journal, photos, keysOf: () => [], audit: null, appVersion: '1', now: () => new Date(),
  })).rejects.toMatchObject({ code: 'noText' });
  expect(await readdir(stick)).toEqual([]);
});

const parts = (): RawEntry[] => [
  { name: `articles/${id}.update`, data: documentUpdate() },
  { name: `articles/${id}.json`, data: Buffer.from(JSON.stringify([event])) },
  { name: 'people.json', data: Buffer.from('[]') },
  { name: 'templates.json', data: Buffer.from('[]') },
  { name: `photos/${hash}`, data: picture },
];
const listed = (entries: readonly RawEntry[]) =>
  entries.map(({ name, data = new Uint8Array(), claims }) => ({ path: String(name), bytes: claims ?? data.length, sha256: sha256(data) }));
const manifestOf = (files: ReturnType<typeof listed>, change: object = {}): RawEntry => ({
  name: 'manifest.json', deflate: true,
  data: Buffer.from(JSON.stringify({
    kind: 'toa-soan-bundle', format: 1, id: randomUUID(), writtenBy: '1.0.0', at: '2026-11-28T01:00:00.000Z', deskName: 'x', articles: [id], files, ...change,
  })),
});
const whole = (entries: readonly RawEntry[], change: object = {}): Buffer => zipBytes([...entries, manifestOf(listed(entries), change)]);
const replaced = (name: string, change: Partial<RawEntry>): RawEntry[] => parts().map((part) => (part.name === name ? { ...part, ...change } : part));
const text = (value: string): Buffer => Buffer.from(value);

const hostile: readonly (readonly [string, () => Buffer, string])[] = [
  ['an entry that leads out', () => whole([...parts(), { name: '../../out', data: text('x') }]), 'damaged'],
  ['an absolute entry', () => whole([...parts(), { name: '/etc/out', data: text('x') }]), 'damaged'],
  ['a link', () => whole(replaced(`photos/${hash}`, { mode: 0o120777 })), 'damaged'],
  ['an entry that the manifest does not name', () => zipBytes([...parts(), { name: 'photos/x' }, manifestOf(listed(parts()))]), 'damaged'],
  ['a part of a kind that bundles do not have', () => whole([...parts(), { name: 'desk.json', data: text('{}') }]), 'damaged'],
  ['a photo that is another one', () => whole(replaced(`photos/${hash}`, { data: jpeg({ width: 60, height: 40 }) })), 'damaged'],
  ['a part with a wrong sum', () => zipBytes([...replaced('people.json', { data: text('[ ]') }), manifestOf(listed(replaced('people.json', { data: text('[]\n') })))]), 'damaged'],
  ['a missing part', () => whole(parts().slice(1)), 'damaged'],
  ['no manifest', () => zipBytes(parts()), 'damaged'],
  ['a newer format', () => whole(parts(), { format: BUNDLE_FORMAT + 1 }), 'newerVersion'],
  ['no rows of the directory in a format that has them', () => whole(parts(), { format: BUNDLE_FORMAT }), 'damaged'],
  ['rows of the directory that are no list', () => whole([...parts(), { name: 'directory.json', data: text('{}') }], { format: BUNDLE_FORMAT }), 'damaged'],
  ['a manifest of another kind', () => whole(parts(), { kind: 'toa-soan-backup' }), 'damaged'],
  ['rows of the desk itself', () => whole(replaced(`articles/${id}.json`, { data: text(JSON.stringify([{ table: 'profiles', key: 'x', value: { id: 'x' } }])) })), 'damaged'],
  ['the desk as a report', () => whole(parts(), { articles: ['desk'] }), 'damaged'],
  ['a document that cannot be read', () => whole(replaced(`articles/${id}.update`, { data: text('no update at all') })), 'damaged'],
  ['people who are none', () => whole(replaced('people.json', { data: text('[{"id":"../x"}]') })), 'damaged'],
  ['an entry that claims gigabytes', () => whole(replaced(`articles/${id}.json`, { deflate: true, claims: 3_000_000_000 })), 'tooLarge'],
  ['something that is no ZIP file', () => text('anything'), 'damaged'],
  ['entries that share their bytes', () => whole([...parts(), ...[...'abcd'].map((letter, index) => ({ name: `photos/${letter.repeat(64)}`, data: Buffer.alloc(50_000), sharesBytes: index > 0 }))]), 'tooLarge'],
];

it('opens the same file put together without malice', async () => {
  const folder = await tempFolder();
  await writeFile(path.join(folder, 'b.toasoan'), await sealBundle(whole(parts()), null));
  expect((await readBundle(path.join(folder, 'b.toasoan'), null)).photos).toEqual([hash]);
});

it.each(hostile)('refuses %s and stores nothing', async (_what, payload, code) => {
  const folder = await tempFolder();
  const file = path.join(folder, 'b.toasoan');
  await writeFile(file, await sealBundle(payload(), null));
  await expect(readBundle(file, null)).rejects.toMatchObject({ code });
  expect(await readdir(folder, { recursive: true })).toEqual(['b.toasoan']);
});

it('takes in no photo that is another one, also where nobody looked first', async () => {
  const folder = await tempFolder();
  const store = new PhotoStore(path.join(folder, 'photos'));
  const file = path.join(folder, 'b.toasoan');
  const sealed = await sealBundle(hostile.find(([what]) => what === 'a photo that is another one')![1](), null);
  await writeFile(file, sealed);
  await expect(takeBundlePhotos(file, null, bundleSum(sealed), store)).rejects.toMatchObject({ code: 'damaged' });
  const left = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(left.filter((each) => each.isFile()).map(({ name }) => name)).toEqual(['b.toasoan']);
});

it('says so when the file is gone or no file', async () => {
  const folder = await tempFolder();
  await expect(readBundle(path.join(folder, 'weg.toasoan'), null)).rejects.toMatchObject({ code: 'notReadable' });
  await expect(readBundle(folder, null)).rejects.toHaveProperty('code');
});
