import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importPhotos, MAX_PHOTO_BYTES } from '../../../../../electron/services/photos/import-photos';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { animatedWebp, jpeg, png, pngChunk, segment, webp } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';

const silent = { caption: '', credit: '', alt: '', people: [], place: '', city: '', takenAt: '', keywords: [], hasGps: false };

/** A JPEG whose end mark begins on the last byte of a piece that is read at once, with more behind it than a tail. */
function jpegOf(piece: number): Buffer {
  const whole = jpeg({ width: 7, height: 5 });
  const frameAt = whole.indexOf(Buffer.from('ffc0', 'hex'));
  return Buffer.concat([whole.subarray(0, -2), Buffer.alloc(frameAt + piece - 1 - (whole.length - 2)), whole.subarray(-2), Buffer.alloc(10_000)]);
}

const isPosix = process.platform !== 'win32';

async function desk() {
  const folder = await tempFolder();
  const store = new PhotoStore(path.join(folder, 'photos'));
  const put = async (name: string, bytes: Buffer | string) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  return { folder, store, put };
}

describe('a photo is taken', () => {
  test.each([
    ['JPEG', jpeg({ width: 640, height: 480 }), 'image/jpeg', 640, 480],
    ['PNG', png(300, 200), 'image/png', 300, 200],
    ['WebP', webp(120, 90), 'image/webp', 120, 90],
    ['JPEG turned upright by the camera', jpeg({ width: 640, height: 480, orientation: 6 }), 'image/jpeg', 480, 640],
    ['JPEG turned half round', jpeg({ width: 640, height: 480, orientation: 3 }), 'image/jpeg', 640, 480],
    ['JPEG with megabytes in front', jpeg({ width: 7, height: 5, before: Array.from({ length: 40 }, () => segment(0xed, Buffer.alloc(65_000, 0xff))) }), 'image/jpeg', 7, 5],
    ['JPEG with a broken Exif block', jpeg({ width: 7, height: 5, before: [segment(0xe1, Buffer.from('Exif\0\0MM\0*\0\0\0\x08\xff\xff', 'latin1'))] }), 'image/jpeg', 7, 5],
    ['JPEG with a film behind the picture', Buffer.concat([jpeg({ width: 7, height: 5 }), Buffer.alloc(3_000_000, 0x41)]), 'image/jpeg', 7, 5],
    ['JPEG whose end lies across a border of reading', jpegOf(1024 * 1024), 'image/jpeg', 7, 5],
    ['CMYK JPEG', jpeg({ width: 7, height: 5, components: 4 }), 'image/jpeg', 7, 5],
    ['JPEG with words in a broken encoding', jpeg({ width: 7, height: 5, before: [segment(0xed, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00\xff\xff\x1c\x02\x78\xff\xff\xc3\x28', 'latin1')), segment(0xfe, Buffer.from([0xc3, 0x28, 0xff, 0xfe]))] }), 'image/jpeg', 7, 5],
  ])('%s', async (_what, bytes, type, width, height) => {
    const { store, put } = await desk();
    const { photos, refused } = await importPhotos(store, [await put('Ảnh.bin', bytes)]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(refused).toEqual([]);
    expect(photos).toEqual([{ hash, type, width, height, bytes: bytes.length, fileName: 'Ảnh.bin', isKnown: false, found: silent }]);
    const stored = await store.find(hash);
    expect(stored).toMatchObject({ hash, type, bytes: bytes.length });
    expect((await readFile(stored?.file ?? '')).equals(bytes)).toBe(true);
  });

  test('through a link to it, and once however often it comes', async () => {
    const { folder, store, put } = await desk();
    const file = await put('a.jpg', jpeg());
    await symlink(file, path.join(folder, 'link.jpg'));
    const { photos } = await importPhotos(store, [file, path.join(folder, 'link.jpg'), await put('b.jpg', jpeg())]);
    expect(new Set(photos.map(({ hash }) => hash)).size).toBe(1);
    expect(photos.map(({ isKnown }) => isKnown)).toEqual([false, true, true]);
    expect(photos.map(({ fileName }) => fileName)).toEqual(['a.jpg', 'link.jpg', 'b.jpg']);
    const hash = photos[0]?.hash ?? '';
    expect(await readdir(path.join(folder, 'photos', hash.slice(0, 2)))).toEqual([hash]);
    expect(await readdir(path.join(folder, 'photos', '.incoming'))).toEqual([]);
  });

  test('again when the stored copy was cut short', async () => {
    const { store, put } = await desk();
    const file = await put('a.jpg', jpeg());
    const { photos } = await importPhotos(store, [file]);
    const stored = await store.find(photos[0]?.hash ?? '');
    await truncate(stored?.file ?? '', 10);
    await importPhotos(store, [file]);
    expect(await readFile(stored?.file ?? '')).toEqual(jpeg());
  });
});

describe('a file is refused, and the others are taken', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic', 'latin1'), Buffer.alloc(40)]);
  const bmp = Buffer.concat([Buffer.from('BM', 'latin1'), Buffer.from([70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0]), Buffer.alloc(60)]);

  test.each([
    ['of 0 bytes', '', 'empty'],
    ['that is text', 'Giao ban chuyên đề', 'notAnImage'],
    ['that is SVG with a script', svg, 'vector'],
    ['that is SVG behind a comment', `\ufeff<?xml version="1.0"?>\n<!-- ${'x'.repeat(300)} -->\n${svg}`, 'vector'],
    ['that is HTML', '<!doctype html><p>svg</p>', 'notAnImage'],
    ['that is PDF', '%PDF-1.7\n', 'notAnImage'],
    ['with only the first bytes of a JPEG', Buffer.from('ffd8ffe0', 'hex'), 'notAnImage'],
    ['with a JPEG beginning and noise', Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(100_000, 0x41)]), 'notAnImage'],
    ['with a JPEG of no size', jpeg({ width: 0, height: 3 }), 'notAnImage'],
    ['with a PNG of no size', png(0, 3), 'notAnImage'],
    ['that is GIF', 'GIF89a\x01\0\x01\0', 'animated'],
    ['that is a moving PNG', png(4, 3, [pngChunk('acTL', Buffer.alloc(8)), pngChunk('IDAT', Buffer.alloc(10))]), 'animated'],
    ['that is a moving WebP', animatedWebp(), 'animated'],
    ['with a JPEG cut short', jpeg({ width: 7, height: 5 }).subarray(0, -2), 'cutShort'],
    ['with a JPEG cut short whose thumbnail is whole', jpeg({ before: [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), jpeg()]))] }).subarray(0, -2), 'cutShort'],
    ['with a PNG cut short in its data', png().subarray(0, -14), 'cutShort'],
    ['with a PNG without its end', png().subarray(0, -12), 'cutShort'],
    ['with a PNG chunk longer than the file', png(4, 3, [Buffer.from('7fffffff49444154', 'hex')]), 'cutShort'],
    ['with a WebP cut short', webp().subarray(0, -2), 'cutShort'],
    ['that is HEIC', heic, 'heic'],
    ['that is TIFF', Buffer.from('49492a0008000000', 'hex'), 'unsupported'],
    ['that is BMP', bmp, 'unsupported'],
    ['that is 30,000 pixels wide', png(30_000, 1), 'tooManyPixels'],
    ['that is too large in all', png(20_000, 20_000), 'tooManyPixels'],
    ['that is a pixel bomb', png(4_294_967_295, 4_294_967_295), 'tooManyPixels'],
  ])('%s', async (_what, bytes, problem) => {
    const { store, put } = await desk();
    const { photos, refused } = await importPhotos(store, [await put('bad.jpg', bytes), await put('good.jpg', jpeg())]);
    expect(refused).toMatchObject([{ fileName: 'bad.jpg', problem }]);
    expect(photos).toHaveLength(1);
  });

  test('that is larger than 100 MB, without reading it', async () => {
    const { folder, store } = await desk();
    const file = path.join(folder, 'huge.jpg');
    await (await open(file, 'w')).close();
    await truncate(file, 2 * MAX_PHOTO_BYTES);
    expect((await importPhotos(store, [file])).refused).toMatchObject([{ fileName: 'huge.jpg', problem: 'tooLarge' }]);
  });

  test('that is missing, a folder, not absolute, or no path at all', async () => {
    const { folder, store } = await desk();
    await mkdir(path.join(folder, 'folder.jpg'));
    const { refused } = await importPhotos(store, [path.join(folder, 'missing.jpg'), path.join(folder, 'folder.jpg'), 'package.json', '', `${folder}/a\0.jpg`]);
    expect(refused.map(({ problem }) => problem)).toEqual(Array(5).fill('unreadable'));
  });

  test.runIf(isPosix)('that is a pipe or a device, without waiting for it', async () => {
    const { folder, store } = await desk();
    const pipe = path.join(folder, 'pipe.jpg');
    execFileSync('mkfifo', [pipe]);
    const { refused } = await importPhotos(store, [pipe, '/dev/zero']);
    expect(refused.map(({ problem }) => problem)).toEqual(['unreadable', 'unreadable']);
  });

  test('with its name made harmless', async () => {
    const { store, put } = await desk();
    const { refused } = await importPhotos(store, [await put('\u202egpj.exe\u0007', 'MZ')]);
    expect(refused).toMatchObject([{ fileName: 'gpj.exe' }]);
  });
});

