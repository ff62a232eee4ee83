import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeAside } from '../../../../../electron/services/exports/write-aside';
import { tempFolder } from '../../temp-folder';

const refusal = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ['the disk is full', 'ENOSPC', 'diskFull'],
  ['the quota is used up', 'EDQUOT', 'diskFull'],
  ['the document is open in another program', 'EBUSY', 'fileInUse'],
  ['the document may not be replaced', 'EPERM', 'fileInUse'],
])('when %s, what was there stays and no half file is left', async (_what, error, code) => {
  const folder = await tempFolder();
  const document = path.join(folder, 'tin.docx');
  await writeFile(document, 'bản cũ');
  const writing = writeAside(document, async (aside) => {
    await writeFile(aside, 'một nửa');
    throw refusal(error);
  });
  await expect(writing).rejects.toMatchObject({ code });
  expect(await readdir(folder)).toEqual(['tin.docx']);
  expect(await readFile(document, 'utf8')).toBe('bản cũ');
});

test('a folder that takes nothing is told apart from a document in use', async () => {
  const folder = await tempFolder();
  await expect(writeAside(path.join(folder, 'tin.docx'), () => Promise.reject(refusal('EACCES')))).rejects.toMatchObject({ code: 'folderNotWritable' });
  expect(await readdir(folder)).toEqual([]);
});

test('a folder of the document’s name is left alone', async () => {
  const folder = await tempFolder();
  const document = path.join(folder, 'tin.docx');
  await mkdir(document);
  await writeFile(path.join(document, 'của ai.txt'), 'x');
  const writing = writeAside(document, async (aside) => {
    await writeFile(aside, 'tin');
    await rename(aside, document);
  });
  await expect(writing).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['tin.docx']);
  expect(await readdir(document)).toEqual(['của ai.txt']);
});
