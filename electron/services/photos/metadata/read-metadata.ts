import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { FoundMetadata } from '../../../contract/photo-metadata';
import type { PhotoType } from '../image-kind';
import { readPngBlocks, readWebpBlocks } from './chunk-blocks';
import { exifWords } from './exif-words';
import { holdsCoordinates } from './gps-names';
import { parseIim, type DataSet } from './iim';
import { inUtf8, takenAtIn, textsOf } from './iim-words';
import { findParts } from './jpeg-segments';
import { readMetadataSegments, type MetadataBlocks } from './metadata-segments';
import { creditName } from './photo-words';
import { parseResources, resourceIds } from './photoshop-resources';
import { plainText } from './plain-text';
import { parseTakenAt, type TakenAt } from './taken-at';
import { parseXmp, valuesOf, type XmpPacket } from './xmp-packet';
import type { PropertyName } from './xmp-names';

const MAX_TEXT = 5_000;
const MAX_LINE = 500;
const MAX_LIST = 100;

// What cameras and telephones write where a caption belongs.
const CAMERAS_WORDS = /^(?:olympus digital camera|minolta digital camera|konica minolta digital camera|kodak digital still camera|sony dsc|samsung(?: camera pictures)?|digital camera|default|dcim.*|dsc[\w-]*|img[_-]\d+|untitled|screenshot)$/iu;

const NO_BLOCKS: MetadataBlocks = { exif: null, xmp: null, photoshop: null };

/**
 * What a photo says about itself: from XMP, IPTC and Exif, in whatever encoding they are; all of it plain, bounded text.
 * IPTC counts more than XMP where a program has changed only that.
 * @param file may be hostile: what is not sound says nothing
 * @throws the file system's error
 */
export async function readPhotoMetadata(file: FileHandle, type: PhotoType): Promise<FoundMetadata> {
  const { exif, xmp, photoshop } = await readBlocks(file, type);
  const packet = xmp && parseXmp(xmp);
  const { datasets, isNewer } = iptcOf(photoshop);
  const camera = exifWords(exif);
  const either = <T>(fromXmp: T, fromIptc: T): T[] => (isNewer ? [fromIptc, fromXmp] : [fromXmp, fromIptc]);
  const texts = (property: PropertyName, dataset: number): string[][] => either(fromXmp(packet, property), textsOf(datasets, dataset));
  const one = (candidates: readonly string[][], limit = MAX_LINE): string =>
    candidates.map(([text = '']) => bounded(text, limit)).find((text) => text !== '') ?? '';

  return {
    caption: [...texts('dc:description', 120), [camera.description]].map(([text = '']) => bounded(text, MAX_TEXT))
      .find((text) => text !== '' && !CAMERAS_WORDS.test(text)) ?? '',
    credit: creditName(one([
      ...texts('dc:creator', 80).map((names) => [list(names).join(', ')]),
      ...texts('photoshop:Credit', 110),
      [camera.artist],
    ])),
    alt: one([fromXmp(packet, 'Iptc4xmpCore:AltTextAccessibility')], MAX_TEXT),
    people: list(fromXmp(packet, 'Iptc4xmpExt:PersonInImage')),
    place: one(texts('Iptc4xmpCore:Location', 92)),
    city: one(texts('photoshop:City', 90)),
    takenAt: dayOf([...either(dateOf(packet), takenAtIn(datasets)), camera.takenAt]),
    keywords: texts('dc:subject', 25).map(list).find((words) => words.length > 0) ?? [],
    hasGps: camera.hasGps || (packet?.descriptions.some(holdsCoordinates) ?? false),
  };
}

async function readBlocks(file: FileHandle, type: PhotoType): Promise<MetadataBlocks> {
  if (type === 'image/png') return readPngBlocks(file);
  if (type === 'image/webp') return readWebpBlocks(file);
  const parts = await findParts(file);
  return parts ? readMetadataSegments(file, parts) : NO_BLOCKS;
}

function iptcOf(photoshop: Buffer | null): { datasets: DataSet[]; isNewer: boolean } {
  const resources = photoshop ? parseResources(photoshop) : [];
  const block = resources.find(({ id }) => id === resourceIds.iptc)?.data ?? Buffer.alloc(0);
  const digest = resources.find(({ id }) => id === resourceIds.iptcDigest)?.data;
  const isNewer = digest?.length === 16 && digest.some((byte) => byte !== 0) && !createHash('md5').update(block).digest().equals(digest);
  return { datasets: inUtf8(parseIim(block)), isNewer };
}

function fromXmp(packet: XmpPacket | null, property: PropertyName): string[] {
  return packet ? valuesOf(packet, property) : [];
}

function dateOf(packet: XmpPacket | null): TakenAt | null {
  return parseTakenAt(fromXmp(packet, 'photoshop:DateCreated')[0] ?? '');
}

function dayOf(candidates: readonly (TakenAt | null)[]): string {
  return candidates.find((candidate) => candidate !== null)?.day ?? '';
}

function list(texts: readonly string[]): string[] {
  return texts.slice(0, MAX_LIST).map((text) => bounded(text, MAX_LINE)).filter((text) => text !== '');
}

function bounded(text: string, limit: number): string {
  const plain = plainText(text);
  return plain.length <= limit ? plain : plainText(plain.slice(0, limit));
}
