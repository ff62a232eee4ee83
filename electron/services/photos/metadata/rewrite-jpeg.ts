import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { PhotoMetadata } from '../../../contract/photo-metadata';
import { exifTags } from './exif-directory';
import { encodeIim, parseIim, type DataSet } from './iim';
import { inUtf8, takenAtIn, withWords } from './iim-words';
import { endOfPicture, findParts } from './jpeg-segments';
import { exifRoom, exifSegment, photoshopSegments, readMetadataSegments, xmpRoom, xmpSegment } from './metadata-segments';
import { photoWords, type PhotoWords } from './photo-words';
import { encodeResources, parseResources, resource, resourceIds, type Resource } from './photoshop-resources';
import { parseTakenAt } from './taken-at';
import { writeExif } from './write-exif';
import { writeXmp } from './write-xmp';
import { parseXmp, valuesOf, type XmpPacket } from './xmp-packet';
import { xmpProperties } from './xmp-words';

/** A piece of a file that is to be written: bytes of our own, or a stretch of the photo's. */
export type Piece = Buffer | { readonly from: number; readonly to: number };

/**
 * A JPEG with metadata in it, as pieces: the desk's words as IPTC and XMP, what else the file says and is sound, the colour
 * profile, and the picture bit for bit. What a program does not need in order to show it stays behind: coordinates unless
 * they were asked for, previews, makers' notes, and films behind the picture.
 * @returns null for a file that is no JPEG
 * @throws the file system's error
 */
export async function rewriteJpeg(file: FileHandle, metadata: PhotoMetadata): Promise<Piece[] | null> {
  const parts = await findParts(file);
  if (!parts) return null;
  const found = await readMetadataSegments(file, parts);
  const keepGps = metadata.keepGps ?? false;
  const resources = found.photoshop ? parseResources(found.photoshop) : [];
  const datasets = inUtf8(parseIim(resources.find(({ id }) => id === resourceIds.iptc)?.data ?? Buffer.alloc(0)));
  const packet = found.xmp && parseXmp(found.xmp);
  const words = withTimeOfDay(photoWords(metadata), packet, datasets);

  const exif = found.exif && writeExif(found.exif, replacedTags(words), { keepGps, room: exifRoom });
  const xmp = xmpOf(words, packet, keepGps);
  return [
    Buffer.from('ffd8', 'hex'),
    ...(found.jfif ? [found.jfif] : []),
    ...(exif ? [exifSegment(exif)] : []),
    ...(xmp ? [xmpSegment(xmp)] : []),
    ...photoshopSegments(encodeResources(withIptc(resources, withWords(datasets, words)))),
    ...found.shown,
    { from: parts.rest, to: await endOfPicture(file, parts) },
  ];
}

function xmpOf(words: PhotoWords, packet: XmpPacket | null, keepGps: boolean): Buffer | null {
  const properties = xmpProperties(words);
  const whole = writeXmp(packet, properties, { keepGps });
  return whole && whole.length > xmpRoom ? writeXmp(null, properties, { keepGps }) : whole;
}

/** IPTC and its digest in front; what Photoshop keeps of Exif and XMP, of which the photo has its own, not at all. */
function withIptc(resources: readonly Resource[], datasets: readonly DataSet[]): Resource[] {
  const left = new Set<number>([resourceIds.iptc, resourceIds.iptcDigest, ...resourceIds.exif, resourceIds.xmp]);
  const others = resources.filter(({ id }) => !left.has(id));
  if (datasets.length === 0) return others;
  const iptc = encodeIim(datasets);
  return [resource(resourceIds.iptc, iptc), resource(resourceIds.iptcDigest, createHash('md5').update(iptc).digest()), ...others];
}

/** Who says only the day does not take the time away that the file has for that very day. */
function withTimeOfDay(words: PhotoWords, packet: XmpPacket | null, datasets: readonly DataSet[]): PhotoWords {
  const { takenAt } = words;
  if (!takenAt || takenAt.time !== undefined) return words;
  const known = [packet && parseTakenAt(valuesOf(packet, 'photoshop:DateCreated')[0] ?? ''), takenAtIn(datasets)];
  return { ...words, takenAt: known.find((candidate) => candidate?.day === takenAt.day && candidate.time !== undefined) ?? takenAt };
}

/** What Exif says of the same things, in fewer letters; programs that believe it first would show the old words. */
function replacedTags({ headline, caption, credit, keywords }: PhotoWords): Set<number> {
  return new Set([
    ...(headline === undefined ? [] : exifTags.title),
    ...(caption === undefined ? [] : exifTags.caption),
    ...(credit === undefined ? [] : exifTags.author),
    ...(keywords === undefined ? [] : exifTags.keywords),
  ]);
}
