import type { ArticleContent } from '../../domain/article/content';
import type { RenderPage } from '../../domain/publishing/connector';
import { escapeHtml } from '../../domain/publishing/htmlText';
import { leadOf } from '../../domain/publishing/lead';
import { shownDay } from '../shownDay';
import { renderFragment } from './fragment';
import { pageStyle } from './style';

/**
 * Builds the renderer of pages that stand alone: readable in a browser, printable on A4, nothing loaded but the photos.
 * @param timeZone the desk's, for the date in the header.
 */
export function pageRenderer(timeZone: string): RenderPage {
  return (content, photoAddress, publishedAt) => {
    const lead = leadOf(content);
    return standalonePage({
      title: content.headline.trim(),
      head: lead ? [`<meta name="description" content="${escapeHtml(lead)}">`] : [],
      body: ['<article>', ...headerHtml(content, timeHtml(publishedAt, timeZone)), renderFragment(content, photoAddress), '</article>'],
    });
  };
}

/** A page that needs no other file but its photos. @param parts the title as text, `head` and `body` as lines of HTML */
export function standalonePage({ title, head = [], body }: { title: string; head?: readonly string[]; body: readonly string[] }): string {
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...head,
    `<style>\n${pageStyle}\n</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ]
    .join('\n')
    .normalize('NFC');
}

/** What stands above an article: category, headline, byline and day. @param time the day as HTML, or nothing */
export function headerHtml(content: ArticleContent, time: string): string[] {
  const category = escapeHtml(content.category.trim());
  const byline = [escapeHtml(content.byline.trim()), time].filter(Boolean).join(' · ');
  return [
    '<header>',
    ...(category ? [`<p>${category}</p>`] : []),
    `<h1>${escapeHtml(content.headline.trim())}</h1>`,
    ...(byline ? [`<p>${byline}</p>`] : []),
    '</header>',
  ];
}

/** The day as portals head their pages: dd/MM/yyyy, always padded. */
export function timeHtml(publishedAt: string, timeZone: string): string {
  const day = shownDay(publishedAt, timeZone);
  return day ? `<time datetime="${day.iso}">${day.shown}</time>` : '';
}
