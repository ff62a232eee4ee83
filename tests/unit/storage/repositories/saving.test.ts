import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { savingService } from '../../../../renderer/app/services/saving';
import { readContent, setMeta } from '../../../../renderer/editor/document/articleDocument';
import type { SaveState } from '../../../../renderer/storage/documents/journalSide';
import type { OpenDocument } from '../../../../renderer/storage/repositories/documents';
import { reportOf } from '../../domain/article/report';
import { databaseOf } from '../database';
import { storageOf } from '../storage';
import { type } from '../typing';

/** A desk with one article open, whose database can be full. */
async function deskOnDisk() {
  const db = databaseOf();
  const disk = { full: false };
  db.use({
    stack: 'dbcore',
    name: 'disk',
    create: (core) => ({
      ...core,
      table: (tableName) => {
        const table = core.table(tableName);
        return { ...table, mutate: (request) => (disk.full ? Promise.reject(new Dexie.QuotaExceededError('the disk is full')) : table.mutate(request)) };
      },
    }),
  });
  const storage = storageOf({ db, name: db.name });
  await storage.create('a');
  await storage.settle();
  return { ...storage, disk, saving: savingService(storage), document: await storage.documents.open('a') };
}
type Desk = Awaited<ReturnType<typeof deskOnDisk>>;

function heardBy(document: OpenDocument): SaveState[] {
  const heard: SaveState[] = [];
  document.onSaveState((state) => heard.push(state));
  return heard;
}

/** What is read by a program that opens the desk anew. */
async function stored({ name, journal }: Pick<Desk, 'name' | 'journal'>) {
  const document = await storageOf({ name, journal }).documents.open('a');
  return readContent(document.doc);
}
/** What the database alone would give back. */
const inDatabase = async ({ name }: Desk) => stored({ name, journal: storageOf().journal });
/** What the journal alone would give back. */
const inJournal = async ({ journal }: Desk) => stored({ name: storageOf().name, journal });

describe('the save state', () => {
  it('says saving with the first letter and saved once the journal has it', async () => {
    const desk = await deskOnDisk();
    const heard = heardBy(desk.document);
    setMeta(desk.document.doc, 'headline', 'Mây Hạ trồng rừng');
    expect(desk.document.saveState()).toBe('saving');
    await desk.document.flush();
    expect(desk.document.saveState()).toBe('saved');
    expect(heard).toEqual(['saving', 'saved']);
    expect((await inJournal(desk)).headline).toBe('Mây Hạ trồng rừng');
    expect((await inDatabase(desk)).headline).toBe('Mây Hạ trồng rừng');
  });

  it('says saved only when the last of many letters is', async () => {
    const desk = await deskOnDisk();
    const heard = heardBy(desk.document);
    for (const letter of 'giữ rừng') type(desk.document.doc, letter);
    await desk.document.flush();
    expect(heard).toEqual(['saving', 'saved']);
    expect(JSON.stringify((await inJournal(desk)).body)).toContain('gnừr ữig');
  });

  it('sends what was typed during an append as one', async () => {
    const desk = await deskOnDisk();
    let letItGo = (): void => undefined;
    desk.journal.beforeAppend = () => new Promise((resolve) => (letItGo = resolve));
    const before = desk.journal.appends;
    type(desk.document.doc, 'X');
    for (const letter of 'trồng rừng') type(desk.document.doc, letter);
    desk.journal.beforeAppend = () => undefined;
    letItGo();
    await desk.document.flush();
    expect(desk.journal.appends - before).toBe(2);
  });

  it('is not told to whoever stopped listening', async () => {
    const { document } = await deskOnDisk();
    const heard: SaveState[] = [];
    document.onSaveState((state) => heard.push(state))();
    type(document.doc, 'X');
    await document.flush();
    expect(heard).toEqual([]);
  });

  it('is of no concern while nothing is typed', async () => {
    const { document, saving } = await deskOnDisk();
    await document.flush();
    expect(document.saveState()).toBe('saved');
    expect(saving.hasUnsaved()).toBe(false);
  });
});

describe('a letter that the journal does not take', () => {
  it('is told as not saved, and to whoever waits for it, and stays on the screen', async () => {
    const desk = await deskOnDisk();
    const heard = heardBy(desk.document);
    desk.journal.refuses = 'diskFull';
    setMeta(desk.document.doc, 'headline', 'Mây Hạ trồng rừng');
    await expect(desk.document.flush()).rejects.toThrow('diskFull');
    expect(desk.document.saveState()).toBe('notSaved');
    expect(heard).toEqual(['saving', 'notSaved']);
    expect(readContent(desk.document.doc).headline).toBe('Mây Hạ trồng rừng');
    expect((await inJournal(desk)).headline).toBe(reportOf().headline);
  });

  it('is written with the next one, in order, once there is room again', async () => {
    const desk = await deskOnDisk();
    desk.journal.refuses = 'diskFull';
    setMeta(desk.document.doc, 'headline', 'Mây Hạ trồng rừng');
    type(desk.document.doc, 'Tin nhanh: ');
    await expect(desk.document.flush()).rejects.toThrow();
    desk.journal.refuses = null;
    type(desk.document.doc, 'Mới! ');
    await desk.document.flush();
    expect(desk.document.saveState()).toBe('saved');
    const content = await inJournal(desk);
    expect(content.headline).toBe('Mây Hạ trồng rừng');
    expect(JSON.stringify(content.body)).toContain('Mới! Tin nhanh: Sáng');
  });

  it('keeps the state at not saved as long as there is no room', async () => {
    const { journal, document } = await deskOnDisk();
    journal.refuses = 'diskFull';
    for (const letter of 'rừng') {
      type(document.doc, letter);
      await expect(document.flush()).rejects.toThrow();
      expect(document.saveState()).toBe('notSaved');
    }
  });

  it('is written at once when the disk is told to have room', async () => {
    const desk = await deskOnDisk();
    desk.journal.refuses = 'diskFull';
    setMeta(desk.document.doc, 'headline', 'Mây Hạ trồng rừng');
    await expect(desk.document.flush()).rejects.toThrow();
    desk.journal.refuses = null;
    desk.writer.retry();
    await vi.waitFor(() => expect(desk.document.saveState()).toBe('saved'));
    expect((await inJournal(desk)).headline).toBe('Mây Hạ trồng rừng');
  });
});

