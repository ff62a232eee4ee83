import { expect, test } from 'vitest';
import { crc32, encodeEntry, encodeHeader, seedOf } from '../../../../../electron/services/journal/entry-format';
import { scanJournal } from '../../../../../electron/services/journal/scan';
import { deskJournals, ID, record } from './desk-journals';

const SEED = seedOf(ID);

/** Heads, one after the other, each of which says that all that follows is its payload. */
function manyHeads(count: number): Buffer {
  const [head] = encodeEntry(SEED, { type: 'update', payload: Buffer.alloc(0), number: 1, time: 1, more: false });
  return Buffer.concat(Array.from({ length: count }, (_, index) => {
    const each = Buffer.from(head);
    each.writeUInt32LE((count - index - 1) * head.length, 16);
    each.writeUInt32LE(crc32(each.subarray(0, 24), SEED), 24);
    return each;
  }));
}

test('a journal that somebody made to be searched for hours is searched in a moment', () => {
  const honest = encodeEntry(SEED, { type: 'update', payload: Buffer.from('honest'), number: 1, time: 1, more: false });
  const crafted = Buffer.concat([encodeHeader(ID, 0), ...honest, manyHeads(40_000)]);
  const begun = performance.now();
  expect(scanJournal(crafted, ID).entries.map(({ payload }) => payload.toString())).toEqual(['honest']);
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('what would make a journal too long to be one is refused, and what is in it stays', async () => {
  const { open, readOnce } = await deskJournals();
  const store = await open();
  await store.append(ID, [record('a', 1)]);
  const giant = { kind: 'update' as const, update: new Uint8Array(1024 ** 3) };
  await expect(store.append(ID, [giant])).rejects.toMatchObject({ code: 'ioError' });
  await store.append(ID, [record('b', 2)]);
  await store.close();
  const { records, damage } = await readOnce(ID);
  expect(records.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(damage).toBeNull();
});

test.each(['DESK', 'Tin-1', 'con', 'nul', 'com1', 'lpt9'])('%s, which on some disk is another journal or none, is no id', async (id) => {
  const store = await (await deskJournals()).open();
  await expect(store.append(id, [record('a', 1)])).rejects.toThrow();
  await expect(store.read([id])).rejects.toThrow();
});
