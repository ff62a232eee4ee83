import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freePlace } from '../../../../../electron/services/exports/free-place';
import { tempFolder } from '../../temp-folder';

test('nothing that lies in the folder is written over', async () => {
  const folder = await tempFolder();
  const place = path.join(folder, 'tin.docx');
  expect(await freePlace(folder, 'tin.docx', [])).toBe(place);
  await writeFile(place, '');
  expect(await freePlace(folder, 'tin.docx', [])).toBe(path.join(folder, 'tin (2).docx'));
  await writeFile(path.join(folder, 'tin (2).docx'), '');
  expect(await freePlace(folder, 'tin.docx', [])).toBe(path.join(folder, 'tin (3).docx'));
});

test('a page whose photos would lie among others’ gets a folder of its own', async () => {
  const folder = await tempFolder();
  await mkdir(path.join(folder, 'tin-anh'));
  expect(await freePlace(folder, 'tin.html', ['tin-anh/1.jpg', 'tin-anh/2.jpg'])).toBe(path.join(folder, 'tin (2)', 'tin.html'));
  expect((await readdir(folder)).toSorted()).toEqual(['tin (2)', 'tin-anh']);
});

test.each(['../tin.docx', 'a/b.docx', '.tin', 'con.txt', `${'a'.repeat(300)}.pdf`])('%s is no name for an export', async (name) => {
  await expect(freePlace(await tempFolder(), name, [])).rejects.toMatchObject({ code: 'badPayload' });
});
