import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { documentFrom, readContent, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { articleRepository } from '../../../../renderer/storage/repositories/articles';
import { documentRepository, type OpenDocument, type SaveState } from '../../../../renderer/storage/repositories/documents';
import { reportOf } from '../../domain/article/report';
import { articleOf, databaseOf, freshName, minute } from '../database';
import { type } from '../typing';

/** A desk with one article on a disk that can be full. */
async function deskOnDisk() {
  const name = freshName();
  const db = databaseOf(name);
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
  await articleRepository(db).create(articleOf('a', 1), documentFrom(reportOf()), { articleId: 'a', at: minute(1), by: 'x', action: 'create' });
  const documents = documentRepository(db);
  return { name, db, disk, documents, document: await documents.open('a') };
}

function heardBy(document: OpenDocument): SaveState[] {
  const heard: SaveState[] = [];
  document.onSaveState((state) => heard.push(state));
  return heard;
}

/** What is read by a program that opens the desk anew. */
async function storedIn(name: string) {
  const document = await documentRepository(databaseOf(name)).open('a');
  return readContent(document.doc);
}

describe('the save state', () => {
  it('says saving with the first letter and saved once it is on disk', async () => {
    const { document } = await deskOnDisk();
    const heard = heardBy(document);
    type(document.doc, 'X');
    expect(document.saveState()).toBe('saving');
    await document.flush();
    expect(document.saveState()).toBe('saved');
    expect(heard).toEqual(['saving', 'saved']);
  });

  it('says saved only when the last of many letters is', async () => {
    const { name, document } = await deskOnDisk();
    const heard = heardBy(document);
    for (const letter of 'giữ rừng') type(document.doc, letter);
    await document.flush();
    expect(heard).toEqual(['saving', 'saved']);
    expect(JSON.stringify((await storedIn(name)).body)).toContain('gnừr ữig');
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
    const { document, documents } = await deskOnDisk();
    await document.flush();
    expect(document.saveState()).toBe('saved');
    expect(documents.hasUnsaved()).toBe(false);
  });
});

describe('a letter that cannot be written', () => {
  it('is told as not saved, and to whoever waits for it, and stays on the screen', async () => {
    const { name, disk, document } = await deskOnDisk();
    const heard = heardBy(document);
    disk.full = true;
    setMeta(document.doc, 'headline', 'Mây Hạ trồng rừng');
    await expect(document.flush()).rejects.toThrow('the disk is full');
    expect(document.saveState()).toBe('notSaved');
    expect(heard).toEqual(['saving', 'notSaved']);
    expect(readContent(document.doc).headline).toBe('Mây Hạ trồng rừng');
    expect((await storedIn(name)).headline).toBe(reportOf().headline);
  });

  it('is told also when the database went away', async () => {
    const { db, document } = await deskOnDisk();
    db.close();
    type(document.doc, 'X');
    await expect(document.flush()).rejects.toThrow();
    expect(document.saveState()).toBe('notSaved');
  });

  it('is written with the next one, once there is room again', async () => {
    const { name, disk, document } = await deskOnDisk();
    disk.full = true;
    setMeta(document.doc, 'headline', 'Mây Hạ trồng rừng');
    type(document.doc, 'Tin nhanh: ');
    await expect(document.flush()).rejects.toThrow();
    disk.full = false;
    type(document.doc, 'Mới! ');
    await document.flush();
    expect(document.saveState()).toBe('saved');
    const stored = await storedIn(name);
    expect(stored.headline).toBe('Mây Hạ trồng rừng');
    expect(JSON.stringify(stored.body)).toContain('Mới! Tin nhanh: Sáng');
  });

  it('keeps the state at not saved as long as there is no room', async () => {
    const { disk, document } = await deskOnDisk();
    disk.full = true;
    for (const letter of 'rừng') {
      type(document.doc, letter);
      await expect(document.flush()).rejects.toThrow();
      expect(document.saveState()).toBe('notSaved');
    }
  });
});

describe('closing the window', () => {
  it('waits for what is on its way', async () => {
    const { documents, document } = await deskOnDisk();
    type(document.doc, 'X');
    expect(documents.hasUnsaved()).toBe(true);
    await documents.settle();
    expect(documents.hasUnsaved()).toBe(false);
    expect(document.saveState()).toBe('saved');
  });

  it('is told of what cannot be written, without waiting for it', async () => {
    const { disk, documents, document } = await deskOnDisk();
    disk.full = true;
    type(document.doc, 'X');
    await documents.settle();
    expect(documents.hasUnsaved()).toBe(true);
  });

  it('an article closed before its letters were written is kept, and written by itself when there is room', async () => {
    const { name, disk, documents, document } = await deskOnDisk();
    disk.full = true;
    setMeta(document.doc, 'headline', 'Mây Hạ trồng rừng');
    await expect(document.flush()).rejects.toThrow();
    document.close();
    expect(documents.hasUnsaved()).toBe(true);
    disk.full = false;
    await vi.waitFor(() => expect(documents.hasUnsaved()).toBe(false), { timeout: 20_000, interval: 200 });
    expect((await storedIn(name)).headline).toBe('Mây Hạ trồng rừng');
  });
});
