import { captionLine, type Photo } from '../../domain/article/photo';
import { escapeHtml } from '../../domain/publishing/htmlText';

/** A photo with its caption and credit, on one line: WordPress makes paragraphs of line breaks inside a figure. */
export function figureHtml(photo: Photo, address: string): string {
  const alt = photo.alt.trim() || photo.caption.trim();
  const size = photo.width > 0 && photo.height > 0 ? ` width="${Math.round(photo.width)}" height="${Math.round(photo.height)}"` : '';
  const caption = captionLine(photo);
  const figcaption = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"${size}>${figcaption}</figure>`;
}
