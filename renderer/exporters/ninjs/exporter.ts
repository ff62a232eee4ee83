import { countWords, textBlocks, textOf } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import type { Photo } from '../../domain/article/photo';
import { slugOf } from '../../domain/article/slug';
import { photoFileNames, photosInReadingOrder } from '../../domain/publishing/photoFiles';
import { leadOf } from '../../domain/publishing/lead';
import { documentName } from '../documentName';
import type { Exporter, ExportOptions } from '../exporter';
import { renderFragment } from '../html/fragment';
import { articleUri, instantOf, photoUri } from '../identifiers';
import { photosBeside } from '../photos';
import { plainText } from '../text/exporter';

const schema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json';
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** Lists of things by name, without those that have none and without doubles. */
const named = (names: readonly string[], rel?: string) =>
  [...new Set(names.map(oneLine).filter(Boolean))].map((name) => ({ name, ...(rel && { rel }) }));

/**
 * An article as an item of IPTC ninjs 3.0 (https://iptc.org/std/ninjs/): both forms of the text, who and what it is about,
 * and its photos as associated items. Fields that say nothing are left out.
 */
export function ninjsItem(content: ArticleContent, { date, articleId }: Pick<ExportOptions, 'date' | 'articleId'>, pathOf: (photoId: string) => string): object {
  const { facts } = content;
  const lead = leadOf(content);
  const people = named([...facts.chairs, ...facts.attendees, ...facts.hosts].map(({ name }) => name));
  const places = named([facts.place]);
  const words = countWords(textBlocks(content.body).map(textOf).join(' '));
  return filled({
    uri: articleUri(articleId),
    standard: { name: 'ninjs', version: '3.0', schema },
    type: 'text',
    representationType: 'full',
    language: 'vi',
    versionCreated: instantOf(date),
    pubStatus: 'usable',
    headlines: [{ role: 'main', contentType: 'text/plain', value: oneLine(content.headline) }],
    by: oneLine(content.byline),
    slugline: slugOf(content.headline),
    descriptions: lead ? [{ role: 'summary', contentType: 'text/plain', value: lead }] : [],
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: words, value: renderFragment(content, pathOf) },
      { role: 'plain', contentType: 'text/plain', wordCount: words, value: plainText(content) },
    ],
    people,
    organisations: named([facts.holder]),
    places,
    subjects: named([content.category]),
    associations: associationsOf(content),
  });
}

function associationsOf(content: ArticleContent): object[] {
  const names = photoFileNames(content);
  return photosInReadingOrder(content).map((photo, index) => photoItem(photo, index + 1, names.get(photo.id) ?? photo.fileName));
}

function photoItem(photo: Photo, number: number, file: string): object {
  const say = (role: string, text: string) => (text.trim() ? [{ role, contentType: 'text/plain', value: oneLine(text) }] : []);
  return filled({
    name: `photo-${number}`,
    uri: photoUri(photo.hash),
    type: 'picture',
    language: 'vi',
    by: oneLine(photo.credit),
    descriptions: [...say('caption', photo.caption), ...say('altText', photo.alt)],
    people: named((photo.people ?? []).map(({ name }) => name)),
    places: named([photo.place ?? '']),
    renditions: [{ name: 'original', contentType: photo.type, width: Math.round(photo.width), height: Math.round(photo.height), originalFilename: file }],
  });
}

const filled = (item: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)));

/** One JSON file and its photos in a folder beside it. */
export const ninjsExporter: Exporter = {
  id: 'ninjs',
  label: 'exporters.ninjs',
  preview: 'text',
  export(content, options) {
    const name = documentName(content, options);
    const photos = photosBeside(content, `${name}-anh`);
    const text = `${JSON.stringify(ninjsItem(content, options, photos.pathOf), null, 2)}\n`.normalize('NFC');
    return { suggestedName: `${name}.json`, files: [{ path: 'index.json', text }, ...photos.files] };
  },
};
