import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskBridge } from '../../../electron/contract/desk';
import { bytesIn } from '../../unit/electron/services/desk-folder/desk-on-disk';
import { tempFolder } from '../../unit/electron/temp-folder';
import { buildProgram, close, dataFolder, start, type Program, type Running } from './program';

declare const window: { desk: DeskBridge };

const executable = process.env['TOASOAN_ELECTRON'];
const STORE = path.join('IndexedDB', 'app_toa-soan_0.indexeddb.leveldb');
const patiently = { timeout: 20_000 };

const info = async ({ page }: Running) => {
  const reply = await page.evaluate(() => window.desk.readInfo());
  return reply.ok ? reply.value.desk : expect.fail(reply.error.code);
};
const append = ({ page }: Running, id: string) => page.evaluate((article) =>
  window.desk.appendJournal({ id: article, entries: [{ kind: 'records', records: [{ table: 'events', key: 'e1', value: { to: 'draft' } }] }] }), id);
const journals = async ({ page }: Running) => {
  const reply = await page.evaluate(() => window.desk.listJournals());
  return reply.ok ? reply.value.map(({ id }) => id) : reply.error.code;
};
/** What a page says that may just be loaded anew: a question that is lost on the way is asked again. */
const surely = <T,>(ask: () => Promise<T>) =>
  expect.poll(() => Promise.race([ask(), new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 3_000))]), patiently);

/** What the desk's program does with its database, in a few words. */
const database = ({ page }: Running, name: string, put?: string) => page.evaluate(`new Promise((resolve) => {
  const opening = indexedDB.open(${JSON.stringify(name)}, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  opening.onerror = () => resolve('error ' + opening.error.name);
  opening.onsuccess = () => {
    const work = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
    const rows = work.objectStore('rows');
    ${put === undefined ? '' : `rows.put(${JSON.stringify(put)}, 'row');`}
    const asked = rows.get('row');
    work.oncomplete = () => { opening.result.close(); resolve(asked.result ?? null); };
  };
})`) as Promise<string | null>;

/** Lets the person choose a folder in the system's dialog. */
async function choose({ app, page }: Running, folder: string): Promise<string> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  const reply = await page.evaluate(() => window.desk.chooseFolder());
  return reply.ok && reply.value ? reply.value.chosenFolder : expect.fail('nothing chosen');
}

/** The page is loaded anew after it asked for something. Nothing is asked of it on its way: an answer might never come. */
async function reloaded({ page }: Running, asked: () => Promise<{ ok: boolean }>): Promise<void> {
  const loaded = page.waitForEvent('framenavigated', { predicate: (frame) => frame.url().startsWith('app:'), ...patiently });
  expect(await asked()).toMatchObject({ ok: true });
  await loaded;
  await page.waitForLoadState('load', patiently);
}

