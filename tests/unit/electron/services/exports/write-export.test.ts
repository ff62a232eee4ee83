import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeExport } from '../../../../../electron/services/exports/write-export';
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
  const files = (text: string) => [{ path: 'bai.html', text }, { path: 'bai-anh/1.jpg', photo: imported[0]?.hash ?? '' }];
  return { folder, photos, out, files };
}

test('the document gets the chosen name, its photos lie beside it', async () => {
  const { photos, out, files } = await desk();
  const chosen = path.join(out, 'Tên khác.html');
  expect(await writeExport(chosen, files('<p>'), photos)).toEqual({ location: chosen });
  expect((await readdir(out)).sort()).toEqual(['Tên khác.html', 'bai-anh']);
  expect(await readFile(chosen, 'utf8')).toBe('<p>');
  expect((await readFile(path.join(out, 'bai-anh', '1.jpg'))).equals(jpeg())).toBe(true);
});

test('exporting again replaces what the person agreed to replace', async () => {
  const { photos, out, files } = await desk();
  const chosen = path.join(out, 'bai.html');
  await writeExport(chosen, files('cũ'), photos);
  await writeFile(path.join(out, 'bai-anh', '1.jpg'), 'touched');
  await writeExport(chosen, files('mới'), photos);
  expect(await readFile(chosen, 'utf8')).toBe('mới');
  expect((await readFile(path.join(out, 'bai-anh', '1.jpg'))).equals(jpeg())).toBe(true);
});

test('a photo of somebody else’s is not written over', async () => {
  const { photos, out, files } = await desk();
  await mkdir(path.join(out, 'bai-anh'));
  await writeFile(path.join(out, 'bai-anh', '1.jpg'), 'theirs');
  await expect(writeExport(path.join(out, 'new.html'), files(''), photos)).rejects.toMatchObject({ code: 'fileExists', about: { values: { name: '1.jpg' } } });
  expect(await readdir(out)).toEqual(['bai-anh']);
  expect(await readFile(path.join(out, 'bai-anh', '1.jpg'), 'utf8')).toBe('theirs');
});

test('a link that leads out of the chosen folder is not followed', async () => {
  const { folder, photos, out, files } = await desk();
  await mkdir(path.join(folder, 'elsewhere'));
  await symlink(path.join(folder, 'elsewhere'), path.join(out, 'bai-anh'));
  await expect(writeExport(path.join(out, 'bai.html'), files(''), photos)).rejects.toMatchObject({ code: 'folderNotWritable' });
  expect(await readdir(path.join(folder, 'elsewhere'))).toEqual([]);
});

test.each([
  ['../x.jpg', 'badPayload'],
  ['/etc/x.jpg', 'badPayload'],
])('a file beside it at %j is refused', async (bad, code) => {
  const { photos, out } = await desk();
  await expect(writeExport(path.join(out, 'a.html'), [{ path: 'a.html', text: '' }, { path: bad, text: '' }], photos)).rejects.toMatchObject({ code });
  expect(await readdir(out)).toEqual([]);
});

test('a missing photo or folder leaves nothing behind', async () => {
  const { photos, out, files } = await desk();
  const missing = [{ path: 'a.html', text: '' }, { path: '1.jpg', photo: 'f'.repeat(64) }];
  await expect(writeExport(path.join(out, 'a.html'), missing, photos)).rejects.toMatchObject({ code: 'photoMissing' });
  await expect(writeExport(path.join(out, 'gone', 'a.html'), files(''), photos)).rejects.toMatchObject({ code: 'folderNotWritable' });
  expect(await readdir(out)).toEqual([]);
});
