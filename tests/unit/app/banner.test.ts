import { describe, expect, it } from 'vitest';
import { bannerFor, isUrgent, mayDismiss, type BannerReasons, type SavingState } from '../../../renderer/app/banner';
import type { BackupStatus, DeskSpace, DeskState } from '../../../renderer/app/deskData';
import { journalProblems } from '../../../renderer/domain/journal/journal';

const folder = '/media/tổng hợp/Tòa Soạn';
const open: DeskState = { state: 'open', folder, database: 'desk', access: 'full', because: null, writtenBy: '0.2.0' };
const spaceIs = (state: DeskSpace['state']): DeskSpace => ({ state, free: 12_000_000, folder });
const saved: SavingState = { state: 'saved', articles: [], problem: null, databaseFailed: false };
const unsaved: SavingState = { ...saved, state: 'notSaved', articles: ['a'] };
const backups: BackupStatus = { folder, daily: true, keep: 7, files: [], failed: null };
const failing: BackupStatus = { ...backups, failed: { at: '2026-11-22T05:00:00.000Z', problem: 'folderMissing' } };
const about = (change: Partial<BannerReasons> = {}) =>
  bannerFor({ desk: open, space: spaceIs('enough'), saving: saved, backups, writtenAgain: false, dismissed: [], ...change });

describe('the banner', () => {
  it('is not there while all is well, or nothing is known yet', () => {
    expect(about()).toBeNull();
    expect(about({ space: undefined, saving: undefined, backups: undefined })).toBeNull();
    expect(about({ saving: { ...saved, state: 'saving', articles: ['a'] } })).toBeNull();
  });

  it.each(journalProblems)('tells that words are not saved because of %s', (problem) => {
    expect(about({ saving: { ...unsaved, problem } })).toEqual({ kind: 'notSaved', cause: problem });
  });

  it.each([
    ['full', false, 'diskFull'], ['readOnly', false, 'readOnly'], ['missing', true, 'folderMissing'], ['low', true, 'database'], ['enough', true, 'database'],
    ['low', false, 'ioError'],
  ] as const)('finds the cause of unsaved words where the journal names none: space %s, database failed %s', (state, databaseFailed, cause) => {
    expect(about({ saving: { ...unsaved, databaseFailed }, space: spaceIs(state) })).toEqual({ kind: 'notSaved', cause });
  });

  it.each([['full', 'diskFull'], ['readOnly', 'diskReadOnly'], ['missing', 'folderMissing'], ['low', 'spaceLow']] as const)(
    'tells of a disk that is %s while everything is saved',
    (state, kind) => expect(about({ space: spaceIs(state) })).toEqual({ kind }),
  );

  it('tells the gravest thing only', () => {
    const all = { space: spaceIs('full'), backups: failing, writtenAgain: true };
    expect(about({ ...all, saving: { ...unsaved, problem: 'diskFull' } })?.kind).toBe('notSaved');
    expect(about({ ...all, saving: { ...saved, databaseFailed: true } })?.kind).toBe('diskFull');
    expect(about({ ...all, space: spaceIs('low'), saving: { ...saved, databaseFailed: true } })?.kind).toBe('databaseFailed');
    expect(about({ ...all, space: spaceIs('low') })?.kind).toBe('writtenAgain');
    expect(about({ ...all, space: spaceIs('low'), writtenAgain: false })?.kind).toBe('spaceLow');
    expect(about({ backups: failing })?.kind).toBe('backupFailed');
  });

  it('tells of a newest backup that is without words, not of one without photos or of an older one', () => {
    const gaps = { unread: [], damaged: [], shelves: [], photos: 0, audit: false };
    const made = (change: Partial<typeof gaps> | null) => ({ path: '/b.zip', at: '2026-11-22T05:00:00.000Z', bytes: 1, articles: 1, photos: 1, verifiedAt: null, gaps: change && { ...gaps, ...change } });
    const without = (...changes: (Partial<typeof gaps> | null)[]) => about({ backups: { ...backups, files: changes.map(made) } as BackupStatus });
    for (const gap of [{ unread: ['a'] }, { damaged: ['a'] }, { shelves: ['a'] }, { audit: true }] as object[]) expect(without(gap, null)).toEqual({ kind: 'backupIncomplete' });
    expect(without({ photos: 3 })).toBeNull();
    expect(without(null, { audit: true })).toBeNull();
    expect(mayDismiss({ kind: 'backupIncomplete' })).toBe(true);
    expect(isUrgent({ kind: 'backupIncomplete' })).toBe(false);
  });

  it('says of a read-only desk why, whatever its disk is like', () => {
    const readOnly = (because: 'newer' | 'disk'): DeskState => ({ ...open, access: 'readOnly', because });
    expect(about({ desk: readOnly('newer'), space: spaceIs('full') })).toEqual({ kind: 'deskNewer' });
    expect(about({ desk: readOnly('disk'), space: spaceIs('readOnly'), saving: unsaved })).toEqual({ kind: 'deskOnReadOnlyDisk' });
  });

  it('shows what comes next once something was put away, and never hides what endangers words', () => {
    expect(about({ space: spaceIs('low'), backups: failing, dismissed: ['spaceLow'] })).toEqual({ kind: 'backupFailed' });
    expect(about({ space: spaceIs('low'), backups: failing, dismissed: ['spaceLow', 'backupFailed'] })).toBeNull();
    for (const kind of ['notSaved', 'diskFull', 'diskReadOnly', 'folderMissing', 'databaseFailed', 'deskNewer', 'deskOnReadOnlyDisk'] as const) {
      expect(mayDismiss(kind === 'notSaved' ? { kind, cause: 'ioError' } : { kind }), kind).toBe(false);
    }
  });

  it('interrupts only for what endangers words', () => {
    expect(isUrgent({ kind: 'notSaved', cause: 'diskFull' })).toBe(true);
    expect((['deskNewer', 'deskOnReadOnlyDisk', 'writtenAgain', 'spaceLow', 'backupFailed'] as const).filter((kind) => isUrgent({ kind }))).toEqual([]);
  });
});
