import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskBridge } from '../../../electron/contract/desk';
import { defaultSettings } from '../../../electron/contract/settings';
import { jpeg } from '../../unit/electron/image-bytes';
import { buildProgram, commandLine, dataFolder, start, type Program, type Running } from './program';

declare const window: { desk: DeskBridge; open: (address: string) => unknown; location: { href: string } };

// Two cores shared with the other tests: what takes a moment may take a while.
const patiently = { timeout: 20_000 };
const executable = process.env['TOASOAN_ELECTRON'];
const linesOf = ({ data }: Pick<Running, 'data'>) => readFileSync(path.join(data, 'log', 'desk.log'), 'utf8');

const sizeOf = ({ app }: Running) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());

// Without a real Electron at hand (a plain run of the unit tests) there is nothing here to try.
describe.skipIf(!executable)('on real Electron', { timeout: 90_000 }, () => {
  let program: Program;

  beforeAll(async () => {
    program = await buildProgram(executable ?? '');
  });
  afterAll(() => program.remove());

  test('the page runs its own scripts only, and has no more than the desk’s verbs', async () => {
    const { page } = await start(program, await dataFolder());
    expect(page.url()).toBe('app://toa-soan/');
    expect(await page.textContent('p')).toBe('ran');
    expect(await page.title()).toBe('Tòa Soạn');
    expect(await page.evaluate('[typeof require, typeof process, typeof module, typeof Buffer]')).toEqual(Array(4).fill('undefined'));
    expect(await page.evaluate(() => window.desk.readInfo())).toMatchObject({ ok: true, value: { version: '1.2.3', locale: 'vi' } });
    expect(await page.evaluate('(() => { try { window.desk.readInfo = null; } catch {} return typeof window.desk.readInfo; })()')).toBe('function');
    await page.evaluate(`
      window.refused = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://toa-soan/index.html' }));
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.com/a.png' }));`);
    await expect.poll(() => page.evaluate('refused.sort()'), patiently).toEqual(['frame-src', 'img-src', 'script-src-elem']);
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  test('nothing leads out of the origin', async () => {
    const { page, app, data } = await start(program, await dataFolder());
    await writeFile(path.join(program.folder, 'dist', 'secret.txt'), 'secret');
    const outcome = (url: string) => page.evaluate(`fetch(${JSON.stringify(url)}).then((r) => r.status, () => 'refused')`);
    for (const url of ['/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/photos/..%2f..%2f..%2fsettings.json']) expect(await outcome(url)).toBe(404);
    for (const url of ['file:///etc/passwd', 'http://127.0.0.1:9/', 'https://example.com/', 'app://other/']) expect(await outcome(url)).toBe('refused');
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://other/', 'data:text/html,<p>x']) {
      await page.evaluate((address) => {
        window.location.href = address;
      }, url);
    }
    await page.evaluate('(() => { const a = document.createElement("a"); a.href = "blob:x"; a.download = "x.exe"; a.href = "page.js"; document.body.append(a); a.click(); })()');
    expect(await page.evaluate(`navigator.permissions.query({ name: 'geolocation' }).then((p) => p.state)`)).toBe('denied');
    expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
    expect(await page.evaluate(`navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', (e) => e.name)`)).not.toBe('given');
    await expect.poll(() => linesOf({ data }), patiently).toContain('refused a download');
    for (const what of ['a new window', 'navigation', 'a permission']) expect(linesOf({ data })).toContain(`audit: refused ${what}`);
    expect(page.url()).toBe('app://toa-soan/');
    expect(app.windows()).toHaveLength(1);
  });

  test('another window with the same preload is told nothing', async () => {
    const { app, page, data } = await start(program, await dataFolder());
    const preload = path.join(program.folder, 'dist', 'preload', 'preload.cjs');
    const reply = await app.evaluate(async ({ BrowserWindow }, script) => {
      const forged = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
      await forged.loadURL('app://toa-soan/');
      return forged.webContents.executeJavaScript('window.desk.listConnections()') as Promise<unknown>;
    }, preload);
    expect(reply).toEqual({ ok: false, error: { code: 'forbidden' } });
    expect(linesOf({ data })).toContain('refused a message from a foreign sender');
    expect(await page.evaluate(() => window.desk.listConnections())).toMatchObject({ ok: true });
  });

  test('a dropped photo is imported and shown; a file that the page made up is taken by its bytes, never by its name', async () => {
    const { page, data } = await start(program, await dataFolder());
    await writeFile(path.join(data, 'ảnh.jpg'), jpeg({ width: 640, height: 480, orientation: 6 }));
    await page.evaluate('document.body.append(Object.assign(document.createElement("input"), { type: "file" }))');
    await page.setInputFiles('input', path.join(data, 'ảnh.jpg'));
    const imported = `window.desk.importPhotoFiles(crypto.randomUUID(), [...document.querySelector('input').files, new File(['x'], '/etc/passwd')])`;
    const reply = (await page.evaluate(imported)) as { value: { photos: { hash: string }[] } };
    expect(reply).toMatchObject({
      ok: true,
      value: { photos: [{ fileName: 'ảnh.jpg', type: 'image/jpeg', width: 480, height: 640 }], refused: [{ fileName: 'passwd', problem: 'notAnImage' }] },
    });
    const seen = `fetch('/photos/${reply.value.photos[0]?.hash}').then(async (r) => [r.status, r.headers.get('content-type'), (await r.arrayBuffer()).byteLength])`;
    expect(await page.evaluate(seen)).toEqual([200, 'image/jpeg', jpeg({ width: 640, height: 480, orientation: 6 }).length]);
  });

  test('settings change menu and theme at once, and the menu speaks to the page', async () => {
    const { app, page } = await start(program, await dataFolder());
    const menu = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(await menu()).toContain('Sửa');
    await page.evaluate('window.told = []; window.desk.onCommand((id) => told.push(id)); window.desk.onSettings((s) => told.push(s.language))');
    expect(await page.evaluate(() => window.desk.writeSettings({ language: 'en', theme: 'dark' }))).toMatchObject({ ok: true, value: { language: 'en', theme: 'dark' } });
    expect(await menu()).toContain('Edit');
    expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('article.new')?.click());
    await expect.poll(() => page.evaluate('told'), patiently).toEqual(['en', 'article.new']);
  });

  test('a second start ends at once and leaves the desk to the first', async () => {
    const { app, data } = await start(program, await dataFolder());
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const second = spawn(program.executable, commandLine(program, data), { env: program.env, stdio: 'ignore' });
    expect(await once(second, 'exit')).toEqual([0, null]);
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())), patiently).toEqual([true]);
    expect(linesOf({ data }).match(/"message":"start"/g)).toHaveLength(1);
  });

  test.each(['commit', 'load'] as const)('a page whose process dies after its %s comes back, and the window can be closed', async (moment) => {
    const { app, data } = await start(program, await dataFolder(), moment);
    // Between one page and the next there may be no process to crash: then once more.
    await expect.poll(async () => {
      const lines = linesOf({ data });
      if (!lines.includes('process is gone')) await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
      return lines;
    }, { ...patiently, interval: 1_000 }).toContain('process is gone');
    const words = () => app.evaluate(({ BrowserWindow }) =>
      (BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("p").textContent') ?? Promise.resolve('')).catch(() => '') as Promise<string>);
    await expect.poll(words, patiently).toBe('ran');
    const ended = once(app.process(), 'exit');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
    expect(await ended).toEqual([0, null]);
  });

  test('the window comes back as it was left, and after a kill too', async () => {
    const data = await dataFolder();
    const first = await start(program, data);
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 700 }));
    // A window that was just shown may still be told its first size; what was asked for comes after it.
    const kept = () => readFile(path.join(data, 'window.json'), 'utf8').then((text) => JSON.parse(text) as unknown, () => null);
    await expect.poll(kept, patiently).toMatchObject({ width: 1100, height: 700 });
    await first.app.close();
    const second = await start(program, data);
    expect(await sizeOf(second)).toEqual([1100, 700]);
    expect(await second.page.evaluate(() => window.desk.writeSettings({ theme: 'light' }))).toMatchObject({ ok: true });
    const killed = once(second.app.process(), 'exit');
    second.app.process().kill('SIGKILL');
    await killed;
    const third = await start(program, data);
    expect(await sizeOf(third)).toEqual([1100, 700]);
    expect(await third.page.evaluate(() => window.desk.readSettings())).toMatchObject({ value: { theme: 'light' } });
  });

  test('broken records are set aside and the desk opens', async () => {
    const data = await dataFolder();
    for (const name of ['settings.json', 'connections.json', 'window.json']) await writeFile(path.join(data, name), '{"cut');
    const { page } = await start(program, data);
    expect(await page.evaluate(() => window.desk.readSettings())).toEqual({ ok: true, value: defaultSettings });
    expect(linesOf({ data }).match(/set aside/g)).toHaveLength(3);
    expect(await readFile(path.join(data, 'log', 'desk.log'), 'utf8')).not.toContain('uncaught');
  });
});
