import type { Exporter } from './exporter';
import { htmlExporter } from './html/exporter';
import { textExporter } from './text/exporter';

/** Every export format, in the order in which menus list them. */
export const exporters: readonly Exporter[] = [htmlExporter, textExporter];

export type { Exporter } from './exporter';
export { renderFragment } from './html/fragment';
export { pageRenderer } from './html/page';
