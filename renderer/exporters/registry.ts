import { docxExporter } from './docx/exporter';
import type { Exporter } from './exporter';
import { htmlExporter } from './html/exporter';
import { markdownExporter } from './markdown/exporter';
import { newsmlExporter } from './newsml/exporter';
import { ninjsExporter } from './ninjs/exporter';
import { packageExporter } from './package/exporter';
import { pdfExporter } from './pdf/exporter';
import { textExporter } from './text/exporter';
import { wxrExporter } from './wxr/exporter';

/** Every export format, in the order in which menus list them. */
export const exporters: readonly Exporter[] = [
  htmlExporter, packageExporter, docxExporter, pdfExporter, textExporter, markdownExporter, wxrExporter, ninjsExporter, newsmlExporter,
];

export type { ExportedPicture, Exporter } from './exporter';
export { renderFragment } from './html/fragment';
export { pageRenderer } from './html/page';
export { plainText } from './text/exporter';
