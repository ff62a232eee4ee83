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
    const title = escapeHtml(content.headline.trim());
    const lead = leadOf(content);
    return [
      '<!doctype html>',
      '<html lang="vi">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${title}</title>`,
      ...(lead ? [`<meta name="description" content="${escapeHtml(lead)}">`] : []),
      `<style>\n${pageStyle}\n</style>`,
      '</head>',
      '<body>',
      '<article>',
      ...headerHtml(content, title, publishedAt, timeZone),
      renderFragment(content, photoAddress),
      '</article>',
      '</body>',
      '</html>',
      '',
    ]
      .join('\n')
      .normalize('NFC');
  };
}

function headerHtml(content: ArticleContent, title: string, publishedAt: string, timeZone: string): string[] {
  const category = escapeHtml(content.category.trim());
  const byline = [escapeHtml(content.byline.trim()), timeHtml(publishedAt, timeZone)].filter(Boolean).join(' · ');
  return [
    '<header>',
    ...(category ? [`<p>${category}</p>`] : []),
    `<h1>${title}</h1>`,
    ...(byline ? [`<p>${byline}</p>`] : []),
    '</header>',
  ];
}

/** The day as portals head their pages: dd/MM/yyyy, always padded. */
function timeHtml(publishedAt: string, timeZone: string): string {
  const day = shownDay(publishedAt, timeZone);
  return day ? `<time datetime="${day.iso}">${day.shown}</time>` : '';
}
