import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a ZIP file would have it; everything a liar could say of it can be said. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly data?: Uint8Array;
  readonly deflate?: boolean;
  readonly flags?: number;
  /** Bytes that the list of entries claims. */
  readonly claims?: number;
  /** Unix mode with its file kind. */
  readonly mode?: number;
  readonly attributes?: number;
  /** Points at the bytes of the entry before instead of having its own. */
  readonly sharesBytes?: boolean;
}

/** A ZIP file put together byte by byte. */
export function zipBytes(entries: readonly RawEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  let before = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? new Uint8Array());
    const packed = entry.deflate ? deflateRawSync(data) : data;
    const name = Buffer.from(entry.name as string);
    const start = entry.sharesBytes ? before : at;
    const head = headOf(entry, data, packed);
    if (!entry.sharesBytes) {
      const local = Buffer.concat([u32(0x04034b50), u16(20), head, u16(name.length), u16(0), name, packed]);
      bodies.push(local);
      before = at;
      at += local.length;
    }
    const attributes = ((entry.mode ?? 0o100644) << 16 | (entry.attributes ?? 0)) >>> 0;
    list.push(Buffer.concat([
      u32(0x02014b50), u16(3 << 8 | 20), u16(20), head, u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(attributes), u32(start), name,
    ]));
  }
  const directory = Buffer.concat(list);
  return Buffer.concat([
    ...bodies, directory,
    u32(0x06054b50), u16(0), u16(0), u16(list.length), u16(list.length), u32(directory.length), u32(at), u16(0),
  ]);
}

function headOf(entry: RawEntry, data: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    u16(0x800 | (entry.flags ?? 0)), u16(entry.deflate ? 8 : 0), u16(0), u16(0), u32(crc32(data)), u32(packed.length), u32(entry.claims ?? data.length),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
