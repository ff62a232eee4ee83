import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as Y from 'yjs';
import type { JournalEntry, JournalRecord } from '../../../../../electron/contract/journal';
import type { JournalFs } from '../../../../../electron/services/journal/journal-fs';
import { JournalStore } from '../../../../../electron/services/journal/journal-store';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

export const ID = 'b7c0a1f2-5d7e-4a53-9a6e-1f2e3d4c5b6a';

/** A desk's root in a folder of the test's own, and its journals opened as often as wanted. */
export async function deskJournals() {
  const root = await tempFolder();
  const folder = path.join(root, 'journal');
  const setAside = path.join(root, 'damaged');
  const log = recordingLog();
  const fileOf = (id: string) => path.join(folder, id.slice(0, 2), `${id}.journal`);
  const open = (parts: { fs?: JournalFs; access?: 'full' | 'readOnly'; because?: 'newer' | 'readOnly' } = {}) =>
    JournalStore.open(folder, { setAside, log, access: 'full', ...parts });
  return {
    root, folder, setAside, log, fileOf, open,
    bytesOf: (id: string) => readFile(fileOf(id)),
    /** Puts bytes where a journal lies. */
    async put(id: string, bytes: Uint8Array) {
      await mkdir(path.dirname(fileOf(id)), { recursive: true });
      await writeFile(fileOf(id), bytes);
    },
    async readOnce(id: string) {
      const store = await open();
      const [content] = await store.read([id]);
      await store.close();
      if (content === undefined) throw new Error('nothing was read');
      return content;
    },
  };
}

export const update = (bytes: Uint8Array): JournalEntry => ({ kind: 'update', update: new Uint8Array(bytes) });

export const record = (key: string, value: unknown, table: JournalRecord['table'] = 'events'): JournalEntry => ({ kind: 'records', records: [{ table, key, value }] });

/** A text typed piece by piece: one update a piece, as the editor sends them. */
export function typed(pieces: readonly string[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('updateV2', (bytes: Uint8Array) => void updates.push(bytes));
  const text = new Y.XmlText();
  doc.getXmlFragment('body').insert(0, [text]);
  for (const piece of pieces) text.insert(text.length, piece);
  return { doc, updates };
}

/** The text of an update's `body`. */
export function textOf(bytes: Uint8Array | null): string {
  const doc = new Y.Doc();
  if (bytes !== null) Y.applyUpdateV2(doc, bytes);
  return doc.getXmlFragment('body').toArray().map((node) => (node as Y.XmlText).toJSON()).join('\n');
}
