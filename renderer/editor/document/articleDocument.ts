import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { placedPhotoIds, type BodyNode } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import type { Photo, PhotoFile } from '../../domain/article/photo';
import { emptyFacts, type MeetingFacts } from '../../domain/facts/meetingFacts';
import { articleSchema } from '../schema/articleSchema';

/**
 * An article as a Yjs document: `body` an XmlFragment, `meta`, `facts` and `photos` maps. Two people's changes to
 * different fields merge; photos are maps of their own, so a caption survives whatever happens to the text.
 */
export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body');
const metaOf = (doc: Y.Doc): Y.Map<string> => doc.getMap('meta');
const factsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('facts');
const photosOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('photos');

export type MetaField = 'headline' | 'category' | 'byline';
export type PhotoText = Pick<Photo, 'caption' | 'credit' | 'alt'>;

/** A new document holding `content`; called once in an article's life, by whoever creates it. */
export function documentFrom(content: ArticleContent): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const field of ['headline', 'category', 'byline'] as const) setMeta(doc, field, content[field]);
    for (const key of Object.keys(content.facts) as (keyof MeetingFacts)[]) setFact(doc, key, content.facts[key]);
    content.photos.forEach((photo) => putPhoto(doc, photo));
    prosemirrorJSONToYXmlFragment(articleSchema, content.body, bodyOf(doc));
  });
  return doc;
}

/** The whole content as it stands now, NFC, photos in reading order with the unplaced ones last. */
export function readContent(doc: Y.Doc): ArticleContent {
  const meta = metaOf(doc);
  const body = yXmlFragmentToProsemirrorJSON(bodyOf(doc)) as BodyNode;
  // Backwards, so that a photo placed twice counts where a reader first meets it.
  const places = new Map(placedPhotoIds(body).map((id, index) => [id, index] as const).toReversed());
  const photos = readPhotos(doc).sort((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0);
  return composed({
    headline: meta.get('headline') ?? '',
    category: meta.get('category') ?? '',
    byline: meta.get('byline') ?? '',
    facts: readFacts(doc),
    body,
    photos,
  });
}

/** The same value with every text as NFC: what is pasted from elsewhere may be decomposed. */
function composed<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(composed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)])) as T;
}

export function setMeta(doc: Y.Doc, field: MetaField, value: string): void {
  if (metaOf(doc).get(field) !== value) metaOf(doc).set(field, value);
}

/** Plain JSON so that a fact travels as one value. */
export function setFact<K extends keyof MeetingFacts>(doc: Y.Doc, key: K, value: MeetingFacts[K]): void {
  factsOf(doc).set(key, structuredClone(value));
}

export function readFacts(doc: Y.Doc): MeetingFacts {
  return { ...emptyFacts, ...(factsOf(doc).toJSON() as Partial<MeetingFacts>) };
}

/** Photos in the order in which they were added. */
export function readPhotos(doc: Y.Doc): Photo[] {
  return [...photosOf(doc).entries()]
    .map(([id, map]) => ({ order: Number(map.get('order') ?? 0), photo: { ...(map.toJSON() as Photo), id } }))
    .sort((a, b) => a.order - b.order || a.photo.id.localeCompare(b.photo.id))
    .map(({ photo: { id, hash, type, width, height, bytes, fileName, caption, credit, alt } }) => ({
      id, hash, type, width, height, bytes, fileName, caption, credit, alt,
    }));
}

/** Adds a photo under its id, after the ones that are there. */
export function putPhoto(doc: Y.Doc, photo: Photo): void {
  const photos = photosOf(doc);
  const order = Math.max(0, ...[...photos.values()].map((map) => Number(map.get('order') ?? 0))) + 1;
  const { id, ...fields } = photo;
  photos.set(id, new Y.Map(Object.entries({ ...fields, order })));
}

export function setPhotoText(doc: Y.Doc, photoId: string, change: Partial<PhotoText>): void {
  const photo = photosOf(doc).get(photoId);
  if (!photo) return;
  doc.transact(() => Object.entries(change).forEach(([field, value]) => photo.get(field) !== value && photo.set(field, value)));
}

/** Puts another file behind a photo; caption, credit and place stay. */
export function replacePhotoFile(doc: Y.Doc, photoId: string, file: PhotoFile): void {
  const photo = photosOf(doc).get(photoId);
  if (photo) doc.transact(() => Object.entries(file).forEach(([field, value]) => photo.set(field, value)));
}

export function removePhoto(doc: Y.Doc, photoId: string): void {
  photosOf(doc).delete(photoId);
}

/** Tells of every change of a photo or its words until the returned function is called. */
export function observePhotos(doc: Y.Doc, listen: () => void): () => void {
  const photos = photosOf(doc);
  photos.observeDeep(listen);
  return () => photos.unobserveDeep(listen);
}
