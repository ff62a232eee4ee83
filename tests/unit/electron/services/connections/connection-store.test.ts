import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Connection } from '../../../../../electron/contract/connections';
import { ChosenFolders } from '../../../../../electron/services/connections/chosen-folders';
import { ConnectionStore } from '../../../../../electron/services/connections/connection-store';
import type { Keyring } from '../../../../../electron/services/connections/keyring';
import { Passwords } from '../../../../../electron/services/connections/passwords';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

const mirror = (text: string) => [...text].toReversed().join('');
const keyring: Keyring = {
  available: () => true,
  encrypt: (text) => Buffer.from(mirror(text)),
  decrypt: (sealed) => mirror(sealed.toString()),
};
const noKeyring: Keyring = { ...keyring, available: () => false };

const site = (change: Partial<Extract<Connection, { kind: 'wordpress' }>> = {}): Connection =>
  ({ kind: 'wordpress', targetId: 'wp', address: 'https://xa.vn', username: 'an', password: 'mat khau', allowInsecure: false, ...change });

async function desk(ring: Keyring = keyring) {
  const folder = await tempFolder();
  const file = path.join(folder, 'connections.json');
  const chosenFolders = new ChosenFolders();
  const log = recordingLog();
  const open = (used = ring) =>
    ConnectionStore.open(file, log, { passwords: new Passwords(used, log), chosenFolders, defaultFolder: path.join(folder, 'published') });
  return { folder, file, chosenFolders, log, open, store: await open() };
}

test('the default target is always there', async () => {
  const { folder, store, chosenFolders } = await desk();
  const published = path.join(folder, 'published');
  expect(store.list()).toEqual([{ targetId: 'default-folder', kind: 'folder', location: published }]);
  expect(store.resolve('default-folder')).toEqual({ kind: 'folder', folder: published, isDefault: true });
  await store.save({ kind: 'folder', targetId: 'default-folder', chosenFolder: chosenFolders.add(folder) });
  expect(store.resolve('default-folder')).toEqual({ kind: 'folder', folder, isDefault: false });
  await store.forget('default-folder');
  expect(store.resolve('default-folder')).toMatchObject({ folder: published });
  expect(store.resolve('another')).toBeNull();
});

test('with a keyring the password is kept over a restart, and is nowhere on disk as it is', async () => {
  const { file, store, open } = await desk();
  expect(await store.save(site())).toEqual({
    targetId: 'wp', kind: 'wordpress', location: 'https://xa.vn/', username: 'an', password: 'keyring', insecure: false,
  });
  expect(await readFile(file, 'utf8')).not.toContain('mat khau');
  const next = await open();
  expect(next.resolve('wp')).toEqual({ kind: 'site', address: 'https://xa.vn/', username: 'an', password: 'mat khau' });
  expect((await open(noKeyring)).list()).toContainEqual(expect.objectContaining({ targetId: 'wp', password: 'none' }));
});

test('without a keyring it is kept for this session only', async () => {
  const { folder, file, store, open } = await desk(noKeyring);
  expect(await store.save(site())).toMatchObject({ password: 'session' });
  expect(store.resolve('wp')).toMatchObject({ password: 'mat khau' });
  expect(await readFile(file, 'utf8')).not.toMatch(/mat khau|sealed/);
  expect((await open()).resolve('wp')).toMatchObject({ password: null });
  expect(await readdir(folder)).toEqual(['connections.json']);
});

test('a keyring that fails is as good as none', async () => {
  const broken: Keyring = { ...keyring, encrypt: () => { throw new Error('locked'); } };
  const { store } = await desk(broken);
  expect(await store.save(site())).toMatchObject({ password: 'session' });
});

test.each([['keyring', keyring], ['session', noKeyring]] as const)('a stored password (%s) stays with its origin and user', async (kept, ring) => {
  const { store } = await desk(ring);
  await store.save(site());
  const keep = { password: undefined };
  expect(await store.save(site({ ...keep, address: 'https://xa.vn/tin' }))).toMatchObject({ password: kept, location: 'https://xa.vn/tin/' });
  expect(await store.save(site({ ...keep, address: 'https://xa.vn' }))).toMatchObject({ password: kept });
  expect(await store.save(site({ ...keep, address: 'https://evil.vn' }))).toMatchObject({ password: 'none' });
  expect(store.resolve('wp')).toMatchObject({ password: null });
});

test.each([
  ['another port', { address: 'https://xa.vn:8443' }],
  ['plain http', { address: 'http://xa.vn', allowInsecure: true }],
  ['another user', { username: 'binh' }],
])('a stored password is not carried to %s', async (_what, change) => {
  const { store } = await desk();
  await store.save(site());
  expect(await store.save(site({ ...change, password: undefined }))).toMatchObject({ password: 'none' });
});

test('a connections file edited by hand sends a password nowhere else', async () => {
  const { file, store, open } = await desk();
  await store.save(site());
  await writeFile(file, (await readFile(file, 'utf8')).replace('https://xa.vn/', 'https://evil.vn/'));
  expect((await open()).resolve('wp')).toEqual({ kind: 'site', address: 'https://evil.vn/', username: 'an', password: null });
});

test('forgetting a connection forgets its password', async () => {
  const { store } = await desk(noKeyring);
  await store.save(site());
  await store.forget('wp');
  expect(store.resolve('wp')).toBeNull();
  await store.save(site({ password: undefined }));
  expect(store.resolve('wp')).toMatchObject({ password: null });
});

test('a folder has to be chosen in the dialog, and to take a file', async () => {
  const { folder, store, chosenFolders } = await desk();
  const save = (chosenFolder: string) => store.save({ kind: 'folder', targetId: 'share', chosenFolder });
  await expect(save('/etc')).rejects.toThrow('folderNotChosen');
  const gone = path.join(folder, 'gone');
  await mkdir(gone);
  const token = chosenFolders.add(gone);
  expect(await save(token)).toEqual({ targetId: 'share', kind: 'folder', location: gone });
  expect(await readdir(gone)).toEqual([]);
  await rm(gone, { recursive: true });
  await expect(save(token)).rejects.toThrow('folderNotWritable');
  await writeFile(gone, 'a file now');
  await expect(save(token)).rejects.toThrow('folderNotWritable');
  if (process.platform === 'linux') await expect(save(chosenFolders.add('/proc'))).rejects.toThrow('folderNotWritable');
});

test('two changes at once are both kept', async () => {
  const { store, open } = await desk();
  await Promise.all([store.save(site({ targetId: 'a' })), store.save(site({ targetId: 'b' })), store.forget('c')]);
  expect((await open()).list().map(({ targetId }) => targetId)).toEqual(['default-folder', 'a', 'b']);
});

test('a broken connections file is set aside and the desk opens', async () => {
  const { folder, file, open, log } = await desk();
  await writeFile(file, '{"version":1,"connections":[{"kind":"wordpress","targetId":"wp","address":"::","username":"","allowInsecure":true}]}');
  expect((await open()).list()).toHaveLength(1);
  expect(await readdir(folder)).toEqual([expect.stringContaining('.broken-')]);
  expect(log.lines).toHaveLength(1);
});
