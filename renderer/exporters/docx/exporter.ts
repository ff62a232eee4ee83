import { documentName } from '../documentName';
import type { Exporter } from '../exporter';
import { picturesOf } from '../pictures';

/** One Word document with its photos in it. */
export const docxExporter: Exporter = {
  id: 'docx',
  label: 'exporters.docx',
  preview: 'page',
  holdsReview: true,
  async export(content, options) {
    // Large, and wanted by few: loaded when it is.
    const { docxBytes } = await import('./document');
    const bytes = await docxBytes(content, await picturesOf(content, options.photoBytes), options);
    return { suggestedName: `${documentName(content, options)}.docx`, files: [{ path: 'index.docx', bytes }] };
  },
};
