import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { stateOf } from '../../../../../electron/services/backups/journal-state';
import { encodeAnew } from '../../../../../electron/services/journal/encode-anew';
import { mergeUpdates } from '../../../../../electron/services/journal/document-update';
import { deskJournals, ID, textOf, typed, update } from './desk-journals';

/** Read without complaint, but Yjs stumbles when it is put into a document: a length that became 0. */
const STUMBLING = Buffer.from('0000010700000100100d626f647978696e206368c3a06f04080101000001010000', 'hex');

/** A few bytes that say they are three million changes. */
const SWELLING = Buffer.from('0000010100000100010000000541be8db70101c08db7010000', 'hex');

test('an update that Yjs stumbles over costs itself and no other one', async () => {
  const { updates } = typed(['một', ' hai', ' ba']);
  const merged = await mergeUpdates([...updates.slice(0, 2), STUMBLING, ...updates.slice(2), STUMBLING]);
  expect(merged.bad).toEqual([2, updates.length + 1]);
  expect(textOf(merged.update)).toBe('một hai ba');
  expect(merged.extent.has(7)).toBe(false);
});

test('a journal with one is read, repaired and written on; the damaged file is kept', async () => {
  const { open, readOnce } = await deskJournals();
  const { updates } = typed(['một', ' hai', ' ba']);
  const store = await open();
  await store.append(ID, [...updates, STUMBLING].map(update));
  const [found] = await store.read([ID]);
  expect(found).toMatchObject({ damage: { entries: 1, setAside: expect.stringContaining(ID) as string } });
  expect(textOf(found?.update ?? null)).toBe('một hai ba');
  await store.close();
  expect(await readOnce(ID)).toMatchObject({ damage: null });
});

test('an update of a few bytes that swells to millions of changes is left out before it fills the memory', async () => {
  const { updates } = typed(['một', ' hai']);
  const merged = await mergeUpdates([SWELLING, ...updates]);
  expect(merged.bad).toEqual([0]);
  expect(textOf(merged.update)).toBe('một hai');
});

test('a text typed in a hundred thousand pieces is no such update', async () => {
  const doc = new Y.Doc();
  const text = doc.getText('body');
  doc.transact(() => {
    for (let at = 0; at < 100_000; at += 1) text.insert(0, 'a');
  });
  const whole = Y.encodeStateAsUpdateV2(doc);
  expect((await mergeUpdates([whole])).bad).toEqual([]);
});

test('the state of a journal is told whatever it holds, too deep for any program as well', async () => {
  const doc = new Y.Doc();
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const payload = Buffer.from(`[{"table":"revisions","key":"r","value":${deep}}]`);
  const { bytes } = encodeAnew(ID, [
    { type: 'update', payload: Y.encodeStateAsUpdateV2(doc), time: 1 },
    { type: 'records', payload, time: 1 },
  ], 2);
  const one = await stateOf(bytes, ID);
  expect(one).toMatchObject({ kept: bytes, isWhole: true });
  expect((await stateOf(bytes, ID)).digest).toBe(one.digest);
});
