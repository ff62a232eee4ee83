import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answerRequest } from '../../../../../electron/main/origin/answer-request';
import { importPhotos } from '../../../../../electron/services/photos/import-photos';
import { HandedContents } from '../../../../../electron/services/exports/handed-contents';
import { DerivedPhotos } from '../../../../../electron/services/photos/derived-photos';
import { DerivedStore } from '../../../../../electron/services/photos/derived-store';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { jpeg } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';

async function desk() {
  const folder = await tempFolder();
  const pages = path.join(folder, 'renderer');
  await mkdir(path.join(pages, 'assets'), { recursive: true });
  await mkdir(path.join(folder, 'renderer-secret'));
  await writeFile(path.join(pages, 'index.html'), '<p>Tòa Soạn</p>');
  await writeFile(path.join(pages, 'assets', 'main.js'), 'export {};');
  await writeFile(path.join(pages, 'assets', 'phông chữ.woff2'), 'x');
  await writeFile(path.join(pages, 'assets', 'unknown.exe'), 'x');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'renderer-secret', 'a.js'), 'secret');
  await symlink(path.join(folder, 'secret.txt'), path.join(pages, 'link.txt'));
  const photos = new PhotoStore(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'a.jpg'), jpeg());
  const { photos: imported } = await importPhotos(photos, [path.join(folder, 'a.jpg')]);
  const derived = new DerivedPhotos({ store: new DerivedStore(path.join(folder, 'derived')), ask: null });
  const parts = { pages, desk: () => ({ photos, derived }), takeContent: (body: AsyncIterable<Uint8Array>) => new HandedContents().take(body) };
  const get = (url: string, method = 'GET') => answerRequest({ url, method, body: null }, parts);
  const post = (url: string, body: string) => answerRequest(new Request(url, { method: 'POST', body }), parts);
  return { get, post, derived, hash: imported[0]?.hash ?? '' };
}

test('the page comes with a policy that lets nothing in', async () => {
  const { get } = await desk();
  for (const url of ['app://toa-soan/', 'app://toa-soan/index.html?a=b#c']) {
    const page = await get(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<p>Tòa Soạn</p>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  }
});

test.each([
  ['assets/main.js', 'text/javascript; charset=utf-8'],
  ['assets/ph%C3%B4ng%20ch%E1%BB%AF.woff2', 'font/woff2'],
  ['assets/unknown.exe', 'application/octet-stream'],
])('%s is served as %s', async (file, type) => {
  const { get } = await desk();
  const answer = await get(`app://toa-soan/${file}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '..%2fsecret.txt', '%2e%2e%2fsecret.txt', 'assets/..%2f..%2fsecret.txt', '..%5csecret.txt', '..%2frenderer-secret%2fa.js', 'link.txt', '%2fetc%2fpasswd',
  'assets', '', 'assets%00.js', '%', 'missing.js', 'photos/', 'photos/..%2f..%2fsecret.txt', `photos/${'a'.repeat(64)}`, `photos/${'A'.repeat(64)}`,
].filter((way) => way !== ''))('%s is not there', async (way) => {
  const { get } = await desk();
  const answer = await get(`app://toa-soan/${way}`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('other hosts and other methods are refused', async () => {
  const { get } = await desk();
  for (const url of ['app://evil/', 'app://toa-soan.evil/', 'file:///etc/passwd', 'https://toa-soan/']) expect((await get(url)).status).toBe(403);
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('app://toa-soan/', method)).status).toBe(405);
});

test('a photo comes by its hash, for ever and never as a page', async () => {
  const { get, hash } = await desk();
  const photo = await get(`app://toa-soan/photos/${hash}`);
  expect(Object.fromEntries(photo.headers)).toMatchObject({
    'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': expect.stringContaining('immutable'), 'content-length': String(jpeg().length),
  });
  expect(Buffer.from(await photo.arrayBuffer()).equals(jpeg())).toBe(true);
});

test('a photo that the page no longer wants is let go', async () => {
  const { get, hash } = await desk();
  const photo = await get(`app://toa-soan/photos/${hash}`);
  await expect(photo.body?.cancel()).resolves.toBeUndefined();
});

test('a size of a photo comes when it is made; until then the original, to be asked for again', async () => {
  const { get, hash, derived } = await desk();
  const thumb = jpeg({ width: 40, height: 30 });
  const missing = await get(`app://toa-soan/photos/${hash}?size=thumb`);
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(Buffer.from(await missing.arrayBuffer()).equals(jpeg())).toBe(true);
  await derived.keep({ hash, edit: null, thumb, web: jpeg() });
  const made = await get(`app://toa-soan/photos/${hash}?size=thumb`);
  expect(made.headers.get('cache-control')).toContain('immutable');
  expect(Buffer.from(await made.arrayBuffer()).equals(thumb)).toBe(true);
  expect((await get(`app://toa-soan/photos/${hash}?size=web&edit=0_0_5000_10000_0`)).headers.get('cache-control')).toBe('no-store');
});

test.each(['?size=huge', '?size=', '?edit=0_0_10000_10000_0', '?size=thumb&edit=../../x', '?size=thumb&size=web&edit=1', '?size=thumb&more=1', '?size=thumb&edit=00_0_10000_10000_0'])(
  'a photo asked for with %s is not there',
  async (search) => {
    const { get, hash } = await desk();
    expect((await get(`app://toa-soan/photos/${hash}${search}`)).status).toBe(404);
  },
);

test('only contents of exports are taken, and only below the origin', async () => {
  const { get, post } = await desk();
  const taken = await post('app://toa-soan/exports', 'một tệp');
  expect(taken.status).toBe(200);
  expect(await taken.text()).toMatch(/^[\da-f-]{36}$/u);
  for (const url of ['app://toa-soan/', 'app://toa-soan/exports/x', 'app://toa-soan/photos/x']) expect((await post(url, 'x')).status).toBe(405);
  expect((await post('app://elsewhere/exports', 'x')).status).toBe(403);
  expect((await get('app://toa-soan/exports')).status).toBe(404);
});
