/*
 * The file of a journal, format 1. All numbers are little-endian.
 *
 *   header   magic "TSJOURNL" (8) · format version u16 · length of the JSON u16 · JSON {"id", "base"} · CRC-32 of all that u32
 *   entry    marker (4) · type u8 · flags u8 · number u32 · time in ms u48 · length u32 · CRC-32 of the payload u32
 *            · CRC-32 of these 24 bytes u32 · payload
 *
 * Every later format keeps the header up to its CRC, so that an older program recognises a newer file and leaves it alone.
 * `base` is how many bytes the entries had when the file was last written anew (compacted or repaired), 0 before that.
 * The CRCs of an entry begin with the CRC of the journal's id: stale blocks of another file never pass as entries of this one.
 * Numbers rise by one with each entry, so that a gap tells how many are lost; those that were written anew share one.
 * The flag "more" stands on every entry of a batch but the last; a file that ends with it ends with half a batch.
 */
import * as zlib from 'node:zlib';

export const FORMAT = 1;
export const MAGIC = Buffer.from('TSJOURNL', 'latin1');
/** No UTF-8 text and hardly any Yjs update has these bytes in a row. */
export const MARKER = Buffer.from([0xf5, 0xa9, 0xfe, 0x1a]);
/** A file beyond this is no journal: reading it would take the program's memory. */
export const MAX_BYTES = 1024 ** 3;
/** Bytes of an entry before its payload. */
export const ENTRY_HEAD = 28;
/** Bytes of a header before its JSON. */
export const FILE_HEAD = 12;

const TYPES = ['update', 'records'] as const;
export type EntryType = (typeof TYPES)[number];
const MORE = 1;

/** One entry on its way to the file. */
export interface NewEntry {
  readonly type: EntryType;
  readonly payload: Uint8Array;
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether the next entry belongs to the same batch. */
  readonly more: boolean;
}

/** What stands before the payload of a sound entry. */
export type EntryHead = Omit<NewEntry, 'payload'> & { readonly length: number; readonly payloadCrc: number };

/** CRC-32, going on from an earlier one. */
export const crc32 = (bytes: Uint8Array | string, before = 0): number => zlib.crc32(bytes as Buffer, before);

/** What the CRCs of a journal's entries begin with. */
export const seedOf = (id: string): number => crc32(id);

export function encodeHeader(id: string, base: number, format = FORMAT): Buffer {
  const json = Buffer.from(JSON.stringify({ id, base }));
  const bytes = Buffer.alloc(FILE_HEAD + json.length + 4);
  MAGIC.copy(bytes);
  bytes.writeUInt16LE(format, 8);
  bytes.writeUInt16LE(json.length, 10);
  json.copy(bytes, FILE_HEAD);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, -4)), bytes.length - 4);
  return bytes;
}

/** @returns the two parts of the entry, to be written one after the other */
export function encodeEntry(seed: number, entry: NewEntry): [head: Buffer, payload: Uint8Array] {
  const head = Buffer.alloc(ENTRY_HEAD);
  MARKER.copy(head);
  head.writeUInt8(TYPES.indexOf(entry.type) + 1, 4);
  head.writeUInt8(entry.more ? MORE : 0, 5);
  head.writeUInt32LE(entry.number, 6);
  head.writeUIntLE(Math.max(0, entry.time), 10, 6);
  head.writeUInt32LE(entry.payload.length, 16);
  head.writeUInt32LE(crc32(entry.payload, seed), 20);
  head.writeUInt32LE(crc32(head.subarray(0, 24), seed), 24);
  return [head, entry.payload];
}

/** @returns what an entry's head at `at` says, or null when no sound head stands there */
export function decodeEntryHead(seed: number, bytes: Buffer, at: number): EntryHead | null {
  if (at + ENTRY_HEAD > bytes.length) return null;
  const head = bytes.subarray(at, at + ENTRY_HEAD);
  if (!head.subarray(0, 4).equals(MARKER) || crc32(head.subarray(0, 24), seed) !== head.readUInt32LE(24)) return null;
  const type = TYPES[head.readUInt8(4) - 1];
  if (type === undefined) return null;
  return {
    type,
    more: (head.readUInt8(5) & MORE) !== 0,
    number: head.readUInt32LE(6),
    time: head.readUIntLE(10, 6),
    length: head.readUInt32LE(16),
    payloadCrc: head.readUInt32LE(20),
  };
}
