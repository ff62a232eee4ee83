import type { FileHandle } from 'node:fs/promises';
import { readAt } from '../read-at';
import { contentOf, type JpegParts, type Segment } from './jpeg-segments';

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const XMP = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const PHOTOSHOP = Buffer.from('Photoshop 3.0\0', 'latin1');
const JFIF = Buffer.from('JFIF\0', 'latin1');
const ICC_PROFILE = Buffer.from('ICC_PROFILE\0', 'latin1');
const ADOBE = Buffer.from('Adobe', 'latin1');
const LONGEST_ID = XMP.length;

const MAX_CONTENT = 0xffff - 2;
const MAX_PHOTOSHOP_SEGMENTS = 64;

/** The most bytes of Exif and of XMP that one segment holds. */
export const exifRoom = MAX_CONTENT - EXIF.length;
export const xmpRoom = MAX_CONTENT - XMP.length;

/** The metadata of a file, as it stands there. */
export interface MetadataBlocks {
  /** From the byte order on. */
  readonly exif: Buffer | null;
  readonly xmp: Buffer | null;
  readonly photoshop: Buffer | null;
}

/** The metadata of a JPEG, each kind put together from its segments; and which segments are needed to show the picture. */
export interface MetadataSegments extends MetadataBlocks {
  readonly jfif: Segment | null;
  readonly shown: readonly Segment[];
}

/** @throws the file system's error */
export async function readMetadataSegments(file: FileHandle, { segments }: JpegParts): Promise<MetadataSegments> {
  let exif: Buffer | null = null;
  let xmp: Buffer | null = null;
  let jfif: Segment | null = null;
  const photoshop: Buffer[] = [];
  const shown: Segment[] = [];
  for (const segment of segments) {
    if (segment.marker < 0xe0 || segment.marker > 0xef) {
      shown.push(segment);
      continue;
    }
    const id = await readAt(file, segment.from + 4, Math.min(LONGEST_ID, segment.to - segment.from - 4));
    const is = (marker: number, wanted: Buffer) => segment.marker === marker && id.subarray(0, wanted.length).equals(wanted);
    const content = async (start: Buffer) => (await contentOf(file, segment)).subarray(start.length);
    if (is(0xe0, JFIF)) jfif ??= segment;
    else if (is(0xe1, EXIF)) exif ??= await content(EXIF);
    else if (is(0xe1, XMP)) xmp ??= await content(XMP);
    else if (is(0xed, PHOTOSHOP) && photoshop.length < MAX_PHOTOSHOP_SEGMENTS) photoshop.push(await content(PHOTOSHOP));
    else if (is(0xe2, ICC_PROFILE) || is(0xee, ADOBE)) shown.push(segment);
  }
  return { exif, xmp, photoshop: photoshop.length === 0 ? null : Buffer.concat(photoshop), jfif, shown };
}

export function exifSegment(tiff: Buffer): Buffer {
  return segmentOf(0xe1, EXIF, tiff);
}

export function xmpSegment(packet: Buffer): Buffer {
  return segmentOf(0xe1, XMP, packet);
}

/** As many segments as the resources need, cut as Photoshop cuts them. */
export function photoshopSegments(resources: Buffer): Buffer[] {
  const room = MAX_CONTENT - PHOTOSHOP.length;
  const count = Math.ceil(resources.length / room);
  return Array.from({ length: count }, (_, index) => segmentOf(0xed, PHOTOSHOP, resources.subarray(index * room, (index + 1) * room)));
}

function segmentOf(marker: number, id: Buffer, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(2 + id.length + content.length, 2);
  return Buffer.concat([head, id, content]);
}
