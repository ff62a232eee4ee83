import type { ArticleContent } from '../../domain/article/content';
import type { ExportedPicture } from '../exporter';

/** Text as a CSS string. */
const cssString = (text: string): string => `"${text.replace(/[\\"<>&\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** What the printed page adds to the page of the HTML export: the headline above, page numbers below. */
export const printStyle = (headline: string): string => `
html { font-family: 'Source Serif 4', serif; }
header p { font-family: inherit; }
@page {
  size: A4; margin: 22mm 20mm 22mm 30mm;
  @top-left { content: ${cssString(headline)}; width: 100%; font: 8.5pt 'Source Serif 4'; color: #555; text-align: left; white-space: nowrap; overflow: hidden; }
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt 'Source Serif 4'; color: #555; }
}
@page :first { @top-left { content: none; } }
`;

/** A picture as an address that holds it. */
function dataAddress({ type, bytes }: ExportedPicture): string {
  // In pieces, because a function takes only so many arguments.
  let binary = '';
  for (let from = 0; from < bytes.length; from += 32_768) binary += String.fromCharCode(...bytes.subarray(from, from + 32_768));
  return `data:${type};base64,${btoa(binary)}`;
}

/** Gives the picture of a photo as an address, by the photo's id; nothing for one that is not there. */
export const addressesIn = ({ photos }: Pick<ArticleContent, 'photos'>, pictures: ReadonlyMap<string, ExportedPicture>) => (photoId: string): string => {
  const picture = pictures.get(photos.find(({ id }) => id === photoId)?.hash ?? '');
  return picture ? dataAddress(picture) : '';
};

/** The page of the HTML export as one that needs nothing else and is made for paper. */
export const forPrint = (page: string, style: string): string => page.replace('</style>', () => `${style}</style>`);
