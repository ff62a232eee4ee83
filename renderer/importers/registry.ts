import { docxImporter } from './docx/importer';
import { htmlImporter } from './html/importer';
import { ImportRefused, type ImportedBlocks, type Importer } from './importer';
import { markdownImporter } from './markdown/importer';
import { ninjsImporter } from './ninjs/importer';
import { packageImporter } from './package/importer';
import { textImporter } from './text/importer';
import { wxrImporter } from './wxr/importer';

export { ImportRefused, type ImportProblem } from './importer';
export { recogniseReport, type RecognisedReport } from './recogniseReport';

/** Every format that comes in. */
const importers: readonly Importer[] = [docxImporter, htmlImporter, markdownImporter, textImporter, packageImporter, wxrImporter, ninjsImporter];

/** What a dialog offers: ".docx,.html,…". */
export const importedEndings: string = [...importers.flatMap(({ endings }) => endings), 'doc'].map((ending) => `.${ending}`).join(',');

const mostBytes = 40 * 1024 * 1024;

/**
 * Reads a file by the ending of its name.
 * @throws ImportRefused with the reason
 */
export async function readImport(file: File): Promise<ImportedBlocks> {
  if (file.size === 0) throw new ImportRefused('empty');
  const ending = /\.([^.]+)$/u.exec(file.name.toLowerCase())?.[1] ?? '';
  if (ending === 'doc') throw new ImportRefused('oldWord');
  const importer = importers.find(({ endings }) => endings.includes(ending));
  if (!importer) throw new ImportRefused('unknownFormat');
  if (file.size > (importer.mostBytes ?? mostBytes)) throw new ImportRefused('tooBig');
  const read = await importer.read(new Uint8Array(await file.arrayBuffer()));
  if (read.blocks.length === 0) throw new ImportRefused('empty');
  return read;
}
