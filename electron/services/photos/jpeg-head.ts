import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at';

const MAX_SEGMENTS = 2_000;
const EMPTY_COMMENT = Buffer.from('fffe0002', 'hex');
const START = Buffer.from('ffd8', 'hex');

/**
 * The parts of a JPEG that say how large it is: the frame header and the Exif block, put together to a head of a few
 * kilobytes. Walks from segment to segment, so a photo with megabytes of embedded data in front is read as quickly as
 * any other, and a hostile one cannot make a parser search byte by byte.
 * @returns null when there is no sound frame header; `frameAt` is where it lies in the file
 * @throws the file system's error
 */
export async function readJpegHead(file: FileHandle): Promise<{ frame: Buffer; withExif: Buffer; frameAt: number } | null> {
  let exif: Buffer | undefined;
  let position = 2;
  for (let count = 0; count < MAX_SEGMENTS; count += 1) {
    const header = await readAt(file, position, 4);
    if (header.length < 4 || header[0] !== 0xff) return null;
    const marker = header[1] as number;
    if (marker === 0xff) {
      position += 1; // fill byte
      continue;
    }
    const length = header.readUInt16BE(2);
    if (length < 2 || marker === 0xda || marker === 0xd9) return null;
    if (isFrame(marker)) {
      const frame = await readAt(file, position, 2 + length);
      if (frame.length < 10) return null;
      // image-size looks at what follows a first segment, never at the first one itself.
      return { frame: join(frame), withExif: exif ? join(exif, frame) : join(frame), frameAt: position };
    }
    if (marker === 0xe1 && !exif) {
      const segment = await readAt(file, position, 2 + length);
      if (segment.toString('latin1', 4, 8) === 'Exif') exif = segment;
    }
    position += 2 + length;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function join(...segments: Buffer[]): Buffer {
  return Buffer.concat([START, EMPTY_COMMENT, ...segments]);
}
