import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Derivable } from '../../../../../electron/contract/derived';
import { DerivedPhotos } from '../../../../../electron/services/photos/derived-photos';
import { DerivedStore } from '../../../../../electron/services/photos/derived-store';
import { jpeg, png, webp } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';

const photo: Derivable = { hash: 'ab'.repeat(32), edit: null };
const cut: Derivable = { ...photo, edit: { crop: { x: 0, y: 0, width: 0.5, height: 1 }, angle: -1.5 } };
const sizes = { thumb: jpeg({ width: 400, height: 300 }), web: jpeg({ width: 1600, height: 1200 }) };

async function derived(waitMs = 5000) {
  const folder = path.join(await tempFolder(), 'derived');
  const ask = vi.fn<(photo: Derivable, isSeen: boolean) => void>();
  return { folder, ask, photos: new DerivedPhotos({ store: new DerivedStore(folder), ask, waitMs }) };
}

test('what is not there is asked for, and comes to everybody who waits when it is made', async () => {
  const { photos, ask, folder } = await derived();
  const waiting = [photos.read(photo, 'thumb'), photos.read(photo, 'web')];
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  await photos.keep({ ...photo, ...sizes });
  const [thumb, web] = await Promise.all(waiting);
  expect(await readFile(thumb!.file)).toEqual(sizes.thumb);
  expect(web).toMatchObject({ type: 'image/jpeg', bytes: sizes.web.length });
  expect((await readdir(path.join(folder, 'ab'))).sort()).toEqual([`${photo.hash}.thumb`, `${photo.hash}.web`]);
  await photos.read(photo, 'thumb');
  await photos.want(photo);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('an edited photo has sizes of its own', async () => {
  const { photos, ask } = await derived();
  await photos.keep({ ...photo, ...sizes });
  await photos.want(cut);
  expect(ask).toHaveBeenCalledExactlyOnceWith(cut, false);
  await photos.keep({ ...cut, thumb: webp(200, 300), web: webp(800, 1200) });
  expect(await photos.read(cut, 'web')).toMatchObject({ type: 'image/webp' });
  expect(await photos.read(photo, 'web')).toMatchObject({ type: 'image/jpeg' });
});

test('a cache that was deleted is made again', async () => {
  const { photos, ask, folder } = await derived();
  await photos.keep({ ...photo, ...sizes });
  await rm(folder, { recursive: true });
  const reading = photos.read(photo, 'thumb');
  await vi.waitFor(() => expect(ask).toHaveBeenCalledExactlyOnceWith(photo, true));
  await photos.keep({ ...photo, ...sizes });
  expect(await reading).not.toBeNull();
});

test('a photo that cannot be decoded is asked for once, and nobody waits for it again', async () => {
  const { photos, ask } = await derived();
  const reading = photos.read(photo, 'web');
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
  photos.fail(photo);
  expect(await reading).toBeNull();
  expect(await photos.read(photo, 'web')).toBeNull();
  await photos.want(photo);
  expect(ask).toHaveBeenCalledOnce();
});

test('nobody waits for ever, and on a desk that takes nothing not at all', async () => {
  const { photos } = await derived(10);
  expect(await photos.read(photo, 'web')).toBeNull();
  const ask = null;
  expect(await new DerivedPhotos({ store: new DerivedStore(await tempFolder()), ask }).read(photo, 'web')).toBeNull();
});

test.each([
  ['a page', Buffer.from('<script>alert(1)</script>')],
  ['another kind of picture', png(400, 300)],
  ['a picture without a size', Buffer.from('ffd8ffe0', 'hex')],
  ['a picture that is too large', jpeg({ width: 401, height: 3 })],
])('%s is not kept as a thumbnail, and whoever waits gets the original', async (_what, thumb) => {
  const { photos, folder } = await derived();
  const reading = photos.read(photo, 'thumb');
  await expect(photos.keep({ ...photo, ...sizes, thumb })).rejects.toMatchObject({ code: 'badPayload' });
  expect(await reading).toBeNull();
  expect(await readdir(folder).catch(() => [])).toEqual([]);
});

test('what is no picture in the folder is not served', async () => {
  const { photos, folder } = await derived(10);
  await mkdir(path.join(folder, 'ab'), { recursive: true });
  await writeFile(path.join(folder, 'ab', `${photo.hash}.web`), '<svg onload="alert(1)"/>');
  expect(await photos.read(photo, 'web')).toBeNull();
});
