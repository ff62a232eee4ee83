import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { JournalEntry } from '../../../../../electron/contract/journal';
import { MergeThread } from '../../../../../electron/main/merging/merge-thread';
import { stateOf } from '../../../../../electron/services/backups/journal-state';
import { compactJournal } from '../../../../../electron/services/journal/compaction';
import { encodeEntry, encodeHeader, seedOf } from '../../../../../electron/services/journal/entry-format';
import { JournalStore } from '../../../../../electron/services/journal/journal-store';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

const ID = 'report-1';
const PROJECT = path.resolve(import.meta.dirname, '../../../../..');
let program: string;

beforeAll(async () => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'toa-soan-thread-'));
  await build({
    configFile: false, logLevel: 'silent', root: PROJECT, ssr: { noExternal: true },
    build: { ssr: path.join(PROJECT, 'electron/main/merging/merge-worker.ts'), outDir, target: 'node20', rollupOptions: { output: { entryFileNames: 'worker.mjs' } } },
  });
  program = path.join(outDir, 'worker.mjs');
  return () => rm(outDir, { recursive: true });
});

/** A journal in which a text was typed letter by letter. */
function journal(letters: number, { format = 1, id = ID } = {}): Buffer {
  const doc = new Y.Doc();
  const pieces: Uint8Array[] = [encodeHeader(id, 0, format)];
  let number = 0;
  const add = (type: 'update' | 'records', payload: Uint8Array): void => {
    number += 1;
    pieces.push(...encodeEntry(seedOf(id), { type, payload, number, time: 1_700_000_000_000, more: false }));
  };
  doc.on('updateV2', (update: Uint8Array) => add('update', update));
  const text = doc.getText('body');
  for (let nth = 0; nth < letters; nth += 1) text.insert(Math.floor(nth / 2), 'ă');
  doc.getMap('photos').set('p', new Y.Map([['hash', 'ab'.repeat(32)]]));
  add('records', Buffer.from(JSON.stringify([{ table: 'events', key: 'e1', value: { to: 'draft' } }])));
  return Buffer.concat(pieces);
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  return changed;
}

const whole = journal(300);
test.each<[string, Buffer]>([
  ['a whole one', whole],
  ['a damaged one', flipped(whole, whole.length >> 1)],
  ['one with a torn end', whole.subarray(0, -3)],
  ['one of another report', journal(20, { id: 'report-2' })],
  ['one of a newer format', journal(20, { format: 2 })],
  ['no journal', Buffer.from('nothing of the kind')],
  ['an empty file', Buffer.alloc(0)],
])('says of %s what the main thread would say', async (_what, bytes) => {
  const log = recordingLog();
  const thread = new MergeThread(program, log);
  const before = Buffer.from(bytes);
  expect(await thread.compact(bytes, ID)).toEqual(await compactJournal(bytes, ID));
  const state = await thread.stateOf(bytes, ID);
  const here = await stateOf(bytes, ID);
  expect(state).toEqual(here);
  expect(state.kept === bytes).toBe(here.kept === bytes);
  expect(bytes).toEqual(before);
  expect(log.lines).toEqual([{ level: 'info', message: 'a thread for journals began', detail: undefined }]);
});

test('where no thread can begin the work is done in the main thread', async () => {
  const log = recordingLog();
  const thread = new MergeThread(path.join(await tempFolder(), 'missing.mjs'), log);
  expect(await thread.compact(whole, ID)).toEqual(await compactJournal(whole, ID));
  expect(await thread.stateOf(whole, ID)).toEqual(await stateOf(whole, ID));
  expect(log.lines.map(({ message }) => message)).toEqual(['no thread for journals can begin: they are merged in the main thread']);
});

/** A thread that does something else with what it is asked. */
async function otherProgram(onMessage: string): Promise<string> {
  const file = path.join(await tempFolder(), 'other.mjs');
  await writeFile(file, `import { parentPort } from 'node:worker_threads';\nlet served = 0;\nparentPort.on('message', (order) => { ${onMessage} });\nparentPort.postMessage('ready');\n`);
  return file;
}

test('an idle thread ends, and another one begins when it is needed', async () => {
  const counting = await otherProgram('parentPort.postMessage({ nth: order.nth, result: { bytes: new Uint8Array(), base: (served += 1) } });');
  const thread = new MergeThread(counting, recordingLog(), 200);
  expect(await thread.compact(whole, ID)).toMatchObject({ base: 1 });
  expect(await thread.compact(whole, ID)).toMatchObject({ base: 2 });
  await vi.waitFor(async () => expect(await thread.compact(whole, ID)).toMatchObject({ base: 1 }), { timeout: 20_000, interval: 1_000 });
});

const long: JournalEntry = { kind: 'records', records: [{ table: 'events', key: 'e', value: 'x'.repeat(150_000) }] };

test.each([
  ['dies', 'process.exit(3);', 'a journal could not be compacted'],
  ['gives back half a journal', 'parentPort.postMessage({ nth: order.nth, result: { bytes: order.bytes.subarray(0, order.bytes.length >> 1), base: 1 } });', 'a journal could not be compacted'],
  ['gives back nothing', 'parentPort.postMessage({ nth: order.nth, result: null });', 'a journal could not be compacted'],
])('a thread that %s leaves the journal as it is, and writing goes on', async (_what, onMessage, told) => {
  const home = await tempFolder();
  const log = recordingLog();
  const { compact } = new MergeThread(await otherProgram(onMessage), recordingLog());
  const store = await JournalStore.open(path.join(home, 'journal'), { setAside: path.join(home, 'aside'), log, access: 'full', compact });
  for (let nth = 0; nth < 3; nth += 1) await store.append(ID, [long]);
  await vi.waitFor(() => expect(log.lines.map(({ message }) => message)).toContain(told), { timeout: 20_000 });
  const { bytes } = await store.append(ID, [{ kind: 'records', records: [{ table: 'events', key: 'last', value: 'after' }] }]);
  expect(bytes).toBeGreaterThan(450_000);
  await store.close();
  const again = await JournalStore.open(path.join(home, 'journal'), { setAside: path.join(home, 'aside'), log, access: 'full' });
  expect(await again.read([ID])).toMatchObject([{ bytes, damage: null, records: [{ key: 'e' }, { key: 'last', value: 'after' }] }]);
  await again.close();
});

test('after a thread has died the next work gets another one', async () => {
  const once = await otherProgram("if (order.id === 'deadly') process.exit(1); parentPort.postMessage({ nth: order.nth, result: { bytes: new Uint8Array(), base: 7 } });");
  const thread = new MergeThread(once, recordingLog());
  await expect(Promise.all([thread.compact(whole, 'deadly'), thread.compact(whole, 'deadly')])).rejects.toThrow('ended');
  expect(await thread.compact(whole, ID)).toMatchObject({ base: 7 });
});
