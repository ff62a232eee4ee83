import type { FileHandle } from 'node:fs/promises';
import { readAt } from '../read-at';
import type { MetadataBlocks } from './metadata-segments';

const MAX_CHUNKS = 5_000;
const MAX_BLOCK_BYTES = 256 * 1024;
/** What XMP begins with in a PNG: keyword, no compression, neither language nor translation. */
export const PNG_XMP = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1');
/** What some programs put before Exif in a WebP. */
export const EXIF_START = Buffer.from('Exif\0\0', 'latin1');

/** How a format strings its chunks together. */
interface ChunkFormat {
  readonly first: number;
  /** Bytes behind a chunk of this length, up to the next one. */
  behind(length: number): number;
  /** Length and kind out of the eight bytes before a chunk. */
  head(bytes: Buffer): { readonly length: number; readonly kind: string };
}

export const pngChunks: ChunkFormat = {
  first: 8,
  behind: () => 4,
  head: (bytes) => ({ length: bytes.readUInt32BE(0), kind: bytes.toString('latin1', 4, 8) }),
};

export const webpChunks: ChunkFormat = {
  first: 12,
  behind: (length) => length % 2,
  head: (bytes) => ({ length: bytes.readUInt32LE(4), kind: bytes.toString('latin1', 0, 4) }),
};

/** The metadata of a PNG. @throws the file system's error */
export async function readPngBlocks(file: FileHandle): Promise<MetadataBlocks> {
  const { eXIf: [exif] = [], iTXt: texts = [] } = await readChunks(file, pngChunks, ['eXIf', 'iTXt']);
  const xmp = texts.find((text) => text.subarray(0, PNG_XMP.length).equals(PNG_XMP));
  return { exif: exif ?? null, xmp: xmp?.subarray(PNG_XMP.length) ?? null, photoshop: null };
}

/** The metadata of a WebP. @throws the file system's error */
export async function readWebpBlocks(file: FileHandle): Promise<MetadataBlocks> {
  const { EXIF: [exif] = [], 'XMP ': [xmp] = [] } = await readChunks(file, webpChunks, ['EXIF', 'XMP ']);
  const start = exif?.subarray(0, EXIF_START.length).equals(EXIF_START) ? EXIF_START.length : 0;
  return { exif: exif?.subarray(start) ?? null, xmp: xmp ?? null, photoshop: null };
}

/** A chunk where it lies in the file, with its head and what is behind it. */
export interface Chunk {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** The chunks of a file, as far as they are whole. @throws the file system's error */
export async function listChunks(file: FileHandle, format: ChunkFormat): Promise<Chunk[]> {
  const { size } = await file.stat();
  const chunks: Chunk[] = [];
  for (let position = format.first; chunks.length < MAX_CHUNKS;) {
    const bytes = await readAt(file, position, 8);
    if (bytes.length < 8) break;
    const { length, kind } = format.head(bytes);
    if (position + 8 + length > size) break;
    // Some programs forget what belongs behind the last one.
    const end = Math.min(size, position + 8 + length + format.behind(length));
    chunks.push({ kind, start: position, end });
    position = end;
  }
  return chunks;
}

async function readChunks(file: FileHandle, format: ChunkFormat, wanted: readonly string[]): Promise<Partial<Record<string, Buffer[]>>> {
  const found: Record<string, Buffer[]> = {};
  let room = MAX_BLOCK_BYTES;
  for (const { kind, start } of await listChunks(file, format)) {
    if (!wanted.includes(kind)) continue;
    const { length } = format.head(await readAt(file, start, 8));
    if (length > room) continue;
    room -= length;
    (found[kind] ??= []).push(await readAt(file, start + 8, length));
  }
  return found;
}