describe.skipIf(!executable)('the desk folder on real Electron', { timeout: 90_000 }, () => {
  let program: Program;

  beforeAll(async () => {
    program = await buildProgram(executable ?? '');
  });
  afterAll(() => program.remove());

  test('the engine lets the desk’s origin have all the room there is, and never clears it by itself', async () => {
    const { page, data } = await start(program, await dataFolder());
    const { quota, persisted } = await page.evaluate('Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(([{ quota }, persisted]) => ({ quota, persisted }))') as { quota: number; persisted: boolean };
    const { bavail, bsize } = await statfs(data);
    expect(persisted).toBe(true);
    // A share of the disk at most is what any other page gets.
    expect(quota / (bavail * bsize)).toBeGreaterThan(0.9);
  });

  test('a journal is on the disk when it is answered, is there after a kill, and the folder is free after a close', async () => {
    const data = await dataFolder();
    const first = await start(program, data);
    const desk = await info(first);
    expect(desk).toMatchObject({ state: 'open', folder: path.join(data, 'desk'), access: 'full' });
    expect(await append(first, 'tin-1')).toMatchObject({ ok: true });
    expect(existsSync(path.join(data, 'desk', 'in-use.json'))).toBe(true);
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await gone;
    const second = await start(program, data);
    expect(await info(second)).toEqual(desk);
    expect(await journals(second)).toEqual(['tin-1']);
    await close(second);
    expect(existsSync(path.join(data, 'desk', 'in-use.json'))).toBe(false);
  });

  test.each(['CURRENT', 'MANIFEST-000001'])('a database whose %s is spoiled is set aside, and an empty one can be opened', async (spoilt) => {
    const data = await dataFolder();
    const first = await start(program, data);
    expect(await database(first, 'desk-x', 'tin bài')).toBe('tin bài');
    expect(await first.page.evaluate(() => window.desk.reportDatabase({ found: 'sound', version: 1 }))).toMatchObject({ value: { setAside: null } });
    await close(first);
    await writeFile(path.join(data, STORE, spoilt), 'spoilt');
    const { LOCK: _lock, LOG: _log, ...wanted } = await bytesIn(path.join(data, STORE));

    const second = await start(program, data);
    const found = await database(second, 'desk-x') === null ? 'empty' as const : 'broken' as const;
    const reply = await second.page.evaluate((what) => window.desk.reportDatabase({ found: what, version: 1 }), found);
    if (!reply.ok) return expect.fail(reply.error.code);
    expect(path.dirname(reply.value.setAside ?? '')).toBe(path.join(data, 'desk', 'set-aside'));
    const [copy] = await readdir(reply.value.setAside ?? '');
    expect(await bytesIn(path.join(reply.value.setAside ?? '', copy ?? '', path.basename(STORE)))).toMatchObject(wanted);
    expect(await database(second, 'desk-x')).toBeNull();
    expect(await database(second, 'desk-x', 'lại từ đầu')).toBe('lại từ đầu');
  });

  test('a broken database is cleared when the page asks for it, after it was set aside', async () => {
    const running = await start(program, await dataFolder());
    await database(running, 'desk-x', 'tin bài');
    expect(await running.page.evaluate(() => window.desk.reportDatabase({ found: 'broken', version: 1 }))).toMatchObject({ ok: true, value: { setAside: expect.any(String) } });
    expect(await database(running, 'desk-x')).toBeNull();
  });

  test('a desk of a newer version is shown, takes nothing, and stays as it is byte for byte with the database beside it', async () => {
    const data = await dataFolder();
    const first = await start(program, data);
    await append(first, 'tin-1');
    await database(first, 'desk-x', 'tin bài');
    await close(first);
    const marker = path.join(data, 'desk', 'desk.json');
    await writeFile(marker, JSON.stringify({ ...(JSON.parse(await readFile(marker, 'utf8')) as object), format: 99, writtenBy: '9.0.0' }));
    const before = { desk: await bytesIn(path.join(data, 'desk')), database: await bytesIn(path.join(data, 'IndexedDB')) };

    const second = await start(program, data);
    expect(await info(second)).toMatchObject({ state: 'open', access: 'readOnly', because: 'newer', writtenBy: '9.0.0' });
    expect(await second.page.textContent('p')).toBe('ran');
    expect(await journals(second)).toEqual(['tin-1']);
    expect(await append(second, 'tin-2')).toMatchObject({ ok: false, error: { code: 'newer' } });
    expect(await second.page.evaluate(() => window.desk.importSamplePhotos(['hop-bao.jpg']))).toMatchObject({ ok: false, error: { code: 'readOnly' } });
    expect(await second.page.evaluate(() => window.desk.readSpace())).toMatchObject({ value: { state: 'readOnly' } });
    expect(await database(second, 'desk-x')).toBeNull();
    expect(await database(second, 'desk-x', 'chỉ trong bộ nhớ')).toBe('chỉ trong bộ nhớ');
    await close(second);
    expect({ desk: await bytesIn(path.join(data, 'desk')), database: await bytesIn(path.join(data, 'IndexedDB')) }).toEqual(before);
  });

  test('a desk is moved while the program runs, and the next start opens it there', async () => {
    const data = await dataFolder();
    const running = await start(program, data);
    await append(running, 'tin-1');
    const before = await info(running);
    const place = await tempFolder();
    const token = await choose(running, place);
    await reloaded(running, () => running.page.evaluate((chosenFolder) => window.desk.moveDesk({ chosenFolder }), token));
    expect(await info(running)).toEqual({ ...before, folder: place });
    expect(await journals(running)).toEqual(['tin-1']);
    expect(await append(running, 'tin-2')).toMatchObject({ ok: true });
    await close(running);
    const again = await start(program, data);
    expect(await info(again)).toMatchObject({ folder: place });
    expect((await journals(again) as string[]).sort()).toEqual(['tin-1', 'tin-2']);
  });

  test('a desk on a disk that is not there is closed, everything says so, and it opens when the disk is back', async () => {
    const data = await dataFolder();
    const first = await start(program, data);
    await append(first, 'tin-1');
    await close(first);
    const folder = path.join(data, 'desk');
    await rename(folder, `${folder}-out`);
    const running = await start(program, data);
    expect(await info(running)).toEqual({ state: 'closed', folder, because: 'missing' });
    expect(await append(running, 'tin-2')).toMatchObject({ ok: false, error: { code: 'folderMissing' } });
    expect(await running.page.evaluate(() => window.desk.readBackups())).toMatchObject({ ok: false, error: { code: 'folderMissing' } });
    expect(await running.page.evaluate(() => window.desk.readSpace())).toMatchObject({ value: { state: 'missing' } });
    expect(await running.page.evaluate(() => window.desk.listConnections())).toMatchObject({ ok: false });
    await rename(`${folder}-out`, folder);
    await reloaded(running, () => running.page.evaluate(() => window.desk.retryDesk({ evenInUse: false })));
    expect(await info(running)).toMatchObject({ state: 'open', folder });
    expect(await journals(running)).toEqual(['tin-1']);
    expect(readFileSync(path.join(data, 'log', 'desk.log'), 'utf8')).not.toContain('could not be answered');
  });

  test('from a desk to a newer one, which gets a window of its own, and back', async () => {
    const data = await dataFolder();
    const running = await start(program, data);
    await append(running, 'tin-1');
    const other = await tempFolder();
    const copied = path.join(other, 'ban-moi');
    await mkdir(path.join(copied, 'journal'), { recursive: true });
    for (const shelf of await readdir(path.join(data, 'desk', 'journal'))) {
      await mkdir(path.join(copied, 'journal', shelf));
      for (const name of await readdir(path.join(data, 'desk', 'journal', shelf))) {
        await writeFile(path.join(copied, 'journal', shelf, name), await readFile(path.join(data, 'desk', 'journal', shelf, name)));
      }
    }
    await writeFile(path.join(copied, 'desk.json'), JSON.stringify({ format: 99, writtenBy: '9.0.0' }));
    const token = await choose(running, copied);
    const opened = running.app.waitForEvent('window');
    expect(await running.page.evaluate((chosenFolder) => window.desk.openDeskFolder({ chosenFolder }), token)).toMatchObject({ ok: true });
    const page = await opened;
    await page.waitForLoadState('load');
    const there = { ...running, page };
    expect(await info(there)).toMatchObject({ folder: copied, access: 'readOnly' });
    await expect.poll(() => running.app.windows().length, patiently).toBe(1);
    expect(await journals(there)).toEqual(['tin-1']);

    const empty = await choose(there, other);
    expect(await page.evaluate((chosenFolder) => window.desk.openDeskFolder({ chosenFolder }), empty)).toMatchObject({ ok: false, error: { code: 'notADesk' } });
    expect(await info(there)).toMatchObject({ folder: copied });
    const back = await choose(there, path.join(data, 'desk'));
    const reopened = running.app.waitForEvent('window');
    expect(await page.evaluate((chosenFolder) => window.desk.openDeskFolder({ chosenFolder }), back)).toMatchObject({ ok: true });
    const last = await reopened;
    await last.waitForLoadState('load');
    expect(await info({ ...running, page: last })).toMatchObject({ folder: path.join(data, 'desk'), access: 'full' });
    expect(await append({ ...running, page: last }, 'tin-2')).toMatchObject({ ok: true });
  });

  test('a journal that has grown is written anew, and backed up, by a thread of its own', async () => {
    const data = await dataFolder();
    const running = await start(program, data);
    const log = () => readFile(path.join(data, 'log', 'desk.log'), 'utf8');
    for (const key of ['e1', 'e2', 'e1']) {
      expect(await running.page.evaluate((row) => window.desk.appendJournal({
        id: 'tin-1', entries: [{ kind: 'records', records: [{ table: 'events', key: row, value: 'x'.repeat(200_000) }] }],
      }), key)).toMatchObject({ ok: true });
    }
    await expect.poll(log, patiently).toContain('a journal was compacted');
    const made = await running.page.evaluate(() => window.desk.makeBackup({ elsewhere: false }));
    expect(made).toMatchObject({ ok: true, value: { articles: 1, gaps: null, verifiedAt: expect.any(String) } });
    expect(await log()).toContain('a thread for journals began');
    expect(await log()).not.toContain('no thread for journals can begin');
    await close(running);
  });

  test('a backup is made, chosen, and restored as a desk of its own', async () => {
    const data = await dataFolder();
    const running = await start(program, data);
    await append(running, 'tin-1');
    const made = await running.page.evaluate(() => window.desk.makeBackup({ elsewhere: false }));
    if (!made.ok || !made.value) return expect.fail('no backup');
    expect(made.value.verifiedAt).not.toBeNull();
    await append(running, 'tin-2');
    await running.app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, made.value.path);
    const chosen = await running.page.evaluate(() => window.desk.chooseBackup());
    if (!chosen.ok || !chosen.value) return expect.fail('nothing chosen');
    expect(chosen.value).toMatchObject({ path: made.value.path, articles: 1 });
    const before = await info(running);
    await reloaded(running, () => running.page.evaluate((token) => window.desk.restoreBackup({ token }), chosen.value?.token ?? ''));
    const after = await info(running);
    expect(after).toMatchObject({ state: 'open', access: 'full' });
    expect(path.dirname(after.folder)).toBe(path.join(data, 'desks'));
    expect('database' in after && 'database' in before && after.database !== before.database).toBe(true);
    await surely(() => journals(running)).toEqual(['tin-1']);
  });
});
