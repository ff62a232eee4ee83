import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderPublisher } from '../../../../../electron/services/folder-target/folder-target';
import { repairSwap, swapFolder } from '../../../../../electron/services/folder-target/swap';
import { importPhotos } from '../../../../../electron/services/photos/import-photos';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { jpeg } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const texts = (text: string) => [{ path: 'index.html', text }, { path: 'manifest.json', text: '{}' }];

async function desk() {
  const folder = await tempFolder();
  const target = { folder: path.join(folder, 'site'), isDefault: false };
  await mkdir(target.folder);
  const photos = new PhotoStore(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'a.jpg'), jpeg());
  const { photos: imported } = await importPhotos(photos, [path.join(folder, 'a.jpg')]);
  return { target, publisher: new FolderPublisher(photos), hash: imported[0]?.hash ?? '' };
}

describe('withdrawing an article’s folder', () => {
  test('moves it aside with everything in it, once', async () => {
    const { target, publisher } = await desk();
    const written = await publisher.write(target, 'bài-1', texts('Giao ban'));
    await writeFile(path.join(written.location, 'ghi chú.txt'), 'x');
    const aside = await publisher.putAside(target, 'bài-1');
    expect(aside.location).toBe(path.join(target.folder, 'da-go', 'bài-1'));
    expect(aside.files?.map(({ path: name }) => name)).toEqual(['ghi chú.txt', 'index.html', 'manifest.json']);
    expect((await publisher.read(target, 'bài-1')).files).toBeNull();
    expect(await publisher.putAside(target, 'bài-1')).toEqual(aside);
  });

  test('keeps an earlier one of the name, and makes none of nothing', async () => {
    const { target, publisher } = await desk();
    await publisher.write(target, 'a', texts('1'));
    await publisher.putAside(target, 'a');
    await publisher.write(target, 'a', texts('2'));
    expect((await publisher.putAside(target, 'a')).location).toBe(path.join(target.folder, 'da-go', 'a-2'));
    expect(await readFile(path.join(target.folder, 'da-go', 'a', 'index.html'), 'utf8')).toBe('1');
    expect((await publisher.putAside(target, 'never')).files).toBeNull();
  });

  test('takes nothing that this program did not publish, and nothing elsewhere', async () => {
    const { target, publisher } = await desk();
    await mkdir(path.join(target.folder, 'Ảnh'));
    await writeFile(path.join(target.folder, 'Ảnh', 'x.jpg'), 'x');
    await expect(publisher.putAside(target, 'Ảnh')).rejects.toMatchObject({ code: 'refused' });
    await expect(publisher.putAside(target, '../site')).rejects.toMatchObject({ code: 'badPayload' });
    expect(await readdir(target.folder)).toEqual(['Ảnh']);
  });
});

test('the text of a file comes along when it is asked for, and no other', async () => {
  const { target, publisher } = await desk();
  await publisher.write(target, 'a', texts('Giao ban'));
  expect(await publisher.read(target, 'a', { text: 'index.html' })).toMatchObject({ text: 'Giao ban' });
  for (const name of ['none.html', '../a/index.html']) expect(await publisher.read(target, 'a', { text: name })).not.toHaveProperty('text');
});

test('a look before a change finds an article that a kill left between its old and its new place', async () => {
  const { target, publisher } = await desk();
  await publisher.write(target, 'a', texts('cũ'));
  await rename(path.join(target.folder, 'a'), path.join(target.folder, '.a.old'));
  expect((await publisher.read(target, 'a')).files).toBeNull();
  expect(await publisher.read(target, 'a', { text: 'index.html', was: {} })).toMatchObject({ text: 'cũ' });
  expect(await readdir(target.folder)).toEqual(['a']);
});

