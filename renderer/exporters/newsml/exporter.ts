import type { ArticleContent } from '../../domain/article/content';
import { leadOf } from '../../domain/publishing/lead';
import { photoFileNames, photosInReadingOrder } from '../../domain/publishing/photoFiles';
import { documentName } from '../documentName';
import type { Exporter, ExportOptions } from '../exporter';
import { renderFragment } from '../html/fragment';
import { articleUri, instantOf, photoUri } from '../identifiers';
import { photosBeside } from '../photos';
import { textElement, xhtmlOf, xmlText } from '../xml';

/**
 * An article as a news item of IPTC NewsML-G2 2.34, power conformance (https://iptc.org/std/NewsML-G2/), its text as XHTML
 * within it, its photos as links.
 */
export function newsItem(content: ArticleContent, { date, articleId }: Pick<ExportOptions, 'date' | 'articleId'>, pathOf: (photoId: string) => string): string {
  const { facts } = content;
  const headline = content.headline.trim();
  const created = instantOf(date);
  const people = [...new Set([...facts.chairs, ...facts.attendees, ...facts.hosts].map(({ name }) => name.trim()).filter(Boolean))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${xmlText(articleUri(articleId))}" version="1" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="vi">`,
    '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>',
    '<itemMeta>',
    '<itemClass qcode="ninat:text"/>',
    '<provider><name>Tòa Soạn</name></provider>',
    `<versionCreated>${created}</versionCreated>`,
    '<pubStatus qcode="stat:usable"/>',
    ...textElement('title', headline),
    ...linksOf(content),
    '</itemMeta>',
    '<contentMeta>',
    `<contentCreated>${created}</contentCreated>`,
    '<language tag="vi"/>',
    ...subject('cpnat:abstract', content.category),
    ...people.flatMap((name) => subject('cpnat:person', name)),
    ...subject('cpnat:organisation', facts.holder),
    ...subject('cpnat:poi', facts.place),
    ...textElement('headline', headline),
    ...textElement('by', content.byline),
    ...textElement('description', leadOf(content), ' role="drol:summary"'),
    '</contentMeta>',
    '<contentSet>',
    '<inlineXML contenttype="application/xhtml+xml">',
    '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi">',
    `<head><title>${xmlText(headline)}</title></head>`,
    `<body>\n<h1>${xmlText(headline)}</h1>\n${xhtmlOf(renderFragment(content, pathOf))}\n</body>`,
    '</html>',
    '</inlineXML>',
    '</contentSet>',
    '</newsItem>',
    '',
  ]
    .join('\n')
    .normalize('NFC');
}

const subject = (type: string, name: string): string[] => {
  const [element] = textElement('name', name);
  return element ? [`<subject type="${type}">${element}</subject>`] : [];
};

/** The photos as they lie beside the document, in reading order. */
function linksOf(content: ArticleContent): string[] {
  const names = photoFileNames(content);
  return photosInReadingOrder(content).map((photo) =>
    `<link rel="irel:associatedWith" residref="${xmlText(photoUri(photo.hash))}" contenttype="${photo.type}">${textElement('title', photo.caption || names.get(photo.id) || photo.fileName).join('')}</link>`);
}

/** One XML file and its photos in a folder beside it. */
export const newsmlExporter: Exporter = {
  id: 'newsml',
  label: 'exporters.newsml',
  preview: 'text',
  export(content, options) {
    const name = documentName(content, options);
    const photos = photosBeside(content, `${name}-anh`);
    return { suggestedName: `${name}.xml`, files: [{ path: 'index.xml', text: newsItem(content, options, photos.pathOf) }, ...photos.files] };
  },
};
