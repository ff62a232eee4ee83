import type * as Y from 'yjs';
import type { Photo, PhotoCut, PhotoFile } from '../../domain/article/photo';
import { entriesIn, entryIn, fieldsOf, putEntry, removeEntry, writeFields } from './entries';
import { photosOf } from './parts';

/** Words of a photo, kept as shared texts. */
export const photoTexts = ['caption', 'credit', 'alt'] as const;
export type PhotoText = Pick<Photo, (typeof photoTexts)[number]>;

/** Photos in the order in which they were added. */
export function readPhotos(doc: Y.Doc): Photo[] {
  return entriesIn(photosOf(doc)).map((entry) => {
    const { id, hash, type, width, height, bytes, fileName, caption, credit, alt, ...rest } = fieldsOf(entry) as unknown as Photo;
    return { id, hash, type, width, height, bytes, fileName, caption, credit, alt, ...detailsIn(rest) };
  });
}

/** What may be known of a photo beside its words; each a value of its own, absent while nothing is known. */
export type PhotoDetails = Pick<Photo, 'people' | 'place' | 'takenAt' | 'keepGps' | 'cut'>;
const detailNames = ['people', 'place', 'takenAt', 'keepGps', 'cut'] as const satisfies readonly (keyof PhotoDetails)[];

/** A detail that says nothing is none, so that a photo reads the same before and after it was looked at. */
const detailsIn = (fields: Readonly<Record<string, unknown>>): PhotoDetails =>
  Object.fromEntries(detailNames.flatMap((name) => {
    const value = fields[name];
    const isNothing = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return isNothing ? [] : [[name, value]];
  })) as PhotoDetails;

/** Sets details of a photo; null takes one away. */
export function setPhotoDetails(doc: Y.Doc, photoId: string, change: { readonly [K in keyof PhotoDetails]: PhotoDetails[K] | null }): void {
  const photo = entryIn(photosOf(doc), photoId);
  if (photo) doc.transact(() => writeFields(photo, { values: change }));
}

/** Adds a photo under its id, after the ones that are there; one that was removed comes back to its place. */
export function putPhoto(doc: Y.Doc, photo: Photo): void {
  const { id, caption, credit, alt, ...values } = photo;
  doc.transact(() => putEntry(photosOf(doc), id, { values, texts: { caption, credit, alt } }));
}

export function setPhotoText(doc: Y.Doc, photoId: string, change: Partial<PhotoText>): void {
  const photo = entryIn(photosOf(doc), photoId);
  if (photo) doc.transact(() => writeFields(photo, { values: {}, texts: change as Record<string, string> }));
}

/** Puts another file behind a photo; its words, its people and its place in the text stay, but nobody's face where it was. */
export function replacePhotoFile(doc: Y.Doc, photoId: string, file: PhotoFile, cut: PhotoCut | null = null): void {
  const photo = entryIn(photosOf(doc), photoId);
  if (!photo) return;
  const people = (photo.get('people') as Photo['people'])?.map((person) => ({ ...person, at: null }));
  doc.transact(() => writeFields(photo, { values: { ...file, cut, ...(people && { people }) } }));
}

export function removePhoto(doc: Y.Doc, photoId: string): void {
  removeEntry(photosOf(doc), photoId);
}

/** Tells of every change of a photo or its words until the returned function is called. */
export function observePhotos(doc: Y.Doc, listen: () => void): () => void {
  const photos = photosOf(doc);
  photos.observeDeep(listen);
  return () => photos.unobserveDeep(listen);
}
