import type { BodyNode } from '../../domain/article/body';
import { captionLine, readCaptionLine, type Photo } from '../../domain/article/photo';
import { prefilledPhoto } from '../../domain/captions/prefill';
import type { MeetingFacts } from '../../domain/facts/meetingFacts';
import type { ImportedPhoto } from '../../importers/registry';
import type { PhotoImport, TakenPhoto } from '../../platform/platform';
import { newId } from './actor';

interface Read {
  readonly body: BodyNode;
  readonly facts: MeetingFacts;
  readonly photos: readonly ImportedPhoto[];
}

/**
 * Brings the photos of a text into the desk, one after the other, and puts them where the text has them.
 * @param take brings one file into the photo store
 * @returns the body with its figures, the photos, and how many pictures stay behind
 */
export async function importedPhotos({ body, facts, photos }: Read, take: (file: File) => Promise<PhotoImport>): Promise<{ body: BodyNode; photos: Photo[]; left: number }> {
  const taken: Photo[] = [];
  const content: BodyNode[] = [];
  let left = 0;
  for (const block of body.content ?? []) {
    const photo = photos.find(({ id }) => id === block.attrs?.['photo']);
    const [file] = photo ? (await take(photo.file)).photos : [];
    if (block.type !== 'figure') content.push(block);
    else if (!photo || !file) {
      left += 1;
      if (photo?.line) content.push({ type: 'paragraph', content: [{ type: 'text', text: photo.line }] });
    } else if (!taken.some(({ hash }) => hash === file.hash)) {
      const made = photoOf(file, photo, facts);
      taken.push(made);
      content.push({ type: 'figure', attrs: { photo: made.id } });
    }
  }
  return { body: { ...body, content: content.length > 0 ? content : [{ type: 'paragraph' }] }, photos: taken, left };
}

/** What the text says of a photo is newer than what its file says; where both say the same, the file says it more exactly. */
function photoOf({ isKnown: _known, found, ...file }: TakenPhoto, { line, alt }: ImportedPhoto, facts: MeetingFacts): Photo {
  const own = prefilledPhoto(found, { facts, credit: '', newId });
  const said = line && line !== captionLine(own) ? readCaptionLine(line) : { caption: own.caption, credit: own.credit };
  return { ...file, id: newId(), ...own, ...said, alt: own.alt || (alt === said.caption ? '' : alt) };
}
