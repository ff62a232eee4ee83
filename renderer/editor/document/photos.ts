import type * as Y from 'yjs';
import type { Photo, PhotoFile } from '../../domain/article/photo';
import { entriesIn, entryIn, fieldsOf, putEntry, removeEntry, writeFields } from './entries';
import { photosOf } from './parts';

/** Words of a photo, kept as shared texts. */
export const photoTexts = ['caption', 'credit', 'alt'] as const;
export type PhotoText = Pick<Photo, (typeof photoTexts)[number]>;

/** Photos in the order in which they were added. */
export function readPhotos(doc: Y.Doc): Photo[] {
  return entriesIn(photosOf(doc)).map((entry) => {
    const { id, hash, type, width, height, bytes, fileName, caption, credit, alt } = fieldsOf(entry) as unknown as Photo;
    return { id, hash, type, width, height, bytes, fileName, caption, credit, alt };
  });
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

/** Puts another file behind a photo; caption, credit and place stay. */
export function replacePhotoFile(doc: Y.Doc, photoId: string, file: PhotoFile): void {
  const photo = entryIn(photosOf(doc), photoId);
  if (photo) doc.transact(() => writeFields(photo, { values: { ...file } }));
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
