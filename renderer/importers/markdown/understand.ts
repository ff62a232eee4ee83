import { marked } from 'marked';
import { decodeText } from '../../domain/text/decodeText';
import type { Understand } from '../importer';

/** A picture with a line in italics below it, as this program writes a photo with its caption. */
const figure = /<p>(<img\b[^>]*>)<br>\s*<em>((?:(?!<\/?(?:em|p)>).)*)<\/em><\/p>/gsu;

/** Markdown with tables. HTML in it, and links that are none, are taken as from any page: cleaned. What is nested deeper than any text is makes the parser throw. */
export const understandMarkdown: Understand = async (bytes) => {
  const html = await marked.parse(decodeText(bytes).text, { gfm: true });
  return { texts: [{ html: html.replace(figure, '$1<figcaption>$2</figcaption>'), keepsCaptions: true }], pictures: new Map() };
};
