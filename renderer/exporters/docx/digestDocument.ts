import { Bookmark, HeadingLevel, InternalHyperlink, Paragraph, TextRun } from 'docx';
import { anchorOf, contentsLabel, type DigestOptions, type DigestReport } from '../digest';
import { shownDay } from '../shownDay';
import { articleBlocks, packed, subtitle } from './document';
import { line } from './line';
import { newNumbering } from './numbering';

/** Title, contents that lead to each article, then the articles, each on a page of its own. */
export async function digestBytes(reports: readonly DigestReport[], { title, date, timeZone }: DigestOptions): Promise<Uint8Array> {
  const numbering = newNumbering();
  const day = shownDay(date, timeZone)?.shown ?? '';
  const contents = reports.map(({ content }, index) => new Paragraph({
    children: [new InternalHyperlink({ anchor: anchorOf(index), children: [new TextRun({ text: `${index + 1}. ${line(content.headline)}`, style: 'Hyperlink' })] })],
  }));
  const articles = reports.flatMap(({ content, pictures }, index) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1, pageBreakBefore: true,
      children: [new Bookmark({ id: anchorOf(index), children: [new TextRun(line(content.headline))] })],
    }),
    ...subtitle(content.category, content.byline),
    ...articleBlocks(content, pictures, numbering),
  ]);
  return packed({ headline: title, byline: '' }, numbering, [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(line(title))] }),
    new Paragraph({ style: 'Subtitle', text: day }),
    new Paragraph({ children: [new TextRun({ text: contentsLabel, bold: true })] }),
    ...contents,
    ...articles,
  ], new Map(reports.flatMap(({ pictures }) => [...pictures])));
}