test('progress is told file by file, and what is in by the time it is ended stays', async () => {
  const { store, put } = await desk();
  const files = [];
  for (const width of [1, 2, 3, 4]) files.push(await put(`${width}.jpg`, jpeg({ width })));
  const ending = new AbortController();
  const told: string[] = [];
  const result = await importPhotos(store, files, {
    signal: ending.signal,
    onProgress: ({ done, total, fileName, photos }) => {
      told.push(`${done}/${total} ${fileName} ${photos.map((photo) => photo.width).join()}`);
      if (done === 1) ending.abort();
    },
  });
  expect(told).toEqual(['0/4 1.jpg ', '1/4 2.jpg 1']);
  expect(result).toMatchObject({ photos: [{ width: 1 }, { width: 2 }], refused: [], left: 2 });
  for (const { hash } of result.photos) expect(await store.find(hash)).not.toBeNull();
});

test('what a killed run left half-copied is removed at the next start', async () => {
  const { folder, store } = await desk();
  await mkdir(path.join(folder, 'photos', '.incoming'), { recursive: true });
  await writeFile(path.join(folder, 'photos', '.incoming', 'half'), 'x');
  await store.clean();
  expect(await readdir(path.join(folder, 'photos'))).toEqual([]);
});

test('the store finds nothing for what is no hash, and nothing that is no photo', async () => {
  const { folder, store } = await desk();
  const hash = 'a'.repeat(64);
  await mkdir(path.join(folder, 'photos', 'aa'), { recursive: true });
  await writeFile(path.join(folder, 'photos', 'aa', hash), '<svg/>');
  expect(await store.find('../../etc/passwd')).toBeNull();
  expect(await store.find('b'.repeat(64))).toBeNull();
  expect(await store.find(hash)).toBeNull();
});
