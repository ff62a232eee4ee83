import { documentName } from '../documentName';
import type { Exporter } from '../exporter';
import { photosBeside } from '../photos';
import { pageRenderer } from './page';

/** One page, `NAME.html`, and its photos in a folder of their own beside it, so that exports may share a folder. */
export const htmlExporter: Exporter = {
  id: 'html',
  label: 'exporters.html',
  preview: 'page',
  export(content, options) {
    const name = documentName(content, options);
    const photos = photosBeside(content, `${name}-anh`);
    return {
      suggestedName: `${name}.html`,
      files: [{ path: 'index.html', text: pageRenderer(options.timeZone)(content, photos.pathOf, options.date) }, ...photos.files],
    };
  },
};
