import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { bodyOf, readContent, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { reportOf } from '../../domain/article/report';
import { databaseOf } from '../database';
import { storageOf } from '../storage';
import { type } from '../typing';

/** A desk with one article; what runs on the same disk later knows its name and its journal. */
async function deskWithOne() {
  const storage = storageOf();
  await storage.create('a');
  return storage;
}
type Desk = Awaited<ReturnType<typeof deskWithOne>>;

/** The program started once more. */
const restarted = ({ name, journal }: Desk) => storageOf({ name, journal }).documents;

const leadOf = (doc: Parameters<typeof readContent>[0]) => textOf(textBlocks(readContent(doc).body)[0]!);

describe('an open document', () => {
  it('holds what was stored', async () => {
    const { documents } = await deskWithOne();
    const { doc, saveState } = await documents.open('a');
    expect(readContent(doc).headline).toBe(reportOf().headline);
    expect(bodyOf(doc).length).toBe(3);
    expect(saveState()).toBe('saved');
  });

  it('has every letter typed into it after the program was opened again', async () => {
    const desk = await deskWithOne();
    const { db, documents } = desk;
    const document = await documents.open('a');
    for (const letter of 'Tin nhanh: ') type(document.doc, letter);
    setMeta(document.doc, 'headline', 'Mây Hạ trồng rừng');
    await document.flush();
    document.close();
    db.close();

    const again = await restarted(desk).open('a');
    expect(leadOf(again.doc)).toBe(`${[...'Tin nhanh: '].reverse().join('')}Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp bàn về giữ rừng đầu nguồn.`);
    expect(readContent(again.doc).headline).toBe('Mây Hạ trồng rừng');
  });

  it('can be closed and opened at once, as often as one likes', async () => {
    const { documents } = await deskWithOne();
    for (let round = 0; round < 5; round += 1) {
      const document = await documents.open('a');
      type(document.doc, String(round));
      await document.flush();
      document.close();
    }
    const document = await documents.open('a');
    expect(leadOf(document.doc)).toMatch(/^43210Sáng/u);
  });

  it('is stored as one change once it has been written in many, with every letter and its number', async () => {
    const desk = await deskWithOne();
    const { db, documents } = desk;
    const document = await documents.open('a');
    for (let count = 0; count < 250; count += 1) type(document.doc, 'ờ');
    await document.flush();
    document.close();
    const before = await db.updates.where('k').equals('a').sortBy('i');
    expect(before.length).toBeGreaterThan(200);
    db.close();

    const next = storageOf({ name: desk.name, journal: desk.journal });
    const again = await next.documents.open('a');
    expect(leadOf(again.doc)).toMatch(/^ờ{250}Sáng/u);
    expect((await next.db.updates.where('k').equals('a').toArray()).map(({ i }) => i)).toEqual([before.at(-1)!.i]);
    type(again.doc, 'X');
    await again.flush();
    again.close();
    next.db.close();

    const last = await restarted(desk).open('a');
    expect(leadOf(last.doc)).toMatch(/^Xờ{250}Sáng/u);
  });

  it('opens at the second try when the database could not be read at the first', async () => {
    const { name, journal } = await deskWithOne();
    const db = databaseOf(name);
    let fails = true;
    db.use({
      stack: 'dbcore',
      name: 'disk',
      create: (core) => ({
        ...core,
        table: (tableName) => {
          const table = core.table(tableName);
          return { ...table, query: (request) => (fails && tableName === 'documents' ? Promise.reject(new Dexie.UnknownError('no answer')) : table.query(request)) };
        },
      }),
    });
    const { documents } = storageOf({ db, name, journal });
    await expect(documents.open('a')).rejects.toThrow('no answer');
    fails = false;
    const { doc } = await documents.open('a');
    expect(leadOf(doc)).toMatch(/^Sáng/u);
  });

  it('of which the journal has only what cannot be read is said to be damaged', async () => {
    const { documents, journal } = await deskWithOne();
    await journal.append('b', [{ kind: 'update', update: Uint8Array.of(7, 7, 7) }]);
    await expect(documents.open('b')).rejects.toMatchObject({ name: 'DamagedDocument' });
  });

  it('stays open for the editor while something else reads and closes it', async () => {
    const { documents } = await deskWithOne();
    const editor = await documents.open('a');
    type(editor.doc, 'X');
    const reader = await documents.open('a');
    expect(leadOf(reader.doc)).toMatch(/^XSáng/u);
    reader.close();
    type(editor.doc, 'Y');
    await editor.flush();
    expect(editor.saveState()).toBe('saved');
    expect(leadOf((await documents.open('a')).doc)).toMatch(/^YXSáng/u);
  });

  it('keeps the words of one article out of another', async () => {
    const { create, documents } = await deskWithOne();
    await create('b');
    const [a, b] = [await documents.open('a'), await documents.open('b')];
    type(a.doc, 'A');
    type(b.doc, 'B');
    await Promise.all([a.flush(), b.flush()]);
    expect([leadOf(a.doc), leadOf(b.doc)]).toEqual([expect.stringMatching(/^ASáng/u), expect.stringMatching(/^BSáng/u)]);
  });

  it('does not exist for an article that does not', async () => {
    const { documents } = await deskWithOne();
    await expect(documents.open('gone')).rejects.toThrow('no document gone');
  });
});

describe('edits', () => {
  it('are told, what was loaded is not, until nobody listens', async () => {
    const { documents } = await deskWithOne();
    const document = await documents.open('a');
    let edits = 0;
    const stop = document.onEdit(() => (edits += 1));
    expect(edits).toBe(0);
    type(document.doc, 'X');
    type(document.doc, 'Y');
    expect(edits).toBe(2);
    stop();
    type(document.doc, 'Z');
    expect(edits).toBe(2);
    await document.flush();
  });

  it('made in another window arrive, and are not told as made in this one', async () => {
    const desk = await deskWithOne();
    const here = await desk.documents.open('a');
    const there = await restarted(desk).open('a');
    let edits = 0;
    here.onEdit(() => (edits += 1));
    const arrived = new Promise<void>((resolve) => here.doc.once('updateV2', () => resolve()));
    type(there.doc, 'X');
    await arrived;
    expect(leadOf(here.doc)).toMatch(/^XSáng/u);
    expect(edits).toBe(0);
  });
});
