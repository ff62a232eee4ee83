import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { placedPhotoIds, type BodyNode } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { houseStyles, type HouseStyle } from '../../domain/facts/houseStyle';
import { emptyFacts, type MeetingFacts } from '../../domain/facts/meetingFacts';
import { articleSchema } from '../schema/articleSchema';
import { readFacts, setFact } from './facts';
import { putFieldSuggestions, readFieldSuggestions } from './fieldSuggestions';
import { bodyOf, metaOf } from './parts';
import { putPhoto, readPhotos } from './photos';
import { textIn, writeText, writeValue } from './textField';

export { bodyOf } from './parts';
export { observeFacts, readFacts, setFact } from './facts';
export { observePhotos, putPhoto, readPhotos, removePhoto, replacePhotoFile, setPhotoDetails, setPhotoText, type PhotoDetails, type PhotoText } from './photos';

/**
 * The format that this program writes, in `meta.format`. An article is a Yjs document: `body` an XmlFragment, `meta`,
 * `facts` and `photos` maps. Words are shared texts, lists of facts and photos are entries by id (entries.ts), so that
 * two people's changes of one headline, one list or one caption merge. Format 1, which wrote no number, kept them as
 * whole values; format 2 had fewer facts and no house style, format 3 no suggestions in the body,
 * format 4 none for the fields beside it (upgrade.ts).
 */
export const documentFormat = 5;

const metaFields = ['headline', 'category', 'byline'] as const;
export type MetaField = (typeof metaFields)[number];

/** A new document holding `content`; called once in an article's life, by whoever creates it. */
export function documentFrom(content: ArticleContent): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    metaOf(doc).set('format', documentFormat);
    for (const field of metaFields) setMeta(doc, field, content[field]);
    if (content.style) setStyle(doc, content.style);
    const facts = { ...emptyFacts, ...content.facts };
    for (const key of Object.keys(facts) as (keyof MeetingFacts)[]) setFact(doc, key, facts[key]);
    content.photos.forEach((photo) => putPhoto(doc, photo));
    prosemirrorJSONToYXmlFragment(articleSchema, content.body, bodyOf(doc));
    putFieldSuggestions(doc, content.suggestions ?? []);
  });
  return doc;
}

/** The whole content as it stands now, NFC, photos in reading order with the unplaced ones last. */
export function readContent(doc: Y.Doc): ArticleContent {
  const body = readBody(doc);
  // Backwards, so that a photo placed twice counts where a reader first meets it.
  const places = new Map(placedPhotoIds(body).map((id, index) => [id, index] as const).toReversed());
  const photos = readPhotos(doc).sort((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0);
  const [headline, category, byline] = metaFields.map((field) => readMeta(doc, field)) as [string, string, string];
  const style = readStyle(doc);
  const suggestions = readFieldSuggestions(doc);
  return composed({ headline, category, byline, facts: readFacts(doc), ...(style && { style }), body, photos, ...(suggestions.length > 0 && { suggestions }) });
}

/** The body as it is stored, whatever a newer program put there; what is no text or node at all is left out. */
export function readBody(doc: Y.Doc): BodyNode {
  try {
    return yXmlFragmentToProsemirrorJSON(bodyOf(doc)) as BodyNode;
  } catch {
    return { type: 'doc', content: [{ type: 'unreadable' }] };
  }
}

/** The same value with every text as NFC: what is pasted from elsewhere may be decomposed. */
function composed<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(composed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)])) as T;
}

export const readMeta = (doc: Y.Doc, field: MetaField): string => textIn(metaOf(doc), field);

/** The headline is a shared text; category and byline are chosen rather than written, and stay single values. */
export function setMeta(doc: Y.Doc, field: MetaField, value: string): void {
  if (field === 'headline') writeText(metaOf(doc), field, value);
  else writeValue(metaOf(doc), field, value);
}

/** The house style that somebody chose for this article, or undefined for the template's. */
export function readStyle(doc: Y.Doc): HouseStyle | undefined {
  const style = metaOf(doc).get('style');
  return houseStyles.find((known) => known === style);
}

export const setStyle = (doc: Y.Doc, style: HouseStyle): void => writeValue(metaOf(doc), 'style', style);

/** Tells of every change of what `readMeta` and `readStyle` read until the returned function is called. */
export function observeMeta(doc: Y.Doc, onChange: () => void): () => void {
  const meta = metaOf(doc);
  meta.observeDeep(onChange);
  return () => meta.unobserveDeep(onChange);
}
