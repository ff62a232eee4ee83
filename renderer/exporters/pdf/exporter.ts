import { documentName } from '../documentName';
import type { Exporter } from '../exporter';
import { pageRenderer } from '../html/page';
import { picturesOf } from '../pictures';
import { addressesIn, forPrint, printStyle } from './print';

/** The page of the HTML export, with fonts and photos in it, for the main process to print. */
export const pdfExporter: Exporter = {
  id: 'pdf',
  label: 'exporters.pdf',
  preview: 'page',
  async export(content, options) {
    const { fontFaces } = await import('./fonts');
    const pictures = await picturesOf(content, options.photoBytes);
    const page = pageRenderer(options.timeZone)(content, addressesIn(content, pictures), options.date);
    const headline = content.headline.replace(/\s+/gu, ' ').trim().normalize('NFC');
    return {
      suggestedName: `${documentName(content, options)}.pdf`,
      form: 'pdf',
      files: [{ path: 'index.html', text: forPrint(page, `${fontFaces}${printStyle(headline)}`) }],
    };
  },
};