describe('writing an article’s folder', () => {
  test('makes it appear with its texts and photos, and reads it back', async () => {
    const { target, publisher, hash } = await desk();
    expect((await publisher.read(target, 'bài-1')).files).toBeNull();
    const written = await publisher.write(target, 'ba\u0300i-1', [...texts('Giao ban'), { path: 'photos/1.jpg', photo: hash }]);
    const location = path.join(target.folder, 'bài-1');
    expect(written).toEqual({
      kind: 'folder',
      location,
      files: [
        { path: 'index.html', sha256: sha256('Giao ban'), bytes: 8 },
        { path: 'manifest.json', sha256: sha256('{}'), bytes: 2 },
        { path: 'photos/1.jpg', sha256: hash, bytes: jpeg().length },
      ],
    });
    expect(await publisher.read(target, 'bài-1')).toEqual(written);
    expect(await readdir(target.folder)).toEqual(['bài-1']);
  });

  test('writes their words into the photos, and tells beforehand what they will be', async () => {
    const { target, publisher, hash } = await desk();
    const photos = [{ photo: hash, metadata: { caption: 'Bà Lò Thị Hạnh phát biểu' } }, { photo: hash }];
    const sums = await publisher.sums(photos);
    const { files } = await publisher.write(target, 'a', [...texts(''), ...photos.map((photo, index) => ({ path: `${index}.jpg`, ...photo }))]);
    expect(files?.filter(({ path: name }) => name.endsWith('.jpg')).map(({ sha256: sum, bytes }) => ({ sha256: sum, bytes }))).toEqual(sums.photos);
    expect(sums.photos[1]).toEqual({ sha256: hash, bytes: jpeg().length });
    expect(sums.photos[0]?.sha256).not.toBe(hash);
    expect(await readFile(path.join(target.folder, 'a', '0.jpg'), 'utf8')).toContain('Bà Lò Thị Hạnh phát biểu');
    await expect(publisher.sums([{ photo: 'f'.repeat(64) }])).rejects.toMatchObject({ code: 'photoMissing' });
  });

  test('again replaces it: nothing of the old one stays', async () => {
    const { target, publisher } = await desk();
    await publisher.write(target, 'a', [...texts('cũ'), { path: 'photos/old.txt', text: '' }]);
    const { files } = await publisher.write(target, 'a', texts('mới'));
    expect(files?.map((file) => file.path)).toEqual(['index.html', 'manifest.json']);
    expect(await readdir(target.folder)).toEqual(['a']);
  });

  test('with a photo that is missing changes nothing', async () => {
    const { target, publisher } = await desk();
    await publisher.write(target, 'a', texts('cũ'));
    const failing = publisher.write(target, 'a', [...texts('mới'), { path: '1.jpg', photo: 'f'.repeat(64) }]);
    await expect(failing).rejects.toMatchObject({ code: 'photoMissing' });
    expect(await readFile(path.join(target.folder, 'a', 'index.html'), 'utf8')).toBe('cũ');
    expect(await readdir(target.folder)).toEqual(['a']);
  });

  test('twice at the same time ends with one of them whole', async () => {
    const { target, publisher } = await desk();
    await Promise.all([publisher.write(target, 'a', texts('một')), publisher.write(target, 'a', texts('hai')), publisher.write(target, 'b', texts('ba'))]);
    expect((await readdir(target.folder)).sort()).toEqual(['a', 'b']);
    expect(await readFile(path.join(target.folder, 'a', 'index.html'), 'utf8')).toBe('hai');
  });

  test.each(['..', '.', '', 'a/b', '../b', 'a\\b', '.git', 'CON', 'a\0'])('under the name %j is refused', async (name) => {
    const { target, publisher } = await desk();
    await expect(publisher.write(target, name, texts(''))).rejects.toMatchObject({ code: 'badPayload' });
    await expect(publisher.read(target, name)).rejects.toMatchObject({ code: 'badPayload' });
  });

  test.each([['../x'], ['/etc/x'], ['a/../../x'], ['a\\..\\x'], ['index.html'], ['INDEX.HTML'], ['nul'], ['.htaccess']])('with the file %j is refused', async (bad) => {
    const { target, publisher } = await desk();
    await expect(publisher.write(target, 'a', [...texts(''), { path: bad, text: 'x' }])).rejects.toMatchObject({ code: 'badPayload' });
    expect(await readdir(target.folder)).toEqual([]);
  });
});

