import { formatOf, formats } from './formats';
import { ImportRefused, type Beside, type ImportedBlocks, type Understood, type UnderstoodText } from './importer';
import { readMarkup } from './html/readMarkup';
import type { ImportThread } from './importThread';

export { ImportRefused, type Beside, type ImportedBlocks, type ImportedPhoto, type ImportProblem } from './importer';
export { importThread, type ImportThread } from './importThread';
export { recogniseReport, type RecognisedReport } from './recogniseReport';

const pictureEndings = ['jpg', 'jpeg', 'png', 'webp'];

/** What a dialog offers: ".docx,.html,…"; pictures are those that a page shows. */
export const importedEndings: string = [...formats.flatMap(({ endings }) => endings), 'doc', ...pictureEndings].map((ending) => `.${ending}`).join(',');

const endingOf = ({ name }: File): string => /\.([^.]+)$/u.exec(name.toLowerCase())?.[1] ?? '';

/** Whether a file is a picture, which comes in with a text only. */
export const isPicture = (file: File): boolean => pictureEndings.includes(endingOf(file));

/**
 * Reads a file by the ending of its name. All of it happens on a thread of its own but making blocks of HTML, for which only a
 * window has the parser: that goes a few milliseconds at a time, on a text that the thread has found small enough.
 * @param thread understands the file
 * @param beside finds the pictures that were chosen with it
 * @returns the reports that are in it: one, but for an export of a site
 * @throws ImportRefused with the reason
 */
export async function readImport(file: File, thread: Pick<ImportThread, 'understand'>, beside: Beside = () => null): Promise<readonly ImportedBlocks[]> {
  if (file.size === 0) throw new ImportRefused('empty');
  const ending = endingOf(file);
  if (ending === 'doc') throw new ImportRefused('oldWord');
  const format = formatOf(ending);
  if (!format) throw new ImportRefused('unknownFormat');
  if (file.size > format.mostBytes) throw new ImportRefused('tooBig');
  const { texts, pictures } = await thread.understand({ format: format.id, file });
  const read: ImportedBlocks[] = [];
  for (const text of texts) read.push(await blocksOf(text, pictures, beside));
  const worded = read.filter(({ blocks }) => blocks.length > 0);
  if (worded.length === 0) throw new ImportRefused('empty');
  return worded;
}

async function blocksOf(text: UnderstoodText, pictures: Understood['pictures'], beside: Beside): Promise<ImportedBlocks> {
  if ('lines' in text) return { blocks: text.lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })), isRich: false, photos: [], beside: {} };
  return readMarkup(text, (address) => pictures.get(address) ?? beside(address));
}