describe('a journal that cannot be read when an article is opened', () => {
  it('is compared as soon as it can: only then is anything called saved', async () => {
    const first = await deskOnDisk();
    const { name, journal } = first;
    const missed = journal.copy();
    setMeta(first.document.doc, 'headline', 'Mây Hạ trồng rừng');
    await first.document.flush();
    first.db.close();

    missed.unreadable = true;
    const document = await storageOf({ name, journal: missed }).documents.open('a');
    expect(document.saveState()).toBe('saved');
    type(document.doc, 'Tin nhanh: ');
    await document.flush();
    expect(document.saveState()).toBe('notSaved');
    missed.unreadable = false;
    await document.flush();
    expect(document.saveState()).toBe('saved');
    const content = await stored({ name: storageOf().name, journal: missed });
    expect(content.headline).toBe('Mây Hạ trồng rừng');
    expect(JSON.stringify(content.body)).toContain('Tin nhanh: Sáng');
  });
});

describe('a letter that the database does not take', () => {
  it('is saved all the same, and told on its own', async () => {
    const desk = await deskOnDisk();
    desk.disk.full = true;
    setMeta(desk.document.doc, 'headline', 'Mây Hạ trồng rừng');
    await desk.document.flush();
    expect(desk.document.saveState()).toBe('saved');
    expect(desk.documents.databaseFailed()).toBe(true);
    expect((await inJournal(desk)).headline).toBe('Mây Hạ trồng rừng');
    expect((await inDatabase(desk)).headline).toBe(reportOf().headline);
    expect((await stored(desk)).headline).toBe('Mây Hạ trồng rừng');
  });

  it('is made up for with the next one, once there is room again', async () => {
    const desk = await deskOnDisk();
    desk.disk.full = true;
    setMeta(desk.document.doc, 'headline', 'Mây Hạ trồng rừng');
    await desk.document.flush();
    desk.disk.full = false;
    type(desk.document.doc, 'Mới! ');
    await desk.document.flush();
    expect(desk.documents.databaseFailed()).toBe(false);
    const content = await inDatabase(desk);
    expect(content.headline).toBe('Mây Hạ trồng rừng');
    expect(JSON.stringify(content.body)).toContain('Mới! Sáng');
  });

  it('of an article that was closed is kept, and written by itself when there is room', async () => {
    const desk = await deskOnDisk();
    desk.disk.full = true;
    setMeta(desk.document.doc, 'headline', 'Mây Hạ trồng rừng');
    await desk.document.flush();
    desk.document.close();
    expect(desk.documents.isOpen('a')).toBe(true);
    desk.disk.full = false;
    await vi.waitFor(() => expect(desk.documents.isOpen('a')).toBe(false), { timeout: 20_000, interval: 200 });
    expect((await inDatabase(desk)).headline).toBe('Mây Hạ trồng rừng');
  });
});

describe('closing the window', () => {
  it('waits for what is on its way', async () => {
    const { saving, settle, document } = await deskOnDisk();
    type(document.doc, 'X');
    expect(saving.hasUnsaved()).toBe(true);
    await settle();
    expect(saving.hasUnsaved()).toBe(false);
    expect(document.saveState()).toBe('saved');
  });

  it('is told of what cannot be written, without waiting for it, also of an article that was closed', async () => {
    const { journal, saving, settle, document } = await deskOnDisk();
    journal.refuses = 'folderMissing';
    type(document.doc, 'X');
    document.close();
    await settle();
    expect(saving.hasUnsaved()).toBe(true);
    journal.refuses = null;
    await settle();
    expect(saving.hasUnsaved()).toBe(false);
  });

  it('comes to an end also where neither copy takes anything', async () => {
    const { journal, saving, settle, document, disk, reconciler, reports } = await deskOnDisk();
    await reconciler.differences();
    journal.refuses = 'diskFull';
    disk.full = true;
    type(document.doc, 'X');
    await settle();
    expect(saving.hasUnsaved()).toBe(true);
    expect(reports).toEqual([expect.stringContaining('the length of a journal could not be stored')]);
  });
});

it('everything on its way in the window can be watched: how it stands, whose it is and what is wrong', async () => {
  const { journal, saving, desk, document } = await deskOnDisk();
  const heard: unknown[] = [];
  const stop = saving.watch((state) => heard.push(state), () => undefined);
  expect(heard).toEqual([{ state: 'saved', articles: [], problem: null, databaseFailed: false }]);
  journal.refuses = 'diskFull';
  type(document.doc, 'X');
  await expect(document.flush()).rejects.toThrow();
  expect(heard.at(-1)).toEqual({ state: 'notSaved', articles: ['a'], problem: 'diskFull', databaseFailed: false });
  await desk.switchTo('somebody');
  journal.refuses = null;
  await document.flush();
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ state: 'saved', articles: [], problem: null, databaseFailed: false }));
  stop();
});
