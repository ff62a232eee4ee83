import { z } from 'zod';
import { journalRecord, type JournalEntry, type JournalRecord } from '../../contract/journal';
import { mergeUpdates, type Extent } from './document-update';
import type { EntryType } from './entry-format';
import type { SoundEntry } from './scan';

/** What the sound entries of a journal say together. */
export interface MergedContent {
  readonly update: Uint8Array<ArrayBuffer> | null;
  /** How far each client's changes reach in `update`. */
  readonly extent: Extent;
  readonly records: JournalRecord[];
  readonly lastAt: string | null;
  /** Entries whose checksum holds, but whose content cannot be read; they are left out. */
  readonly bad: ReadonlySet<SoundEntry>;
}

/** What a journal without entries says. */
export const noContent: MergedContent = { update: null, extent: new Map(), records: [], lastAt: null, bad: new Set() };

/** An entry of the contract as the bytes that stand for it. A value that is not there counts as removed. */
export function payloadOf(entry: JournalEntry): { type: EntryType; payload: Uint8Array } {
  if (entry.kind === 'update') return { type: 'update', payload: entry.update };
  return { type: 'records', payload: recordsPayload(entry.records) };
}

export function recordsPayload(records: readonly JournalRecord[]): Uint8Array {
  return Buffer.from(JSON.stringify(records.map(({ table, key, value }) => ({ table, key, value: value ?? null }))));
}

/** Merges entries; never throws for what they contain. */
export async function mergeEntries(entries: readonly SoundEntry[]): Promise<MergedContent> {
  const updates = entries.filter(({ type }) => type === 'update');
  const merged = await mergeUpdates(updates.map(({ payload }) => payload));
  const bad = new Set(merged.bad.map((index) => updates[index] as SoundEntry));
  const records = new Map<string, JournalRecord>();
  for (const entry of entries.filter(({ type }) => type === 'records')) {
    const rows = readRecords(entry.payload);
    if (rows === null) bad.add(entry);
    // A map keeps the place where a key appeared first.
    else for (const row of rows) records.set(`${row.table}/${row.key}`, row);
  }
  const last = entries.reduce((latest, { time }) => Math.max(latest, time), -1);
  return { update: merged.update, extent: merged.extent, records: [...records.values()], lastAt: isoOf(last), bad };
}

function readRecords(payload: Buffer): JournalRecord[] | null {
  try {
    return z.array(journalRecord).parse(JSON.parse(payload.toString('utf8')));
  } catch {
    return null;
  }
}

function isoOf(time: number): string | null {
  const date = new Date(time);
  return time < 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
