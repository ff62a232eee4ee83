import { decodeText, encodingOf } from './decode-text';
import { exifTags, TiffBlock, type ExifEntry } from './exif-directory';
import { takenAtOfExif, type TakenAt } from './taken-at';

// Latitude and longitude; a camera that found no satellite writes a GPS directory without them.
const COORDINATES = [0x0002, 0x0004];

/** What a camera says of its photo. */
export interface ExifWords {
  readonly description: string;
  readonly artist: string;
  readonly takenAt: TakenAt | null;
  readonly hasGps: boolean;
}

/** @param tiff an Exif block from its byte order on; may be hostile */
export function exifWords(tiff: Buffer | null): ExifWords {
  const block = tiff && TiffBlock.of(tiff);
  if (!block) return { description: '', artist: '', takenAt: null, hasGps: false };
  const first = block.first;
  const exif = block.behind(first, exifTags.exif);
  return {
    description: textIn(first, exifTags.caption[0]),
    artist: textIn(first, exifTags.author[0]),
    takenAt: takenAtOfExif(textIn(exif, exifTags.originalDate)),
    hasGps: block.behind(first, exifTags.gps).some(({ tag }) => COORDINATES.includes(tag)),
  };
}

function textIn(entries: readonly ExifEntry[], tag: number): string {
  const value = entries.find((entry) => entry.tag === tag)?.value;
  if (!value) return '';
  const text = value.subarray(0, value.includes(0) ? value.indexOf(0) : value.length);
  return decodeText(text, encodingOf([text])).trim();
}
