import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFileDurably } from '../../../../../electron/services/files/durable-write';
import { tempFolder } from '../../temp-folder';

test('replaces the whole file and leaves nothing beside it', async () => {
  const folder = await tempFolder();
  const file = path.join(folder, 'a.json');
  await writeFile(file, 'a longer text that was there before');
  await writeFileDurably(file, 'mới');
  expect(await readFile(file, 'utf8')).toBe('mới');
  expect(await readdir(folder)).toEqual(['a.json']);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
});

test('leaves no half-written file behind when it cannot take the place', async () => {
  const folder = await tempFolder();
  await mkdir(path.join(folder, 'a.json', 'in the way'), { recursive: true });
  await expect(writeFileDurably(path.join(folder, 'a.json'), 'x')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['a.json']);
});
