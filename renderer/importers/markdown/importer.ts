import { marked } from 'marked';
import { decodeText } from '../../domain/text/decodeText';
import { readMarkup } from '../html/readMarkup';
import { ImportRefused, type Importer } from '../importer';

/** A picture with a line in italics below it, as this program writes a photo with its caption. */
const figure = /<p>(<img\b[^>]*>)<br>\s*<em>((?:(?!<\/?(?:em|p)>).)*)<\/em><\/p>/gsu;

/** Markdown with tables. HTML in it, and links that are none, are taken as from any page: cleaned. */
export const markdownImporter: Importer = {
  id: 'markdown',
  endings: ['md', 'markdown'],
  async read(bytes, beside) {
    const html = await htmlOf(decodeText(bytes).text);
    return [await readMarkup(html.replace(figure, '$1<figcaption>$2</figcaption>'), { beside, keepsCaptions: true })];
  },
};

/** @throws ImportRefused for what is nested deeper than any text is */
async function htmlOf(markdown: string): Promise<string> {
  try {
    return await marked.parse(markdown, { gfm: true });
  } catch {
    throw new ImportRefused('unreadable');
  }
}
