import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Derivable } from '../../../../../electron/contract/derived';
import { DerivedStore } from '../../../../../electron/services/photos/derived-store';
import { pruneDerived } from '../../../../../electron/services/photos/prune-derived';
import { jpeg } from '../../image-bytes';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

const [used, unused, gone, young] = ['a1', 'b2', 'c3', 'd4'].map((two) => two.repeat(32)) as [string, string, string, string];
const edit: Derivable['edit'] = { crop: { x: 0, y: 0, width: 0.5, height: 1 }, angle: -1.5 };
const sizes = { thumb: jpeg({ width: 400, height: 300 }), web: jpeg({ width: 1600, height: 1200 }) };
const DAYS_AGO = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

async function desk() {
  const root = await tempFolder();
  const [derived, photos] = [path.join(root, 'derived'), path.join(root, 'photos')];
  const put = async (file: string) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'bytes');
  };
  const store = new DerivedStore(derived);
  for (const hash of [used, unused, gone, young]) {
    if (hash !== gone) await put(path.join(photos, hash.slice(0, 2), hash));
    await store.keep({ hash, edit: null, ...sizes });
  }
  for (const hash of [used, unused]) await store.keep({ hash, edit, ...sizes });
  const age = async () => {
    for (const file of await filesBelow(derived)) if (!file.includes(young)) await utimes(path.join(derived, file), DAYS_AGO, DAYS_AGO).catch(() => undefined);
  };
  await age();
  return { root, derived, photos, put, age };
}

test('sizes whose original is gone or in no report go, those of photos in use and new ones stay, and no original is touched', async () => {
  const { derived, photos, put, age } = await desk();
  const foreign = path.join(derived, 'b2', 'notes.txt');
  await put(foreign);
  const likeAnOriginal = path.join(derived, 'b2', unused);
  await put(likeAnOriginal);
  await put(path.join(derived, 'a1', `${used}.web.0123456789ab.tmp`));
  await age();
  const originals = await filesBelow(photos);
  const log = recordingLog();
  expect(await pruneDerived({ derived, photos, named: new Set([used, gone]), log })).toBe(7);
  const left = await filesBelow(derived);
  expect(left.filter((file) => file.startsWith('a1'))).toHaveLength(4);
  expect(left.filter((file) => !file.startsWith('a1'))).toEqual([path.join('b2', unused), path.join('b2', 'notes.txt'), path.join('d4', `${young}.thumb`), path.join('d4', `${young}.web`)]);
  expect(await filesBelow(photos)).toEqual(originals);
  expect(log.lines).toEqual([{ level: 'info', message: 'sizes of photos that nobody needs were removed', detail: { count: 7 } }]);
});

test('a link in the place of the folder or of a shelf leads nowhere', async () => {
  const { root, derived, photos, put } = await desk();
  const elsewhere = path.join(root, 'elsewhere');
  const file = path.join(elsewhere, 'ee', `${'ee'.repeat(32)}.web`);
  await put(file);
  await utimes(file, DAYS_AGO, DAYS_AGO);
  await symlink(path.join(elsewhere, 'ee'), path.join(derived, 'ee'));
  await symlink(elsewhere, path.join(root, 'linked'));
  const log = recordingLog();
  await pruneDerived({ derived, photos, named: new Set([used]), log });
  await pruneDerived({ derived: path.join(root, 'linked'), photos, named: new Set(), log });
  expect(await filesBelow(elsewhere)).toEqual([path.join('ee', path.basename(file))]);
  expect(await pruneDerived({ derived: path.join(root, 'missing'), photos, named: new Set(), log })).toBe(0);
});
