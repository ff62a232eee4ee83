import { escapeHtml } from '../../domain/publishing/htmlText';
import { anchorOf, contentsLabel, digestName, type DigestExporter, type DigestReport } from '../digest';
import { renderFragment } from '../html/fragment';
import { headerHtml, standalonePage, timeHtml } from '../html/page';
import { addressesIn, forPrint, printStyle } from './print';

const newPages = '@media print { article { break-before: page; } nav li { margin-bottom: 0.4rem; } }';
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim().normalize('NFC');

/** Several articles as one page to be printed: contents that lead to each, then the articles, each on a page of its own. */
export const pdfDigest: DigestExporter = {
  id: 'pdf',
  async export(reports, options) {
    const { fontFaces } = await import('./fonts');
    const title = oneLine(options.title);
    const page = standalonePage({
      title,
      body: [
        '<header>', `<h1>${escapeHtml(title)}</h1>`, `<p>${timeHtml(options.date, options.timeZone)}</p>`, '</header>',
        `<nav><h2>${contentsLabel}</h2><ol>`,
        ...reports.map(({ content }, index) => `<li><a href="#${anchorOf(index)}">${escapeHtml(oneLine(content.headline))}</a></li>`),
        '</ol></nav>',
        ...reports.flatMap(articleHtml),
      ],
    });
    return { suggestedName: `${digestName(options)}.pdf`, form: 'pdf', files: [{ path: 'index.html', text: forPrint(page, `${fontFaces}${printStyle(title)}${newPages}`) }] };
  },
};

const articleHtml = ({ content, pictures }: DigestReport, index: number): string[] =>
  [`<article id="${anchorOf(index)}">`, ...headerHtml(content, ''), renderFragment(content, addressesIn(content, pictures)), '</article>'];
