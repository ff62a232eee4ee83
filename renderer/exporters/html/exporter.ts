import { slugOf } from '../../domain/article/slug';
import { isoDayOf } from '../../domain/facts/dates';
import { photoFileNames, photosInReadingOrder } from '../../domain/publishing/photoFiles';
import type { Exporter } from '../exporter';
import { pageRenderer } from './page';

/** One page and its photos: `index.html`, `photos/anh-01.jpg`, … */
export const htmlExporter: Exporter = {
  id: 'html',
  label: 'exporters.html',
  export(content, { date, timeZone }) {
    const names = photoFileNames(content);
    const path = (id: string): string => `photos/${names.get(id) ?? id}`;
    return {
      suggestedName: `${isoDayOf(new Date(date), timeZone)}-${slugOf(content.headline)}`,
      files: [
        { path: 'index.html', text: pageRenderer(timeZone)(content, path, date) },
        ...photosInReadingOrder(content).map((photo) => ({ path: path(photo.id), photo: photo.hash })),
      ],
    };
  },
};
