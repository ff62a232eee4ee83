import { isDeepStrictEqual } from 'node:util';
import { extentOf, type Extent } from './document-update';
import { encodeAnew, type Anew } from './encode-anew';
import { mergeEntries, recordsPayload, type MergedContent } from './journal-content';
import { scanJournal } from './scan';

const SMALLEST = 256 * 1024;
const GROWTH = 4;

/** Whether a journal has grown so much since its last compaction that it is to be written anew. */
export function isDueForCompaction(bytes: number, base: number): boolean {
  return bytes > Math.max(SMALLEST, GROWTH * base);
}

/** Whether every byte belongs to a sound entry of this journal. */
export function isWhole(bytes: Buffer, id: string): boolean {
  const { kind, entries, lost, soundLength } = scanJournal(bytes, id);
  return kind === 'journal' && entries.length > 0 && lost.bytes === 0 && soundLength === bytes.length;
}

/**
 * Writes a journal's first bytes anew as one update and the live records, removed ones included.
 * @returns null when something in it cannot be read; repairing comes first then
 */
export async function compactJournal(bytes: Buffer, id: string): Promise<Anew | null> {
  const scan = scanJournal(bytes, id);
  if (scan.kind !== 'journal' || scan.lost.bytes > 0 || scan.soundLength < bytes.length || scan.entries.length === 0) return null;
  const content = await mergeEntries(scan.entries);
  if (content.bad.size > 0) return null;
  const compacted = encodeContent(id, content, scan.entries.at(-1)?.number ?? 0);
  return (await saysTheSame(compacted.bytes, id, content)) ? compacted : null;
}

function encodeContent(id: string, { update, records, lastAt }: MergedContent, number: number): Anew {
  const time = lastAt === null ? 0 : Date.parse(lastAt);
  return encodeAnew(id, [
    ...(update === null ? [] : [{ type: 'update' as const, payload: update, time }]),
    // One entry for each record, so that later damage costs one record and not all.
    ...records.map((record) => ({ type: 'records' as const, payload: recordsPayload([record]), time })),
  ], number);
}

async function saysTheSame(bytes: Buffer, id: string, content: MergedContent): Promise<boolean> {
  const { entries, lost } = scanJournal(bytes, id);
  if (lost.bytes > 0) return false;
  const again = await mergeEntries(entries);
  const update = entries.find(({ type }) => type === 'update');
  // Compared with how far the single updates reach, not with what the merge made of them.
  return again.bad.size === 0 && isDeepStrictEqual(again.records, content.records)
    && sameExtent(update ? extentOf(update.payload) : new Map(), content.extent);
}

function sameExtent(one: Extent | null, other: Extent): boolean {
  return one !== null && one.size === other.size && [...one].every(([client, clock]) => other.get(client) === clock);
}
