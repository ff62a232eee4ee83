import type * as Y from 'yjs';
import { followPeople, peopleLine } from '../../domain/captions/peopleLine';
import type { PicturedPerson } from '../../domain/article/photo';
import type { HouseStyle } from '../../domain/facts/houseStyle';
import type { ArticleFields } from './articleFields';
import { FactChange } from './changeFacts';
import { arrange } from './entries';
import { photosOf } from './parts';
import { readPhotos, setPhotoDetails, type PhotoDetails, type PhotoText } from './photos';

/**
 * Changes who is on a photo; a caption that names them goes with it. One step of the undo history.
 * @param change makes the new people, from left to right, from those that the document has now
 */
export function changePeople(doc: Y.Doc, fields: ArticleFields, photoId: string, style: HouseStyle, change: (now: readonly PicturedPerson[]) => readonly PicturedPerson[]): void {
  const photo = readPhotos(doc).find(({ id }) => id === photoId);
  if (!photo) return;
  const before = photo.people ?? [];
  const after = change(before);
  const place = { kind: 'photo', id: photoId, field: 'caption' } as const;
  const said = fields.read(place);
  const caption = followPeople(said, peopleLine(before, style), peopleLine(after, style));
  // Typing a name is one step; whoever comes, goes or moves is a step of its own.
  const isTyping = before.map(({ id }) => id).join() === after.map(({ id }) => id).join();
  doc.transact(() => {
    setPhotoDetails(doc, photoId, { people: after });
    if (caption !== null && caption !== said) fields.write(place, caption);
  }, new FactChange(isTyping ? `people ${photoId}` : Symbol('people')));
}

/** Words and details of many photos at once, as one step of the undo history. */
export function changePhotos(doc: Y.Doc, fields: ArticleFields, photoIds: readonly string[], texts: Partial<PhotoText>, details: Pick<PhotoDetails, 'place' | 'takenAt'> = {}): void {
  doc.transact(() => {
    for (const id of photoIds) {
      for (const [field, text] of Object.entries(texts)) fields.write({ kind: 'photo', id, field: field as keyof PhotoText }, text);
      setPhotoDetails(doc, id, details);
    }
  }, new FactChange(Symbol('photos')));
}

/** Puts all photos of the article into this order, as one step of the undo history; those that are not named follow. */
export function arrangePhotos(doc: Y.Doc, photoIds: readonly string[]): void {
  const there = readPhotos(doc).map(({ id }) => id);
  const wanted = photoIds.filter((id) => there.includes(id));
  doc.transact(() => arrange(photosOf(doc), [...wanted, ...there.filter((id) => !wanted.includes(id))]), new FactChange(Symbol('order')));
}
