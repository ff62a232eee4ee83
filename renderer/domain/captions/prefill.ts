import type { Photo, PicturedPerson } from '../article/photo';
import type { Attendee, MeetingFacts } from '../facts/meetingFacts';

/** What a photo file says of itself (IPTC, XMP), all of it optional and already cleaned. */
export interface PhotoMetadata {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly alt?: string | undefined;
  /** Names from left to right. */
  readonly people?: readonly string[] | undefined;
  readonly place?: string | undefined;
  /** ISO day. */
  readonly takenAt?: string | undefined;
}

export type PrefilledPhoto = Pick<Photo, 'caption' | 'credit' | 'alt' | 'people' | 'place' | 'takenAt'>;

interface Known {
  readonly facts: Pick<MeetingFacts, 'chairs' | 'attendees' | 'hosts' | 'date' | 'place'>;
  /** Who is credited while the file says nobody: the desk's photographer of this report. */
  readonly credit: string;
  readonly newId: () => string;
}

/** "Ảnh: Minh Anh" and "Photo by Minh Anh" both credit Minh Anh; the house style writes the word itself. */
const withoutLabel = (credit: string): string => credit.trim().replace(/^(?:ảnh|photo|nguồn ảnh)\s*(?::|by)\s*/iu, '');

/**
 * The words that a photo brings along, with what the facts know: people get the posts of the sheet; a place or day that is the
 * meeting's own is left to the facts, so that it follows them.
 */
export function prefilledPhoto(found: PhotoMetadata, { facts, credit, newId }: Known): PrefilledPhoto {
  const known = [...facts.chairs, ...facts.attendees, ...facts.hosts];
  const people = (found.people ?? []).filter((name) => name.trim()).map((name) => pictured(name.normalize('NFC').trim(), known, newId));
  const place = (found.place ?? '').trim();
  const takenAt = found.takenAt ?? '';
  return {
    caption: (found.caption ?? '').trim().normalize('NFC'),
    credit: withoutLabel(found.credit ?? '').normalize('NFC') || credit,
    alt: (found.alt ?? '').trim().normalize('NFC'),
    ...(people.length > 0 && { people }),
    ...(place && place !== facts.place.trim() && { place: place.normalize('NFC') }),
    ...(takenAt && takenAt !== facts.date && { takenAt }),
  };
}

function pictured(name: string, known: readonly Attendee[], newId: () => string): PicturedPerson {
  const attendee = known.find((one) => one.name.normalize('NFC').trim() === name);
  return { id: newId(), name, posts: attendee?.posts ?? '', at: null };
}
