import { exifTags, TiffBlock, type ExifEntry } from './exif-directory';

const HEADER_BYTES = 8;
const LONG = 4;
const MAX_BYTES = 0xffff;

// Entries that lead elsewhere, or describe a preview or strips that are not in a photo's block: written anew or left out.
// The maker's note too: nobody outside knows all that is in it, and some cameras note the place there.
const LEFT_OUT = new Set<number>([
  exifTags.exif, exifTags.gps, exifTags.interoperability, exifTags.makerNote,
  0x0111, 0x0117, 0x0144, 0x0145, 0x014a, 0x0201, 0x0202, 0x02bc, 0x83bb, 0x8649, 0xea1c, 0xea1d,
]);

/**
 * The Exif block of a photo that leaves the desk, put together anew from what is sound in the camera's: the byte order, the
 * values and the orientation are the camera's; its preview, its maker's note and, unless they are to stay, the
 * coordinates are not in it.
 * @param tiff the camera's block, from its byte order on; may be hostile
 * @param replaced tags of the first directory that other metadata says better
 * @param room the most bytes that it may have
 * @returns null when nothing is left to say
 */
export function writeExif(tiff: Buffer, replaced: ReadonlySet<number>, { keepGps, room }: { keepGps: boolean; room: number }): Buffer | null {
  const block = TiffBlock.of(tiff);
  if (!block) return null;
  const first = block.first;
  const exif = block.behind(first, exifTags.exif);
  const whole: Directory = {
    entries: ownEntries(first.filter(({ tag }) => !replaced.has(tag))),
    below: [
      { tag: exifTags.exif, entries: ownEntries(exif), below: [
        { tag: exifTags.interoperability, entries: ownEntries(block.behind(exif, exifTags.interoperability)), below: [] },
      ] },
      ...(keepGps ? [{ tag: exifTags.gps, entries: ownEntries(block.behind(first, exifTags.gps)), below: [] }] : []),
    ],
  };
  const onlyOrientation = { entries: whole.entries.filter(({ tag }) => tag === exifTags.orientation), below: [] };
  return [whole, onlyOrientation].map((directory) => encode(directory, block.isLittle)).find((bytes) => bytes.length <= room && bytes.length > HEADER_BYTES) ?? null;
}

interface Directory {
  readonly entries: readonly ExifEntry[];
  readonly below: readonly (Directory & { readonly tag: number })[];
}

function ownEntries(entries: readonly ExifEntry[]): ExifEntry[] {
  const byTag = new Map(entries.toReversed().filter(({ tag }) => !LEFT_OUT.has(tag)).map((entry) => [entry.tag, entry]));
  // Entries may share bytes: five hundred of them that all claim the whole block would be much.
  let left = MAX_BYTES;
  return [...byTag.values()].toReversed().filter(({ value }) => (left -= value.length) >= 0);
}

function encode(directory: Directory, isLittle: boolean): Buffer {
  const header = Buffer.from(isLittle ? '49492a0008000000' : '4d4d002a00000008', 'hex');
  return Buffer.concat([header, ...encodeDirectory(directory, HEADER_BYTES, isLittle)]);
}

/** A directory with its values behind it, then the directories it leads to. */
function encodeDirectory(directory: Directory, at: number, isLittle: boolean): Buffer[] {
  const below = directory.below.filter(hasEntries);
  const count = directory.entries.length + below.length;
  if (count === 0) return [];
  let next = at + 2 + count * 12 + 4;
  const values: Buffer[] = [];
  const place = (value: Buffer): number => {
    const offset = next;
    const even = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.alloc(1)]);
    values.push(even);
    next += even.length;
    return offset;
  };
  const rows = directory.entries.map((entry) => (entry.value.length <= 4
    ? row(entry, Buffer.concat([entry.value, Buffer.alloc(4 - entry.value.length)]), isLittle)
    : row(entry, long(place(entry.value), isLittle), isLittle)));
  for (const inner of below) {
    const pieces = encodeDirectory(inner, next, isLittle);
    rows.push(row({ tag: inner.tag, type: LONG, count: 1 }, long(place(Buffer.concat(pieces)), isLittle), isLittle));
  }
  rows.sort((one, other) => short(one.subarray(0, 2), isLittle) - short(other.subarray(0, 2), isLittle));
  const size = Buffer.alloc(2);
  writeShort(size, count, 0, isLittle);
  return [size, ...rows, Buffer.alloc(4), ...values];
}

function hasEntries({ entries, below }: Directory): boolean {
  return entries.length > 0 || below.some(hasEntries);
}

function row({ tag, type, count }: Omit<ExifEntry, 'value'>, value: Buffer, isLittle: boolean): Buffer {
  const bytes = Buffer.alloc(4);
  writeShort(bytes, tag, 0, isLittle);
  writeShort(bytes, type, 2, isLittle);
  return Buffer.concat([bytes, long(count, isLittle), value]);
}

function long(value: number, isLittle: boolean): Buffer {
  const bytes = Buffer.alloc(4);
  if (isLittle) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}

function short(bytes: Buffer, isLittle: boolean): number {
  return isLittle ? bytes.readUInt16LE(0) : bytes.readUInt16BE(0);
}

function writeShort(bytes: Buffer, value: number, at: number, isLittle: boolean): void {
  if (isLittle) bytes.writeUInt16LE(value, at);
  else bytes.writeUInt16BE(value, at);
}
