import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase, recover } from '../../../../renderer/app/services/opening';
import type { DatabaseReport } from '../../../../renderer/platform/platform';
import { DeskDatabase } from '../../../../renderer/storage/db';
import { freshName } from '../../storage/database';
import { MemoryJournal } from '../../storage/memoryJournal';
import { storageOf } from '../../storage/storage';
import { openedDesk } from './desk';

/** Main's side of opening a desk; the lost database is set aside under a name. */
function machine(journal: MemoryJournal) {
  const found: DatabaseReport['found'][] = [];
  const reportDatabase = (report: DatabaseReport) => {
    found.push(report.found);
    return Promise.resolve({ setAside: report.found === 'sound' ? null : '/desk/set-aside/1' });
  };
  return { journal, found, reportDatabase };
}

async function opened(journal: MemoryJournal, name = freshName(), readOnly = false) {
  const platform = machine(journal);
  const storage = storageOf({ name, journal, journals: !readOnly });
  const progress: string[] = [];
  const result = await recover({
    platform, opened: { db: storage.db, setAside: null }, storage, readOnly, onRecovery: (done, total) => progress.push(`${done}/${total}`),
  });
  return { ...storage, found: platform.found, progress, result };
}

async function journalOfDesk(): Promise<MemoryJournal> {
  const desk = await openedDesk();
  await desk.add();
  await desk.settle();
  return desk.journal;
}

describe('opening a desk', () => {
  it('for the first time finds nothing, and nothing lost', async () => {
    const { found, progress, result } = await opened(new MemoryJournal());
    expect(found).toEqual(['sound']);
    expect(progress).toEqual([]);
    expect(result).toBeNull();
  });

  it('whose database is gone says so first, rebuilds it, and then calls it sound', async () => {
    const { found, progress, result, db } = await opened(await journalOfDesk());
    expect(found).toEqual(['empty', 'sound']);
    expect(progress).toEqual(['0/1', '1/1']);
    expect(result).toEqual({ articles: 1, setAside: '/desk/set-aside/1' });
    expect(await db.articles.count()).toBe(1);
  });

  it('whose database is gone does not open as a new one while the journal cannot be read', async () => {
    const journal = await journalOfDesk();
    journal.unreadable = true;
    await expect(opened(journal)).rejects.toMatchObject({ code: 'folderMissing' });
  });

  it('that has its database opens also while the journal cannot be read', async () => {
    const desk = await openedDesk();
    await desk.settle();
    desk.db.close();
    desk.journal.unreadable = true;
    const { found, result } = await opened(desk.journal, desk.name);
    expect(found).toEqual(['sound']);
    expect(result).toBeNull();
  });

  it('for reading only is rebuilt without a word to the machine', async () => {
    const { found, result, db } = await opened(await journalOfDesk(), freshName(), true);
    expect(found).toEqual([]);
    expect(result).toBeNull();
    expect(await db.articles.count()).toBe(1);
  });
});

describe('a database that does not open', () => {
  const failing = (error: Error): void => void vi.spyOn(DeskDatabase.prototype, 'open').mockImplementationOnce(() => Dexie.Promise.reject(error) as never);

  it('is reported as broken, and an empty one takes its place', async () => {
    const platform = machine(await journalOfDesk());
    failing(new Dexie.UnknownError('Internal error opening backing store'));
    const { db, setAside } = await openDatabase(platform, freshName());
    expect(platform.found).toEqual(['broken']);
    expect(setAside).toBe('/desk/set-aside/1');
    expect(db.isOpen()).toBe(true);
    db.close();
  });

  it('is left alone when the disk is full, or when there is no journal to rebuild it from', async () => {
    const full = machine(await journalOfDesk());
    failing(new Dexie.QuotaExceededError('no room'));
    await expect(openDatabase(full, freshName())).rejects.toThrow('no room');
    const lonely = machine(new MemoryJournal());
    failing(new Dexie.UnknownError('Internal error'));
    await expect(openDatabase(lonely, freshName())).rejects.toThrow('Internal error');
    expect([...full.found, ...lonely.found]).toEqual([]);
  });
});
