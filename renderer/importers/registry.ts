import { docxImporter } from './docx/importer';
import { htmlImporter } from './html/importer';
import { ImportRefused, type Beside, type ImportedBlocks, type Importer } from './importer';
import { markdownImporter } from './markdown/importer';
import { ninjsImporter } from './ninjs/importer';
import { packageImporter } from './package/importer';
import { textImporter } from './text/importer';
import { wxrImporter } from './wxr/importer';

export { ImportRefused, type Beside, type ImportedBlocks, type ImportedPhoto, type ImportProblem } from './importer';
export { recogniseReport, type RecognisedReport } from './recogniseReport';

/** Every format that comes in. */
const importers: readonly Importer[] = [docxImporter, htmlImporter, markdownImporter, textImporter, packageImporter, wxrImporter, ninjsImporter];

const pictureEndings = ['jpg', 'jpeg', 'png', 'webp'];

/** What a dialog offers: ".docx,.html,…"; pictures are those that a page shows. */
export const importedEndings: string = [...importers.flatMap(({ endings }) => endings), 'doc', ...pictureEndings].map((ending) => `.${ending}`).join(',');

const mostBytes = 40 * 1024 * 1024;

const endingOf = ({ name }: File): string => /\.([^.]+)$/u.exec(name.toLowerCase())?.[1] ?? '';

/** Whether a file is a picture, which comes in with a text only. */
export const isPicture = (file: File): boolean => pictureEndings.includes(endingOf(file));

/**
 * Reads a file by the ending of its name.
 * @param beside finds the pictures that were chosen with it
 * @returns the reports that are in it: one, but for an export of a site
 * @throws ImportRefused with the reason
 */
export async function readImport(file: File, beside: Beside = () => null): Promise<readonly ImportedBlocks[]> {
  if (file.size === 0) throw new ImportRefused('empty');
  const ending = endingOf(file);
  if (ending === 'doc') throw new ImportRefused('oldWord');
  const importer = importers.find(({ endings }) => endings.includes(ending));
  if (!importer) throw new ImportRefused('unknownFormat');
  if (file.size > (importer.mostBytes ?? mostBytes)) throw new ImportRefused('tooBig');
  const read = (await importer.read(new Uint8Array(await file.arrayBuffer()), beside)).filter(({ blocks }) => blocks.length > 0);
  if (read.length === 0) throw new ImportRefused('empty');
  return read;
}
