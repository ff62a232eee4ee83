import type { ArticleContent } from '../../domain/article/content';
import { slugOf } from '../../domain/article/slug';
import { leadOf } from '../../domain/publishing/lead';
import { documentName } from '../documentName';
import type { Exporter, ExportOptions } from '../exporter';
import { renderFragment } from '../html/fragment';
import { articleUri, instantOf } from '../identifiers';
import { photosBeside } from '../photos';
import { cdata, xmlText } from '../xml';

/** Words for a field of WordPress that holds HTML: an author's filter would take "<…>" for an element and drop it. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const author = 'toa-soan';
/** "2026-02-06 03:00:00" */
const wordpressDate = (instant: Date): string => instant.toISOString().slice(0, 19).replace('T', ' ');

/** The same instant as clocks in a time zone show it. */
function localDate(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/**
 * An article as a file for WordPress' importer (WXR 1.2): one post, a draft, so that nobody publishes by importing. Photos
 * have no address that WordPress could fetch them from: their names stand in the text, the files lie beside it.
 */
export function wxrFile(content: ArticleContent, { date, timeZone, articleId }: Pick<ExportOptions, 'date' | 'timeZone' | 'articleId'>, pathOf: (photoId: string) => string): string {
  const instant = new Date(instantOf(date));
  const headline = content.headline.replace(/\s+/gu, ' ').trim();
  const category = content.category.replace(/\s+/gu, ' ').trim();
  const byline = content.byline.replace(/\s+/gu, ' ').trim();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">',
    '<channel>',
    `<title>${xmlText(headline)}</title>`,
    '<language>vi</language>',
    '<wp:wxr_version>1.2</wp:wxr_version>',
    `<wp:author><wp:author_login>${cdata(author)}</wp:author_login><wp:author_display_name>${cdata(byline || author)}</wp:author_display_name></wp:author>`,
    ...(category ? [`<wp:category><wp:category_nicename>${cdata(slugOf(category))}</wp:category_nicename><wp:category_parent>${cdata('')}</wp:category_parent><wp:cat_name>${cdata(category)}</wp:cat_name></wp:category>`] : []),
    '<item>',
    `<title>${cdata(asHtml(headline))}</title>`,
    `<pubDate>${instant.toUTCString()}</pubDate>`,
    `<dc:creator>${cdata(author)}</dc:creator>`,
    `<guid isPermaLink="false">${xmlText(articleUri(articleId))}</guid>`,
    `<content:encoded>${cdata(renderFragment(content, pathOf))}</content:encoded>`,
    `<excerpt:encoded>${cdata(asHtml(leadOf(content)))}</excerpt:encoded>`,
    '<wp:post_id>1</wp:post_id>',
    `<wp:post_date>${cdata(localDate(instant, timeZone))}</wp:post_date>`,
    `<wp:post_date_gmt>${cdata(wordpressDate(instant))}</wp:post_date_gmt>`,
    `<wp:post_name>${cdata(slugOf(headline))}</wp:post_name>`,
    `<wp:status>${cdata('draft')}</wp:status>`,
    '<wp:post_parent>0</wp:post_parent>',
    `<wp:post_type>${cdata('post')}</wp:post_type>`,
    ...(category ? [`<category domain="category" nicename="${xmlText(slugOf(category))}">${cdata(category)}</category>`] : []),
    '</item>',
    '</channel>',
    '</rss>',
    '',
  ]
    .join('\n')
    .normalize('NFC');
}

/** One WXR file and its photos in a folder beside it. */
export const wxrExporter: Exporter = {
  id: 'wxr',
  label: 'exporters.wxr',
  preview: 'text',
  export(content, options) {
    const name = documentName(content, options);
    const photos = photosBeside(content, `${name}-anh`);
    return { suggestedName: `${name}-wordpress.xml`, files: [{ path: 'index.xml', text: wxrFile(content, options, photos.pathOf) }, ...photos.files] };
  },
};
