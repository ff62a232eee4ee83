import { bodyFrom, codingsIn } from '../../editor/paste/legacy';
import { readHtml } from '../../editor/paste/readHtml';
import { finishInSlices } from '../../editor/paste/slices';
import type { ImportedBlocks } from '../importer';

/** Blocks out of HTML, a few milliseconds at a time; as with what is pasted, no script runs and nothing is loaded. */
export async function readMarkup(html: string): Promise<ImportedBlocks> {
  const { blocks, images } = await finishInSlices(readHtml(html));
  return { blocks: bodyFrom(blocks, codingsIn(blocks)), isRich: true, pictures: images.length };
}
