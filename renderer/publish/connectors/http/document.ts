import { z } from 'zod';
import { canonicalText } from '../../../domain/article/content';
import { captionLine } from '../../../domain/article/photo';
import type { Publication, RenderHtml } from '../../../domain/publishing/connector';
import { wordsOfHtml } from '../../../domain/publishing/htmlText';
import { leadOf } from '../../../domain/publishing/lead';
import { photoFileNames, photosInReadingOrder } from '../../../domain/publishing/photoFiles';
import type { Seen } from '../../../domain/publishing/seen';
import type { Difference } from '../../../domain/publishing/timeline';
import type { PhotoSums } from '../../../domain/publishing/transport';

type Sums = PhotoSums['photos'];

/** What a receiver tells of a photo that it has. */
const storedPhoto = z.object({ name: z.string(), sha256: z.string(), bytes: z.number() });

/** The parts of the sent document that are compared when it is read back; docs/http-target.openapi.yaml has it whole. */
const shownArticle = z.looseObject({
  headline: z.string(),
  body_xhtml: z.string(),
  subject: z.array(z.object({ name: z.string() })).default([]),
  associations: z.record(z.string(), z.object({ description_text: z.string().default(''), alt_text: z.string().default('') })).default({}),
});

/** A publication as the receiver has it now. */
export const storedPublication = z.object({
  key: z.string(),
  state: z.enum(['receiving', 'published', 'withdrawn']),
  url: z.string().default(''),
  article: shownArticle.nullable().default(null),
  photos: z.array(storedPhoto),
  /** Of a correction that is on its way. */
  waiting: z.array(storedPhoto).default([]),
});
export type StoredPublication = z.infer<typeof storedPublication>;

/** The photos as the receiver gets them: name, place in the reading order, and what the copy with its words in it will be. */
export function namedPhotos({ content }: Publication, sums: Sums) {
  const names = photoFileNames(content);
  return photosInReadingOrder(content).map((photo, index) => {
    const [name, sum] = [names.get(photo.id), sums[index]];
    if (!name || !sum) throw new RangeError(`no name or checksum of photo ${photo.id}`);
    return { photo, name, ...sum };
  });
}

/** What is sent of an article: the approval, and the article after the manner of ninjs 1.4 (IPTC). */
export function documentOf(publication: Publication, sums: Sums, renderHtml: RenderHtml) {
  const { content, approval, key } = publication;
  const photos = namedPhotos(publication, sums);
  const names = photoFileNames(content);
  return {
    key,
    contentHash: approval.contentHash,
    approvedBy: approval.by,
    approvedAt: approval.at,
    photos: photos.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    article: {
      uri: `urn:toa-soan:${key}`,
      type: 'text',
      language: 'vi',
      versioncreated: approval.at,
      pubstatus: 'usable',
      headline: content.headline.trim(),
      byline: content.byline.trim(),
      description_text: leadOf(content),
      subject: content.category.trim() ? [{ name: content.category.trim() }] : [],
      body_xhtml: renderHtml(content, (photoId) => `photos/${names.get(photoId) ?? ''}`),
      associations: Object.fromEntries(photos.map(({ photo, name, bytes }) => [name, {
        uri: `urn:toa-soan:${key}:${name}`,
        type: 'picture',
        description_text: captionLine(photo),
        alt_text: photo.alt.trim() || photo.caption.trim(),
        byline: photo.credit.trim(),
        renditions: { original: { href: `photos/${name}`, mimetype: photo.type, width: photo.width, height: photo.height, sizeinbytes: bytes } },
      }])),
    },
  };
}

/** What the receiver shows, as it is compared before anything else is put there. */
export function seenOf({ article, photos, state }: StoredPublication): Seen {
  const { headline = '', body_xhtml: html = '', ...rest } = article ?? {};
  const parts = Object.fromEntries(photos.map(({ name, sha256 }) => [name, sha256]));
  return { headline, html, parts: { ...parts, article: canonicalText(rest) }, ...(state !== 'published' && { isHidden: true }) };
}

/** How what the receiver shows differs from what was approved. Words count, not how it spells its HTML. */
export function compareStored(publication: Publication, sums: Sums, renderHtml: RenderHtml, found: StoredPublication): Difference[] {
  const { article, photos } = documentOf(publication, sums, renderHtml);
  const shown = found.article;
  const isSame = (one: string, other: string): boolean => wordsOfHtml(one) === wordsOfHtml(other);
  const there = new Map(found.photos.map(({ name, sha256 }) => [name, sha256]));
  const differences = new Set<Difference>();
  if (found.state !== 'published') differences.add('status');
  if (shown?.headline.trim().normalize('NFC') !== article.headline.normalize('NFC')) differences.add('headline');
  if (!shown || !isSame(shown.body_xhtml, article.body_xhtml)) differences.add('text');
  if (article.subject.some(({ name }) => !shown?.subject.some((other) => other.name.normalize('NFC') === name.normalize('NFC')))) differences.add('category');
  for (const { name, sha256 } of photos) {
    const [caption, sent] = [shown?.associations[name], article.associations[name]];
    if (!there.has(name) || !shown?.body_xhtml.includes(name)) differences.add('photoMissing');
    else if (there.get(name) !== sha256) differences.add('fileDiffers');
    if (caption?.description_text.normalize('NFC') !== sent?.description_text.normalize('NFC') || caption?.alt_text.normalize('NFC') !== sent?.alt_text.normalize('NFC')) differences.add('captionDiffers');
  }
  return [...differences];
}
