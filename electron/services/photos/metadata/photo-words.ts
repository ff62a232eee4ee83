import type { PhotoMetadata } from '../../../contract/photo-metadata';
import { cutToFit, plainText } from './plain-text';
import { parseTakenAt, type TakenAt } from './taken-at';
import { escapeXml } from './xml-tree';

// A block of XMP has 65,502 bytes; what is left is for the packet's own words and the names of the properties.
const ROOM = 50_000;
const LIST_ITEM_BYTES = 40;

/** What is to be written, in the form in which it is written. Absent: left as the file has it. Empty: taken away. */
export interface PhotoWords {
  readonly headline?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly alt?: string;
  readonly people?: readonly string[];
  readonly place?: string;
  readonly city?: string;
  readonly takenAt?: TakenAt | null;
  readonly keywords?: readonly string[];
}

/**
 * The words of metadata: plain text, the credit without its "Ảnh:", and altogether no more than a photo's XMP holds, where
 * the caption goes before everything else.
 */
export function photoWords(metadata: PhotoMetadata): PhotoWords {
  let room = ROOM;
  const fit = (text: string): string => {
    const fitting = cutToFit(text, room, xmlBytes);
    room -= xmlBytes(fitting);
    return fitting;
  };
  const one = (text: string | undefined): string | undefined => (text === undefined ? undefined : fit(plainText(text)));
  const list = (texts: readonly string[] | undefined): string[] | undefined => texts?.map(plainText).flatMap((text) => {
    const fitting = text === '' || room < LIST_ITEM_BYTES ? '' : fit(text);
    room -= LIST_ITEM_BYTES;
    return fitting === '' ? [] : [fitting];
  });
  return {
    caption: one(metadata.caption),
    credit: one(metadata.credit === undefined ? undefined : creditName(metadata.credit)),
    place: one(metadata.place),
    city: one(metadata.city),
    headline: one(metadata.headline),
    people: list(metadata.people),
    alt: one(metadata.alt),
    keywords: list(metadata.keywords),
    takenAt: writtenDate(metadata.takenAt),
  };
}

/** The photographer's name alone: without the word that stands before it under a photo. */
export function creditName(credit: string): string {
  return plainText(credit).replace(/^(?:nguồn ảnh|ảnh|photo)\s*(?::|by)\s*/iu, '');
}

function writtenDate(takenAt: string | undefined): TakenAt | null | undefined {
  if (takenAt === undefined) return undefined;
  return takenAt.trim() === '' ? null : (parseTakenAt(takenAt) ?? undefined);
}

function xmlBytes(text: string): number {
  return Buffer.byteLength(escapeXml(text));
}
