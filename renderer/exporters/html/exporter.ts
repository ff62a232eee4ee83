import { slugOf } from '../../domain/article/slug';
import { isoDayOf } from '../../domain/facts/dates';
import { photoFileNames, photosInReadingOrder } from '../../domain/publishing/photoFiles';
import { photoMetadataOf } from '../../domain/publishing/photoMetadata';
import type { Exporter } from '../exporter';
import { pageRenderer } from './page';

/** One page, `NAME.html`, and its photos in a folder of their own beside it, so that exports may share a folder. */
export const htmlExporter: Exporter = {
  id: 'html',
  label: 'exporters.html',
  export(content, { date, timeZone }) {
    const names = photoFileNames(content);
    const name = `${isoDayOf(new Date(date), timeZone)}-${slugOf(content.headline)}`;
    const path = (id: string): string => `${name}-anh/${names.get(id) ?? id}`;
    return {
      suggestedName: `${name}.html`,
      files: [
        { path: 'index.html', text: pageRenderer(timeZone)(content, path, date) },
        ...photosInReadingOrder(content).map((photo) => ({ path: path(photo.id), photo: photo.hash, metadata: photoMetadataOf(photo, content) })),
      ],
    };
  },
};
