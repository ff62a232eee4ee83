import { test } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as Y from 'yjs';
import { readBundle, takeBundlePhotos } from '../../electron/services/bundles/read-bundle';
import { writeBundle } from '../../electron/services/bundles/write-bundle';
import { importPhotos } from '../../electron/services/photos/import-photos';
import { PhotoStore } from '../../electron/services/photos/photo-store';
import { jpeg, segment } from '../unit/electron/image-bytes';
import { median, tell } from './figure';

const id = 'tin-ban-giao';
const rounds = 5;
const time = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
/** About three megabytes of which no two are alike, as a camera's. */
const photo = (): Buffer => jpeg({ width: 400, height: 300, before: Array.from({ length: 46 }, () => segment(0xed, randomBytes(65_000))) });

test('a bundle with 20 photos taken in', async () => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-bench-'));
  try {
    const files: string[] = [];
    for (let number = 0; number < 20; number += 1) {
      files.push(path.join(folder, `${number}.jpg`));
      await writeFile(files.at(-1)!, photo());
    }
    const store = new PhotoStore(path.join(folder, 'sender'));
    const { photos } = await importPhotos(store, files);
    const doc = new Y.Doc();
    for (const { hash } of photos) doc.getMap('photos').set(hash, new Y.Map([['hash', hash]]));
    const update = new Uint8Array(Y.encodeStateAsUpdateV2(doc));
    const journal = { read: async () => [{ id, bytes: 1, update, records: [], lastAt: null, damage: null }] };
    const bundle = path.join(folder, 'tin.toasoan');
    await writeBundle(bundle, { suggestedName: 'tin', deskName: '', articles: [id], people: [], templates: [], directory: [], password: null }, {
      journal, photos: store, keysOf: () => [], audit: null, appVersion: '1', now: () => new Date(),
    });
    const taken: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [one, other] = [new PhotoStore(path.join(folder, `bundle-${round}`)), new PhotoStore(path.join(folder, `bare-${round}`))];
      await mkdir(path.join(folder, `bare-${round}`));
      taken.push(await time(async () => takeBundlePhotos(bundle, null, (await readBundle(bundle, null)).sum, one)));
      bare.push(await time(() => importPhotos(other, files)));
    }
    tell({ what: 'a bundle with 20 photos of 3 MB looked at and taken in, against the import of the photos alone', value: median(taken), floor: median(bare), unit: 'ms', goal: 4 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
