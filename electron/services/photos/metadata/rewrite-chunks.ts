import type { FileHandle } from 'node:fs/promises';
import * as zlib from 'node:zlib';
import type { PhotoMetadata } from '../../../contract/photo-metadata';
import { readAt } from '../read-at';
import { EXIF_START, listChunks, PNG_XMP, pngChunks, readPngBlocks, readWebpBlocks, webpChunks, type Chunk } from './chunk-blocks';
import { exifRoom, xmpRoom } from './metadata-segments';
import { photoWords } from './photo-words';
import type { Piece } from './rewrite-jpeg';
import { writeExif } from './write-exif';
import { writeXmp } from './write-xmp';
import { parseXmp } from './xmp-packet';
import { xmpProperties } from './xmp-words';

const PNG_SIGNATURE_BYTES = 8;
const RIFF_HEAD_BYTES = 12;
const WEBP_EXIF = 0x08;
const WEBP_XMP = 0x04;
const WEBP_WORDS = ['EXIF', 'XMP '];
/** Where other programs put Exif, XMP or comments into a PNG. */
const PNG_TEXTS = ['eXIf', 'iTXt', 'tEXt', 'zTXt'];

/** What of Exif and XMP goes out: rebuilt from what is sound, with the desk's words, coordinates only where they were asked for. */
function outgoing(found: { readonly exif: Buffer | null; readonly xmp: Buffer | null }, metadata: PhotoMetadata) {
  const keepGps = metadata.keepGps ?? false;
  const xmp = writeXmp(found.xmp && parseXmp(found.xmp), xmpProperties(photoWords(metadata)), { keepGps });
  return {
    exif: found.exif && writeExif(found.exif, new Set(), { keepGps, room: exifRoom }),
    xmp: xmp && xmp.length <= xmpRoom ? xmp : null,
  };
}

const stretch = ({ start, end }: Chunk): Piece => ({ from: start, to: end });

/**
 * A PNG with the desk's words as XMP and without coordinates, as pieces; the picture's own chunks stay bit for bit. Texts of
 * other programs, and what lies behind the picture, stay behind.
 * @returns null for a file that is none
 * @throws the file system's error
 */
export async function rewritePng(file: FileHandle, metadata: PhotoMetadata): Promise<Piece[] | null> {
  const chunks = await listChunks(file, pngChunks);
  const end = chunks.findIndex(({ kind }) => kind === 'IEND');
  if (chunks[0]?.kind !== 'IHDR' || end < 0) return null;
  const { exif, xmp } = outgoing(await readPngBlocks(file), metadata);
  return [
    { from: 0, to: PNG_SIGNATURE_BYTES },
    stretch(chunks[0]),
    ...(exif ? [pngChunk('eXIf', exif)] : []),
    ...(xmp ? [pngChunk('iTXt', Buffer.concat([PNG_XMP, xmp]))] : []),
    ...chunks.slice(1, end + 1).filter(({ kind }) => !PNG_TEXTS.includes(kind)).map(stretch),
  ];
}

/**
 * A WebP with the desk's words as XMP and without coordinates, as pieces. One of the simple form has no place for metadata:
 * what a program put behind it all the same stays behind.
 * @returns null for one that is no WebP
 * @throws the file system's error
 */
export async function rewriteWebp(file: FileHandle, metadata: PhotoMetadata): Promise<Piece[] | null> {
  const chunks = await listChunks(file, webpChunks);
  const [first] = chunks;
  if (!first?.kind.startsWith('VP8')) return null;
  const others = chunks.slice(1).filter(({ kind }) => !WEBP_WORDS.includes(kind)).map(stretch);
  if (first.kind !== 'VP8X') return inRiff([stretch(first), ...others]);
  const { exif, xmp } = outgoing(await readWebpBlocks(file), metadata);
  const extended = Buffer.from(await readAt(file, first.start, first.end - first.start));
  extended[8] = (extended[8]! & ~(WEBP_EXIF | WEBP_XMP)) | (exif ? WEBP_EXIF : 0) | (xmp ? WEBP_XMP : 0);
  return inRiff([
    extended,
    ...others,
    ...(exif ? [webpChunk('EXIF', Buffer.concat([EXIF_START, exif]))] : []),
    ...(xmp ? [webpChunk('XMP ', xmp)] : []),
  ]);
}

function inRiff(body: readonly Piece[]): Piece[] {
  const head = Buffer.alloc(RIFF_HEAD_BYTES, 0);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(4 + body.reduce((sum, piece) => sum + (Buffer.isBuffer(piece) ? piece.length : piece.to - piece.from), 0), 4);
  head.write('WEBP', 8, 'latin1');
  return [head, ...body];
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(kind, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(zlib.crc32(Buffer.concat([head.subarray(4), data])), 0);
  return Buffer.concat([head, data, sum]);
}

function webpChunk(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
