import type { FileHandle } from 'node:fs/promises';
import { readAt } from '../read-at';
import type { MetadataBlocks } from './metadata-segments';

const MAX_CHUNKS = 5_000;
const MAX_BLOCK_BYTES = 256 * 1024;
// Keyword, no compression, neither language nor translation.
const PNG_XMP = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1');
const EXIF_START = Buffer.from('Exif\0\0', 'latin1');

/** How a format strings its chunks together. */
interface ChunkFormat {
  readonly first: number;
  /** Bytes behind a chunk of this length, up to the next one. */
  behind(length: number): number;
  /** Length and kind out of the eight bytes before a chunk. */
  head(bytes: Buffer): { readonly length: number; readonly kind: string };
}

const pngChunks: ChunkFormat = {
  first: 8,
  behind: () => 4,
  head: (bytes) => ({ length: bytes.readUInt32BE(0), kind: bytes.toString('latin1', 4, 8) }),
};

const webpChunks: ChunkFormat = {
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

async function readChunks(file: FileHandle, format: ChunkFormat, wanted: readonly string[]): Promise<Partial<Record<string, Buffer[]>>> {
  const found: Record<string, Buffer[]> = {};
  let position = format.first;
  let room = MAX_BLOCK_BYTES;
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const bytes = await readAt(file, position, 8);
    if (bytes.length < 8) break;
    const { length, kind } = format.head(bytes);
    if (wanted.includes(kind) && length <= room) {
      room -= length;
      (found[kind] ??= []).push(await readAt(file, position + 8, length));
    }
    position += 8 + length + format.behind(length);
  }
  return found;
}
