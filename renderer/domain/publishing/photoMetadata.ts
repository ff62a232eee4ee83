import type { ArticleContent } from '../article/content';
import type { Photo } from '../article/photo';

/**
 * What is written into a photo that leaves the desk. A field that is absent leaves what the file says; an empty one takes
 * it away.
 */
export interface PhotoMetadata {
  /** The article's. */
  readonly headline?: string;
  readonly caption?: string;
  /** The photographer's name, with or without "Ảnh:". */
  readonly credit?: string;
  readonly alt?: string;
  /** Names from left to right. */
  readonly people?: readonly string[];
  readonly place?: string;
  readonly city?: string;
  /** ISO day, or ISO local time. */
  readonly takenAt?: string;
  readonly keywords?: readonly string[];
  /** Leaves the coordinates in. */
  readonly keepGps?: boolean;
}

const longestText = 20_000;
const longestLine = 1_000;
const mostPeople = 500;
const longestDate = 40;

/**
 * What an article says of one of its photos, for the copy that leaves the desk. Caption, alternative text, people and place
 * replace the file's, empty ones too: somebody has emptied them. The photographer's name and the day stay as the file has
 * them where the article says nothing.
 */
export function photoMetadataOf(photo: Photo, { headline, facts }: Pick<ArticleContent, 'headline' | 'facts'>): PhotoMetadata {
  const line = (text: string | undefined) => text?.trim().slice(0, longestLine) || undefined;
  return {
    headline: line(headline),
    caption: photo.caption.trim().slice(0, longestText),
    credit: line(photo.credit),
    alt: photo.alt.trim().slice(0, longestText),
    people: (photo.people ?? []).slice(0, mostPeople).map(({ name }) => name.trim().slice(0, longestLine)),
    place: line(photo.place) ?? line(facts.place) ?? '',
    takenAt: line(photo.takenAt || facts.date)?.slice(0, longestDate),
    ...(photo.keepGps ? { keepGps: true } : {}),
  };
}
