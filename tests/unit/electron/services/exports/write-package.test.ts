import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeExport } from '../../../../../electron/services/exports/write-export';
import { writePackage } from '../../../../../electron/services/exports/write-package';
import { importPhotos } from '../../../../../electron/services/photos/import-photos';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { jpeg } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';

async function desk() {
  const folder = await tempFolder();
  const photos = new PhotoStore(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'a.jpg'), jpeg());
  const { photos: imported } = await importPhotos(photos, [path.join(folder, 'a.jpg')]);
  const out = path.join(folder, 'out');
  await mkdir(out);
  return { photos, out, hash: imported[0]?.hash ?? '' };
}

test('a package holds every file and a manifest that is true', async () => {
  const { photos, out, hash } = await desk();
  const chosen = path.join(out, 'Gói.zip');
  const files = [{ path: 'bai-viet.html', text: '<p>Mây Hạ</p>' }, { path: 'anh/anh-01.jpg', photo: hash }, { path: 'b.bin', bytes: new Uint8Array([1, 2, 3]) }];
  expect(await writePackage(chosen, files, photos)).toEqual({ location: chosen });
  expect(await readdir(out)).toEqual(['Gói.zip']);
  const { 'manifest.json': manifest, ...entries } = unzipSync(await readFile(chosen));
  expect(Buffer.from(entries['anh/anh-01.jpg']!).equals(jpeg())).toBe(true);
  const { files: listed } = JSON.parse(Buffer.from(manifest!).toString()) as { files: { path: string; bytes: number; sha256: string }[] };
  expect(listed).toEqual(files.map(({ path: name }) => ({ path: name, bytes: entries[name]!.length, sha256: createHash('sha256').update(entries[name]!).digest('hex') })));
});

test.each([
  ['a photo that is gone', [{ path: 'a.html', text: '' }, { path: 'anh/1.jpg', photo: 'f'.repeat(64) }], 'photoMissing'],
  ['a path that leads out', [{ path: '../a.html', text: '' }], 'badPayload'],
  ['a manifest of its own', [{ path: 'Manifest.json', text: '' }], 'badPayload'],
])('%s leaves the package that was there, and no half of one', async (_name, files, code) => {
  const { photos, out } = await desk();
  await writeFile(path.join(out, 'goi.zip'), 'cũ');
  await expect(writePackage(path.join(out, 'goi.zip'), files, photos)).rejects.toMatchObject({ code });
  expect(await readdir(out)).toEqual(['goi.zip']);
  expect(await readFile(path.join(out, 'goi.zip'), 'utf8')).toBe('cũ');
});

test('bytes are written as they are', async () => {
  const { photos, out } = await desk();
  const document = path.join(out, 'bai.docx');
  await writeExport(document, [{ path: 'index.docx', bytes: new Uint8Array([80, 75]) }], photos);
  expect([...(await readFile(document))]).toEqual([80, 75]);
});
