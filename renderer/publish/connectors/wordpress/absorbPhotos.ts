import type { Publication } from '../../../domain/publishing/connector';
import type { Difference } from '../../../domain/publishing/timeline';
import type { TransportAnswer } from '../../../domain/publishing/transport';
import { readAnswer } from './answers';
import { isDescribed } from './compare';
import { wordsSent } from './mapping';
import { photoIndexOf } from './names';
import { afterPhoto, go, obey, type WordPressOutcome } from './next';
import type { Phase, WordPressProgress } from './progress';
import { pageSize } from './requests';
import { mediaResource, type MediaResource } from './resources';

const listing = mediaResource.array();

/** After so many tries the photo goes out in its full size alone: a small server may never manage the smaller ones. */
const mostFinishes = 3;

/** After a look at what hangs on the post: photos that an earlier try has sent are adopted, the lowest id of each. */
export function absorbFindPhotos(
  publication: Publication, progress: WordPressProgress, page: number, answer: TransportAnswer,
): WordPressOutcome {
  const reading = readAnswer(answer, listing);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  const known = reading.resource.reduce((sofar, found) => {
    const photo = publication.content.photos[photoIndexOf(publication.key, found.slug) ?? -1];
    return photo && !sofar.photos[photo.id] ? adopt(publication, sofar, photo.id, found) : sofar;
  }, progress);
  if (reading.resource.length === pageSize) return go(known, { do: 'findPhotos', page: page + 1 });
  const news = Object.keys(known.photos).length > Object.keys(progress.photos).length;
  return go(known, afterPhoto(publication, known), news);
}

export function absorbUpload(
  publication: Publication, progress: WordPressProgress, photoId: string, answer: TransportAnswer,
): WordPressOutcome {
  const reading = readAnswer(answer, mediaResource);
  if (reading.kind === 'error') {
    const media = unfinishedUpload(answer);
    if (media === null) return obey(progress, reading.verdict);
    // It is there, its address is not known yet: finishing it tells.
    const known = { ...progress, photos: { ...progress.photos, [photoId]: { media, address: '', finished: false, failedFinishes: 0, described: false } } };
    return go(known, afterPhoto(publication, known), true);
  }
  const known = adopt(publication, progress, photoId, reading.resource);
  return go(known, afterPhoto(publication, known), true);
}

/**
 * WordPress stores the file before it makes the smaller sizes, and names it in a header in case it dies over those
 * (developer.wordpress.org/rest-api/reference/media: post-process).
 */
function unfinishedUpload(answer: TransportAnswer): number | null {
  if (answer.kind !== 'http' || answer.status < 500) return null;
  const id = Number(answer.headers['x-wp-upload-attachment-id']);
  return Number.isInteger(id) && id > 0 ? id : null;
}

export function absorbFinish(
  publication: Publication, progress: WordPressProgress, photoId: string, answer: TransportAnswer,
): WordPressOutcome {
  const reading = readAnswer(answer, mediaResource);
  if (reading.kind === 'resource') {
    const known = adopt(publication, progress, photoId, { ...reading.resource, missing_image_sizes: [] });
    return go(known, afterPhoto(publication, known), true);
  }
  const { verdict } = reading;
  if (reading.status === 401) return obey(progress, verdict);
  const { [photoId]: sent, ...others } = progress.photos;
  // Known only from the header: the look-up says whether the photo is there at all, after a wait so that it cannot spin.
  if (!sent?.address) return obey({ ...progress, photos: others }, { kind: 'retry', problem: verdict.problem });
  const failedFinishes = sent.failedFinishes + 1;
  const finished = verdict.kind === 'stop' || failedFinishes >= mostFinishes;
  const known = { ...progress, photos: { ...progress.photos, [photoId]: { ...sent, finished, failedFinishes } } };
  return finished ? go(known, afterPhoto(publication, known)) : obey(known, verdict);
}

export function absorbDescription(
  publication: Publication, progress: WordPressProgress, photoId: string, answer: TransportAnswer,
): WordPressOutcome {
  const reading = readAnswer(answer, mediaResource);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  const known = adopt(publication, progress, photoId, reading.resource, true);
  return go(known, afterPhoto(publication, known), true);
}

/** Compares the media library with what was approved; what hangs on the post twice is put down for the sweep. */
export function absorbPhotoProof(
  publication: Publication, progress: WordPressProgress, at: Extract<Phase, { do: 'readPhotos' }>, answer: TransportAnswer,
): WordPressOutcome {
  const reading = readAnswer(answer, listing);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  const { key, content } = publication;
  const seen = [...at.seen, ...reading.resource.map(({ id }) => id)];
  const last = reading.resource.length < pageSize;
  const differences = new Set<Difference>(progress.differences);
  const leftovers = [...progress.leftovers];
  for (const found of reading.resource) {
    // A correction keeps photos of an earlier key: those are known by their number.
    const photo = content.photos[photoIndexOf(key, found.slug) ?? -1] ?? content.photos.find(({ id }) => progress.photos[id]?.media === found.id);
    if (!photo) continue;
    if (progress.photos[photo.id]?.media !== found.id) leftovers.push({ kind: 'media', id: found.id });
    else if (!isDescribed(photo, found)) differences.add('captionDiffers');
  }
  if (last && Object.values(progress.photos).some(({ media }) => !seen.includes(media))) differences.add('photoMissing');
  const known = { ...progress, differences: [...differences], leftovers };
  return go(known, last ? { do: 'findLeftovers' } : { do: 'readPhotos', page: at.page + 1, seen });
}

function adopt(
  { content }: Publication, progress: WordPressProgress, photoId: string, found: MediaResource, describedAnyway = false,
): WordPressProgress {
  const photo = content.photos.find((candidate) => candidate.id === photoId);
  const sent = {
    media: found.id,
    address: found.source_url,
    finished: found.missing_image_sizes.length === 0 || (progress.photos[photoId]?.finished ?? false),
    failedFinishes: progress.photos[photoId]?.failedFinishes ?? 0,
    described: describedAnyway || (photo !== undefined && isDescribed(photo, found)),
    ...(photo && { hash: photo.hash, words: wordsSent(photo) }),
  };
  return { ...progress, photos: { ...progress.photos, [photoId]: sent } };
}