describe('what the program did not publish', () => {
  test('is never replaced', async () => {
    const { target, publisher } = await desk();
    const theirs = path.join(target.folder, 'Ảnh');
    await mkdir(theirs);
    await writeFile(path.join(theirs, 'family.jpg'), 'x');
    await writeFile(path.join(target.folder, 'note'), 'x');
    await expect(publisher.write(target, 'Ảnh', texts(''))).rejects.toMatchObject({ code: 'refused' });
    await expect(publisher.write(target, 'note', texts(''))).rejects.toMatchObject({ code: 'refused' });
    expect(await readdir(theirs)).toEqual(['family.jpg']);
  });

  test('is not reached through a link', async () => {
    const { target, publisher } = await desk();
    const outside = path.join(path.dirname(target.folder), 'outside');
    await mkdir(outside);
    await writeFile(path.join(outside, 'manifest.json'), '{}');
    await symlink(outside, path.join(target.folder, 'link'));
    expect((await publisher.read(target, 'link')).files).toBeNull();
    await expect(publisher.write(target, 'link', texts(''))).rejects.toMatchObject({ code: 'refused' });
    await publisher.write(target, 'a', texts(''));
    await symlink(path.join(outside, 'manifest.json'), path.join(target.folder, 'a', 'linked.json'));
    expect((await publisher.read(target, 'a')).files?.map((file) => file.path)).toEqual(['index.html', 'manifest.json']);
  });
});

describe('a target folder', () => {
  test('that is gone is missing, unless it is the desk’s own', async () => {
    const { target, publisher } = await desk();
    await rm(target.folder, { recursive: true });
    await expect(publisher.write(target, 'a', texts(''))).rejects.toMatchObject({ code: 'folderMissing' });
    await expect(publisher.read(target, 'a')).rejects.toMatchObject({ code: 'folderMissing' });
    await publisher.write({ ...target, isDefault: true }, 'a', texts(''));
    expect(await readdir(target.folder)).toEqual(['a']);
  });

  test('that is a file is missing too', async () => {
    const { target, publisher } = await desk();
    await rm(target.folder, { recursive: true });
    await writeFile(target.folder, '');
    await expect(publisher.write(target, 'a', texts(''))).rejects.toMatchObject({ code: 'folderMissing' });
  });

  test.runIf(process.platform === 'linux')('that takes no files says so', async () => {
    const { publisher } = await desk();
    await expect(publisher.write({ folder: '/sys', isDefault: false }, 'a', texts(''))).rejects.toMatchObject({ code: 'folderNotWritable' });
  });
});

describe('after a kill', () => {
  const part = '.a.0123abcd-0123456789ab.part';

  test('between the two renames the old folder comes back', async () => {
    const { target, publisher } = await desk();
    await publisher.write(target, 'a', texts('cũ'));
    await rename(path.join(target.folder, 'a'), path.join(target.folder, '.a.old'));
    await repairSwap(target.folder, 'a');
    expect(await readFile(path.join(target.folder, 'a', 'index.html'), 'utf8')).toBe('cũ');
    expect(await readdir(target.folder)).toEqual(['a']);
  });

  test('before the old one was removed the new one stays', async () => {
    const { target, publisher } = await desk();
    await publisher.write(target, 'a', texts('mới'));
    await mkdir(path.join(target.folder, '.a.old'));
    await publisher.write(target, 'a', texts('mới hơn'));
    expect(await readdir(target.folder)).toEqual(['a']);
  });

  test('half-written folders of this computer go, those of others after a day, other names’ stay', async () => {
    const { target, publisher } = await desk();
    let own = '';
    await expect(swapFolder(target.folder, 'a', async (aside) => {
      own = path.basename(aside);
      await mkdir(aside);
      throw new Error('killed');
    })).rejects.toThrow('killed');
    expect(await readdir(target.folder)).toEqual([]);
    for (const name of [own, part, part.replace('.a.', '.ab.'), '.a.b.part']) await mkdir(path.join(target.folder, name));
    await publisher.write(target, 'a', texts(''));
    expect((await readdir(target.folder)).sort()).toEqual(['.a.0123abcd-0123456789ab.part', '.a.b.part', '.ab.0123abcd-0123456789ab.part', 'a']);
    const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    await utimes(path.join(target.folder, part), longAgo, longAgo);
    await publisher.write(target, 'a', texts(''));
    expect(existsSync(path.join(target.folder, part))).toBe(false);
  });
});
