import type { DigestExporter } from './digest';
import { docxDigest } from './docx/digest';
import { docxExporter } from './docx/exporter';
import type { Exporter } from './exporter';
import { htmlExporter } from './html/exporter';
import { markdownExporter } from './markdown/exporter';
import { newsmlExporter } from './newsml/exporter';
import { ninjsExporter } from './ninjs/exporter';
import { packageExporter } from './package/exporter';
import { pdfDigest } from './pdf/digest';
import { pdfExporter } from './pdf/exporter';
import { textExporter } from './text/exporter';
import { wxrExporter } from './wxr/exporter';

/** Every export format, in the order in which menus list them. */
export const exporters: readonly Exporter[] = [
  htmlExporter, packageExporter, docxExporter, pdfExporter, textExporter, markdownExporter, wxrExporter, ninjsExporter, newsmlExporter,
];

/** The formats that hold several articles as one document. */
export const digestExporters: readonly DigestExporter[] = [docxDigest, pdfDigest];

export type { DigestReport } from './digest';
export { picturesOf } from './pictures';
export type { ExportedPicture, Exporter } from './exporter';
export { renderFragment } from './html/fragment';
export { pageRenderer } from './html/page';
export { reviewedPage } from './html/reviewed';
export { plainText } from './text/exporter';
