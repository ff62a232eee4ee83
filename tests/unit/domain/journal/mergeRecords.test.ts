import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../../../renderer/domain/journal/journal';
import { mergeRecords, recordKey } from '../../../../renderer/domain/journal/mergeRecords';

const target = (key: string, version: number, name = `v${version}`): JournalRecord => ({ table: 'targets', key, value: { id: key, name, version } });
const gone = (key: string): JournalRecord => ({ table: 'targets', key, value: null });
const none = new Set<string>();

describe('two copies of the same rows', () => {
  it('that agree lack nothing, whatever the order of their fields', () => {
    const other: JournalRecord = { table: 'targets', key: 'a', value: { version: 1, name: 'v1', id: 'a' } };
    expect(mergeRecords([target('a', 1)], [other], none)).toEqual({ forDatabase: [], forJournal: [] });
  });

  it('get what only the other has', () => {
    expect(mergeRecords([target('a', 1)], [target('b', 1)], none)).toEqual({ forDatabase: [target('b', 1)], forJournal: [target('a', 1)] });
  });

  it('take the later of two that differ; of two alike, the one on the disk', () => {
    expect(mergeRecords([target('a', 3)], [target('a', 2)], none)).toEqual({ forDatabase: [], forJournal: [target('a', 3)] });
    expect(mergeRecords([target('a', 2)], [target('a', 3)], none)).toEqual({ forDatabase: [target('a', 3)], forJournal: [] });
    expect(mergeRecords([target('a', 2, 'x')], [target('a', 2, 'y')], none)).toEqual({ forDatabase: [target('a', 2, 'y')], forJournal: [] });
  });

  it('lose what was removed, there or here', () => {
    expect(mergeRecords([target('a', 1)], [gone('a')], none)).toEqual({ forDatabase: [gone('a')], forJournal: [] });
    expect(mergeRecords([], [gone('a')], none)).toEqual({ forDatabase: [], forJournal: [] });
    expect(mergeRecords([], [target('a', 1)], new Set([recordKey(target('a', 1))]))).toEqual({ forDatabase: [], forJournal: [gone('a')] });
  });

  it('are equal once each has what it lacked', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 3 }), fc.constantFrom('x', 'y')), { selector: ([key]) => key });
    const apply = (to: readonly JournalRecord[], records: readonly JournalRecord[]) => {
      const all = new Map([...to, ...records].map((record) => [record.key, record]));
      return [...all.values()].filter(({ value }) => value !== null).toSorted((a, b) => a.key.localeCompare(b.key));
    };
    fc.assert(fc.property(rows, rows, fc.subarray(['a', 'b', 'c']), (here, there, removedThere) => {
      const database = here.map((row) => target(...row));
      const journal = [...there.filter(([key]) => !removedThere.includes(key)).map((row) => target(...row)), ...removedThere.map(gone)];
      const { forDatabase, forJournal } = mergeRecords(database, journal, none);
      expect(apply(database, forDatabase)).toEqual(apply(journal, forJournal));
    }));
  });
});
