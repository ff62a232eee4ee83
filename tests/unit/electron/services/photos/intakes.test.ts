import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IntakeProgress } from '../../../../../electron/contract/photos';
import { collectFiles, MAX_FILES } from '../../../../../electron/services/photos/collect-files';
import { Intakes } from '../../../../../electron/services/photos/intakes';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { jpeg } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';

const intake = '7b6c1d9e-4f50-4a1c-9d3e-0123456789ab';

async function folderOf(names: readonly string[]): Promise<string> {
  const folder = await tempFolder();
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), jpeg());
  }
  return folder;
}

describe('the files of a folder', () => {
  test('come in the order of their numbers, those of folders below behind, hidden ones and links never', async () => {
    const outside = await folderOf(['secret.jpg']);
    const folder = await folderOf(['IMG_10.jpg', 'IMG_9.jpg', 'Ảnh.jpg', 'b/2.jpg', 'a/1.jpg', '.hidden.jpg', '.git/x.jpg', '__MACOSX/y.jpg', 'Thumbs.db', '~$nháp.docx']);
    await symlink(path.join(outside, 'secret.jpg'), path.join(folder, 'link.jpg'));
    await symlink(outside, path.join(folder, 'linked'));
    await symlink(folder, path.join(folder, 'a', 'circle'));
    const { files, refused } = await collectFiles([folder]);
    expect(files.map((file) => path.relative(folder, file.path))).toEqual(['Ảnh.jpg', 'IMG_9.jpg', 'IMG_10.jpg', path.join('a', '1.jpg'), path.join('b', '2.jpg')]);
    expect(refused).toEqual([]);
  });

  test('are limited in number and depth, and it is said', async () => {
    const deep = await folderOf([`${'d/'.repeat(20)}x.jpg`]);
    expect((await collectFiles([deep])).refused).toMatchObject([{ problem: 'tooManyFiles' }]);
    const { files, refused } = await collectFiles(Array.from({ length: MAX_FILES + 1 }, (_, number) => `/nowhere/${number}.jpg`));
    expect(files).toHaveLength(MAX_FILES);
    expect(refused).toEqual([{ fileName: `${MAX_FILES}.jpg`, problem: 'tooManyFiles' }]);
  });

  test('none is said, too', async () => {
    const folder = await folderOf(['.hidden']);
    expect((await collectFiles([folder])).refused).toMatchObject([{ problem: 'emptyFolder' }]);
  });
});

describe('an import', () => {
  async function desk() {
    const told: IntakeProgress[] = [];
    const intakes: Intakes = new Intakes({ photos: new PhotoStore(path.join(await tempFolder(), 'photos')), onProgress: (progress) => told.push(progress) });
    return { intakes, told };
  }

  test('takes files, folders and files with another name together, and tells how far it is', async () => {
    const { intakes, told } = await desk();
    const folder = await folderOf(['1.jpg', 'thêm/2.jpg']);
    const result = await intakes.take(intake, [folder, { path: path.join(folder, '1.jpg'), fileName: 'Ảnh dán.png' }, '/nowhere.jpg']);
    expect(result.photos.map(({ fileName, isKnown }) => [fileName, isKnown])).toEqual([['1.jpg', false], ['2.jpg', true], ['Ảnh dán.png', true]]);
    expect(result.refused).toMatchObject([{ fileName: 'nowhere.jpg', problem: 'unreadable' }]);
    expect(told.at(-1)).toMatchObject({ intake, done: 4, total: 4, fileName: '' });
    expect(told.flatMap(({ photos }) => photos)).toEqual(result.photos);
  });

  test('is ended by its name, or with the desk, and by no other name', async () => {
    for (const end of ['cancel', 'close'] as const) {
      const folder = await folderOf(['1.jpg', '2.jpg', '3.jpg']);
      const photos = new PhotoStore(path.join(await tempFolder(), 'photos'));
      const intakes: Intakes = new Intakes({
        photos,
        onProgress: ({ done }) => {
          intakes.cancel('another');
          if (done !== 1) return;
          if (end === 'cancel') intakes.cancel(intake);
          else intakes.close();
        },
      });
      expect(await intakes.take(intake, [folder])).toMatchObject({ photos: [{ fileName: '1.jpg' }, { fileName: '2.jpg' }], left: 1 });
    }
  });
});
