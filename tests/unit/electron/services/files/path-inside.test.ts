import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isInside, realPathInside } from '../../../../../electron/services/files/path-inside';
import { tempFolder } from '../../temp-folder';

async function tree(): Promise<string> {
  const folder = await tempFolder();
  await mkdir(path.join(folder, 'pages', 'sub'), { recursive: true });
  await mkdir(path.join(folder, 'pages-secret'));
  await writeFile(path.join(folder, 'pages', 'index.html'), '');
  await writeFile(path.join(folder, 'pages-secret', 'a.txt'), '');
  await symlink(path.join(folder, 'pages-secret', 'a.txt'), path.join(folder, 'pages', 'link.txt'));
  await symlink(path.join(folder, 'pages-secret'), path.join(folder, 'pages', 'linked'));
  await symlink(path.join(folder, 'pages', 'index.html'), path.join(folder, 'pages', 'sub', 'good.html'));
  return folder;
}

test('finds what is inside, through links too', async () => {
  const pages = path.join(await tree(), 'pages');
  expect(await realPathInside(pages, 'index.html')).toMatch(/index\.html$/);
  expect(await realPathInside(pages, '/index.html')).toMatch(/index\.html$/);
  expect(await realPathInside(pages, 'sub/good.html')).toMatch(/pages.index\.html$/);
});

test.each(['../pages-secret/a.txt', 'link.txt', 'linked/a.txt', '..', 'missing.html', 'index.html\0.png', 'sub/../../pages-secret/a.txt'])(
  'refuses %j',
  async (relative) => {
    expect(await realPathInside(path.join(await tree(), 'pages'), relative)).toBeNull();
  },
);

test('a sibling with the same beginning is outside', () => {
  expect(isInside('/a/pages', '/a/pages-secret')).toBe(false);
  expect(isInside('/a/pages', '/a/pages')).toBe(true);
  expect(isInside('/a/pages', '/a/pages/..x')).toBe(true);
});
